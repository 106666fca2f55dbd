import { foldText } from '../text/foldText';

/**
 * How else a word is often written in plain letters, folded: `Müller` → `mueller`, `Ångström` → `aangstroem`, `β` and
 * `βVAE` → `beta` and `betavae`. Absent where there is no such way; words all in Greek are words, not symbols.
 */
export function alternativeSpelling(word: string): string | undefined {
	const composed = word.normalize('NFC').toLowerCase();
	const isSymbol = /\p{sc=Greek}/u.test(composed) && (composed.length === 1 || /[a-z]/.test(composed));
	const other = composed.replace(
		isSymbol ? /[äöüåø]|\p{sc=Greek}/gu : /[äöüåø]/gu,
		(letter) => spelled.get(letter) ?? letter,
	);
	return other === composed ? undefined : foldText(other);
}

const umlauts = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };
const greek =
	'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega';

const spelled: ReadonlyMap<string, string> = new Map([
	...Object.entries(umlauts),
	...greek.split(' ').map((name, place) => [String.fromCharCode(0x3b1 + place), name] as const),
]);
