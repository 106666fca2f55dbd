import { foldText } from '../text/foldText';

/**
 * A title reduced to its letters and digits, equal for the spellings sources give one title: case, accents, punctuation,
 * hyphens, LaTeX and HTML markup do not count. `undefined` for titles too short or too common to tell papers apart.
 */
export function titleKey(title: string): string | undefined {
	const key = foldText(titleWords(title)).replace(/[^\p{L}\p{N}]/gu, '');
	// A Chinese, Japanese or Korean character says about as much as two letters.
	const letters = key
		.replace(/\p{N}/gu, '')
		.replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]/gu, '--').length;
	return letters < minLetters || generic.test(key) ? undefined : key;
}

/** A title without markup: tags, entities, font commands, braces and backslashes gone, Greek letters spelt out. */
export function titleWords(title: string): string {
	return title
		.slice(0, maxLookedAt)
		.normalize('NFKC')
		.replace(/<\/?[a-z][^<>]{0,200}>/gi, '')
		.replace(/&(?:amp|#38);/gi, '&')
		.replace(/&#?\w{2,8};/g, ' ')
		.replace(/&/g, ' and ')
		.replace(fontCommand, '')
		.replace(/[\\{}$]/g, '')
		.replace(/[α-ω]/gi, (letter) => greek[letter.toLowerCase()] ?? letter);
}

const minLetters = 12;
const maxLookedAt = 2000;
const fontCommand =
	/\\(?:text(?:bf|it|rm|sc|sf|tt|sl|up)?|math(?:bb|bf|cal|frak|it|rm|scr|sf|tt)|emph|boldsymbol|operatorname)(?![a-z])/gi;
const generic =
	/^(?:introductions?|generalintroduction|programcommittee|bookofabstracts|listoffigures|tableofcontents|frontmatter|backmatter|bookreviews?|editorialboard|conferenceproceedings|titlepage|acknowledge?ments?|introductiontothe(?:special)?issue|listofreviewers|lettertotheeditor|authorindex|subjectindex|supplementarymaterials?|supplementaryinformation|guesteditorial|announcements?|abbreviations|correspondence|bibliography)$/;

const greekNames =
	'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega';
const greek: Readonly<Record<string, string>> = Object.fromEntries(
	greekNames.split(' ').map((name, place) => [String.fromCharCode(0x3b1 + place), name]),
);
