/** Whole numbers from one to another, both inclusive; at least one is there. */
export interface NumberSpan {
	readonly from?: number;
	readonly to?: number;
}

/** How numbers of a field look: their digits, and the highest. */
export interface NumberForm {
	readonly minDigits: number;
	readonly maxDigits: number;
	readonly highest: number;
}

/**
 * Reads `5`, `=5`, `>5`, `>=5`, `<5`, `<=5`, `5..10`, `5..` or `..10`; `unfinished` for the beginning of one,
 * `undefined` for anything else. A range may be reversed.
 */
export function readNumberSpan(value: string, form: NumberForm): NumberSpan | 'unfinished' | undefined {
	const { maxDigits } = form;
	const [whole, comparison = '', first = '', dots = '', last = ''] = spanPattern(maxDigits).exec(value) ?? [];
	const isRange = dots === '..';
	if (whole === undefined || (comparison !== '' && dots !== '') || (last !== '' && !isRange)) {
		return undefined;
	}
	const ends = [first, last].map((digits) => (digits === '' ? undefined : Number(digits)));
	if (ends.some((number) => number !== undefined && number > form.highest)) {
		return undefined;
	}
	const isShort = [first, last].some((digits) => digits !== '' && digits.length < form.minDigits);
	if (isShort || dots === '.' || (first === '' && last === '')) {
		return 'unfinished';
	}
	const [from, to] = ends;
	return isRange ? spanOf(from, to) : compared(comparison, from ?? 0);
}

/** Spells a span so that reading gives it back; `digits` pads the numbers. */
export function numberSpanText({ from, to }: NumberSpan, { highest, minDigits }: NumberForm): string {
	const digits = (number: number) => String(number).padStart(minDigits, '0');
	if (from !== undefined && to !== undefined) {
		return from === to ? digits(from) : `${digits(from)}..${digits(to)}`;
	}
	if (from !== undefined) {
		return from > highest ? `>${digits(from - 1)}` : `>=${digits(from)}`;
	}
	return to !== undefined && to >= 0 ? `<=${digits(to)}` : `<${digits(0)}`;
}

const spanPatterns = new Map<number, RegExp>();

function spanPattern(maxDigits: number): RegExp {
	const known = spanPatterns.get(maxDigits);
	const pattern = known ?? new RegExp(`^(>=|<=|>|<|=)?(\\d{0,${maxDigits}})(\\.\\.?)?(\\d{0,${maxDigits}})$`);
	spanPatterns.set(maxDigits, pattern);
	return pattern;
}

function compared(comparison: string, number: number): NumberSpan {
	switch (comparison) {
		case '>':
			return { from: number + 1 };
		case '>=':
			return { from: number };
		case '<':
			return { to: number - 1 };
		case '<=':
			return { to: number };
		default:
			return { from: number, to: number };
	}
}

function spanOf(from: number | undefined, to: number | undefined): NumberSpan {
	return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}
