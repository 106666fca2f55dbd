// https://info.arxiv.org/help/arxiv_identifier.html: `2401.17377v2` since April 2007, `math.GT/0309136v1` before.
const newId = '\\d{2}(?:0[1-9]|1[0-2])\\.\\d{4,5}';
const oldId = '[a-z]{2,10}(?:-[a-z]{2,8})?(?:\\.[a-z]{2})?/\\d{2}(?:0[1-9]|1[0-2])\\d{3}';
const id = `(${newId}|${oldId})(?:v\\d{1,3})?(?![\\d/])`;
const whole = new RegExp(`^\\s*(?:arxiv:\\s*)?${id}(?:\\.pdf)?\\s*$`, 'i');
const marked = new RegExp(
	`(?:\\barxiv:\\s?|10\\.48550/arxiv\\.|\\b(?:arxiv|alphaxiv|ar5iv)[a-z.]{0,20}/(?:abs|pdf|html|format|ps|src|e-print)/|` +
		`huggingface\\.co/papers/|\\bhf\\.co/papers/)${id}`,
	'i',
);

/**
 * The arXiv id in a text: a bare id, `arXiv:…`, the DOI `10.48550/arXiv.…` or an address of arXiv or of a reader of it.
 * Without version, and old ids without subject class, because arXiv resolves them so; `undefined` where there is none.
 */
export function arxivIdIn(text: string): string | undefined {
	const looked = text.slice(0, maxLookedAt).replace(/%2f/gi, '/').replace(/%3a/gi, ':');
	const found = (whole.exec(looked) ?? marked.exec(looked))?.[1];
	return found?.toLowerCase().replace(/\.[a-z]{2}\//, '/');
}

const maxLookedAt = 4000;
