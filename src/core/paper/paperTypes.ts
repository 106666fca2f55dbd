/** The CSL types Glossator meets. */
export const paperTypes = [
	'article',
	'article-journal',
	'book',
	'chapter',
	'dataset',
	'document',
	'entry',
	'manuscript',
	'paper-conference',
	'patent',
	'post',
	'report',
	'review',
	'software',
	'speech',
	'standard',
	'thesis',
	'webpage',
] as const;

export type PaperType = (typeof paperTypes)[number];
