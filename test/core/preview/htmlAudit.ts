import { parse, parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';

/** What a browser makes of some HTML, as far as it matters for safety. */
export interface HtmlAudit {
	/** Everything that could run, load, style or leave. */
	readonly problems: readonly string[];
	/** Names of all elements, in document order. */
	readonly elements: readonly string[];
	readonly hrefs: readonly string[];
	readonly text: string;
}

const active = new Set(
	'script style iframe object embed img svg form input button base audio video template'.split(' '),
);

/** Reads HTML as a browser does and lists what a page without scripts and inline styles must not have. */
export function auditHtml(html: string): HtmlAudit {
	const problems: string[] = [];
	const elements: string[] = [];
	const hrefs: string[] = [];
	const texts: string[] = [];
	const visit = (node: DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.ParentNode) => {
		if ('tagName' in node) {
			elements.push(node.tagName);
			if (active.has(node.tagName)) {
				problems.push(`<${node.tagName}>`);
			}
			for (const { name, value } of node.attrs) {
				if (name.startsWith('on') || ['style', 'src', 'srcdoc', 'action', 'formaction', 'srcset'].includes(name)) {
					problems.push(`${name}=${value}`);
				}
				if (name.endsWith('href') && node.tagName !== 'link') {
					hrefs.push(value);
				}
			}
		}
		if (node.nodeName === '#text' && 'value' in node) {
			texts.push(node.value);
		}
		if (node.nodeName === '#comment') {
			problems.push('comment');
		}
		for (const child of 'childNodes' in node ? node.childNodes : []) {
			visit(child);
		}
	};
	visit(/^\s*<!doctype/i.test(html) ? parse(html) : parseFragment(html));
	const foreign = hrefs.filter((href) => !/^https?:\/\/|^command:glossator\.\w+\?/.test(href));
	return { problems: [...problems, ...foreign.map((href) => `href=${href}`)], elements, hrefs, text: texts.join('') };
}
