/** What a figure counts: milliseconds, bytes as megabytes, a share from 0 to 1, a ratio, or things. */
export type Unit = 'ms' | 'MB' | 'share' | 'ratio' | 'count';

/** What must hold. */
export type Bar = { readonly atMost: number } | { readonly atLeast: number };

/** One line of the table: what was measured, for us and for the peers. */
export interface Figure {
	readonly what: string;
	readonly unit: Unit;
	readonly bar?: Bar;
	/** Absent where it was not measured or cannot be. */
	readonly own?: number;
	readonly peers?: readonly PeerValue[];
	/** How ours was measured. */
	readonly note?: string;
}

/** What a peer reached. */
export interface PeerValue {
	readonly name: string;
	readonly value: number;
	/** How many papers it had, where that is fewer than we had. */
	readonly papers?: number;
	/** How many queries it was asked, where that is fewer than we were. */
	readonly asked?: number;
	/** How it was measured. */
	readonly note?: string;
}

/** Whether a figure holds its bar; absent where it has none or was not measured. */
export function holds({ own, bar }: Figure): boolean | undefined {
	if (own === undefined || bar === undefined) {
		return undefined;
	}
	return 'atMost' in bar ? own <= bar.atMost : own >= bar.atLeast;
}

/** A value with its unit, as precise as it is of use. */
export function formatValue(value: number, unit: Unit): string {
	switch (unit) {
		case 'ms':
		case 'MB':
			return `${value >= 100 ? grouped(Math.round(value)) : value.toFixed(value < 10 ? 2 : 1)} ${unit}`;
		case 'share':
			return value.toFixed(3);
		case 'ratio':
			return `${value >= 100 ? grouped(Math.round(value)) : value.toFixed(2)} ×`;
		case 'count':
			return grouped(value);
	}
}

/** A bar as the table shows it. */
export function formatBar(bar: Bar, unit: Unit): string {
	const [sign, value] = 'atMost' in bar ? ['≤', bar.atMost] : ['≥', bar.atLeast];
	return `${sign} ${unit === 'ratio' ? `${Number(value.toFixed(2))} ×` : `${value}${unit === 'ms' || unit === 'MB' ? ` ${unit}` : ''}`}`;
}

/** A whole number with a comma after each thousand. */
export function grouped(value: number): string {
	return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}
