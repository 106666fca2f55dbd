import { HttpError, type HttpPorts } from './httpTypes';
import { retryAfter } from './retryAfter';
import type { TimeLimit } from './timeLimit';
import { untilAborted } from './untilAborted';

/** What is known beside an answer without success. */
export interface RefusalSettings {
	readonly url: string;
	readonly headers: ReadonlyMap<string, string>;
	readonly limit: TimeLimit;
	readonly ports: Pick<HttpPorts, 'date'>;
}

const longestDetail = 2000;
const longestSilence = 5000;

/** The error for an answer without success, with what the server wrote beside it. */
export async function refusal(response: Response, settings: RefusalSettings): Promise<HttpError> {
	const { url, headers, ports } = settings;
	const retryAfterMs = retryAfter(headers, () => ports.date().getTime());
	const detail = await beginning(response, settings);
	return new HttpError(`${response.status} ${response.statusText}`.trim(), {
		kind: 'status',
		url,
		status: response.status,
		...(retryAfterMs === undefined ? {} : { retryAfterMs }),
		...(detail === '' ? {} : { detail }),
	});
}

/** As much of the text as comes soon; nothing depends on it. */
async function beginning(response: Response, { url, limit }: RefusalSettings): Promise<string> {
	const reader = response.body?.getReader();
	const decoder = new TextDecoder();
	let text = '';
	try {
		while (reader && text.length < longestDetail) {
			limit.begin(longestSilence, url);
			const { done, value } = await untilAborted(reader.read(), limit.signal);
			if (done) {
				break;
			}
			text += decoder.decode(value, { stream: true });
		}
	} catch {
		text += decoder.decode();
	}
	await reader?.cancel().catch(() => undefined);
	return text.slice(0, longestDetail);
}
