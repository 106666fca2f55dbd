import { formatBar, formatValue, grouped, holds, type Figure, type PeerValue } from './figure';
import { own } from './searcher';

/** One line per searcher: its value, for ours the bar and whether it holds, for a peer the ratio to ours. */
export function reportLines(figure: Figure): readonly string[] {
	const { what, unit, peers = [] } = figure;
	const line = (name: string, rest: string) => `${what.padEnd(whatWidth)}  ${name.padEnd(nameWidth)}  ${rest}`;
	const value = figure.own === undefined ? 'not measured' : formatValue(figure.own, unit);
	const parts = [value.padStart(valueWidth), verdict(figure), figure.note ?? ''].filter((part) => part !== '');
	return [
		line(own, parts.join('   ')),
		...peers.map((peer) => {
			const facts = [formatValue(peer.value, unit).padStart(valueWidth), against(figure, peer), peer.note ?? ''];
			return line(peer.name, facts.filter((part) => part !== '').join('   '));
		}),
	];
}

const whatWidth = 64;
const nameWidth = 14;
const valueWidth = 12;

function verdict(figure: Figure): string {
	const { bar, unit } = figure;
	const held = holds(figure);
	const end = held === undefined ? '' : held ? ': holds' : ': MISSED';
	return bar ? `bar ${formatBar(bar, unit)}${end}` : '';
}

/** How many times as much as ours; of shares, the difference. */
function against({ own: ours, unit }: Figure, { value }: PeerValue): string {
	if (ours === undefined) {
		return '';
	}
	const difference = value - ours;
	return unit === 'share'
		? `${difference < 0 ? '−' : '+'}${Math.abs(difference).toFixed(3)}`
		: formatValue(value / ours, 'ratio');
}

/** The figures as a Markdown table, in the columns that prettier would give them. */
export function reportTable(figures: readonly Figure[], peers: readonly string[]): string {
	const head = ['what', own, 'bar', ...peers];
	const rows = figures.map((figure) => [
		figure.what,
		figure.own === undefined ? '–' : formatValue(figure.own, figure.unit),
		barCell(figure),
		...peers.map((name) => peerCell(figure, name)),
	]);
	return markdownTable([head, ...rows]);
}

function barCell(figure: Figure): string {
	const held = holds(figure);
	const text = figure.bar ? formatBar(figure.bar, figure.unit) : '';
	return held === undefined ? text : `${text} ${held ? '✓' : '✗'}`;
}

function peerCell({ peers = [], unit }: Figure, name: string): string {
	const found = peers.find((peer) => peer.name === name);
	if (!found) {
		return '';
	}
	const size = found.papers === undefined ? '' : ` at ${grouped(found.papers)}`;
	return `${formatValue(found.value, unit)}${found.asked === undefined ? size : ` of ${grouped(found.asked)}`}`;
}

/** Rows of cells as a Markdown table; the first is its head, all columns but the first are set to the right. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
	const widths = (rows[0] ?? []).map((_, column) => Math.max(3, ...rows.map((cells) => cells[column]?.length ?? 0)));
	const pad = (cell: string, column: number) =>
		column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
	const [head = '', ...body] = rows.map((cells) => `| ${cells.map(pad).join(' | ')} |`);
	const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
	return [head, `| ${rule.join(' | ')} |`, ...body].join('\n');
}
