/**
 * A value as YAML 1.2 on one line: text, a number, or a flow list of texts. Text that any parser could take for
 * something else (numbers, dates apart from plain days, `yes`, `null`) is quoted; every parser reads it back unchanged.
 */
export function yamlValue(value: unknown): string {
	if (Array.isArray(value)) {
		return `[${value.map(yamlValue).join(', ')}]`;
	}
	if (typeof value === 'number' || typeof value === 'boolean') {
		return String(value);
	}
	return typeof value === 'string'
		? yamlText(value)
		: value === undefined || value === null
			? 'null'
			: yamlText(JSON.stringify(value));
}

const words = /^(?:true|false|yes|no|on|off|y|n|null|inf|nan)$/i;

function yamlText(text: string): string {
	const isPlain = /^[A-Za-z][\w./+-]*(?: [\w./+-]+)*$/.test(text) && !words.test(text);
	return isPlain || /^\d{4}-\d\d-\d\d$/.test(text) ? text : quoted(text);
}

/** JSON strings are YAML, once every character that YAML calls not printable (§5.1) is escaped. */
function quoted(text: string): string {
	return JSON.stringify(text).replace(
		/[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}
