import { foldText } from '../text/foldText';

/**
 * The words of a text as topics compare them: folded, in runs of letters and digits, in the singular. Reads at most
 * `limit` characters.
 */
export function topicWords(text: string, limit: number): readonly string[] {
	const words = foldText(text.slice(0, limit)).match(/[\p{L}\p{N}]+/gu) ?? [];
	return words.map(singular);
}

/** Crude, as both sides of a comparison go through it: `policies` → `policy`, `networks` → `network`, not `analysis`. */
export function singular(word: string): string {
	if (word.length < 4 || !word.endsWith('s') || /[sui]s$/.test(word)) {
		return word;
	}
	return word.endsWith('ies') && word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

/** Words that say nothing on their own and begin or end no phrase, as {@link topicWords} gives them. */
export function isStopWord(word: string): boolean {
	return word.length < 2 || stopWords.has(word);
}

const stopWords: ReadonlySet<string> = new Set(
	`a about above across after against all allow allowing along also although always am among an and another any are as
	at be became because become been before being below between beyond both but by can cannot could did do doe doing done
	down due during each either else ever every few first for from further get give given giving go had ha have having he
	hence her here him his how however i if in instead into it its itself just last less let like made make making many
	may me might more moreover most much must my near need neither never no nor not now of off often on once one only onto
	or other our out over own per rather s same second several she should since so some still such take than that the
	their them then there therefore these they thi this those though three through throughout thu thus to too toward
	towards two under unlike until up upon us use used using very via wa was we well were what when where whether which
	while who whom whose why will with within without would yet you your`.split(/\s+/),
);
