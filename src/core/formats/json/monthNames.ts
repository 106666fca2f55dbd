const months = [
	/^(?:jan|janv|ene|gen|enero|gennaio)/,
	/^(?:feb|fév|fev)/,
	/^(?:mar|mär|mrz|maa)/,
	/^(?:apr|avr|abr)/,
	/^(?:may|mai|mag|mei)/,
	/^(?:jun|juin|giu)/,
	/^(?:jul|juil|lug)/,
	/^(?:aug|aoû|aou|ago)/,
	/^(?:sep|set)/,
	/^(?:oct|okt|ott|out)/,
	/^(?:nov)/,
	/^(?:dec|dez|déc|dic)/,
];

/** The month (1–12) that a word names in English or a neighbouring language, whole or short; `undefined` for other words. */
export function monthOf(word: string): number | undefined {
	const place = months.findIndex((month) => month.test(word.toLowerCase()));
	return place < 0 ? undefined : place + 1;
}
