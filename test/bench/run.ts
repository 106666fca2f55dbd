import { benchPapers } from './benchPapers';
import { benchQueries } from './benchQueries';
import { engines } from './engines';
import { measure } from './measure';
import type { EngineFigures } from './measure';

// node out/test/bench/run.js [--papers 20000] [--queries 100]
const argument = (name: string, otherwise: number) => {
	const at = process.argv.indexOf(`--${name}`);
	return at < 0 ? otherwise : Number(process.argv[at + 1]) || otherwise;
};

/** Milliseconds for the queries of one engine. */
const patience = 15_000;

const { source, papers } = benchPapers(argument('papers', 2000));
const queries = benchQueries(papers, argument('queries', 100));
console.log(
	`Searching ${papers.length} ${source} for ${queries.length} known titles, clean and with one typing error\n`,
);
const figures = engines.map((engine) => measure(engine, papers, { queries, patience }));
const [ours, ...peers] = figures;
printTable([
	['', 'build ms', 'memory MB', 'p50 ms', 'p95 ms', 'first', 'in top 10', 'first, typo', 'in top 10, typo', 'asked'],
	...figures.map(row),
]);
if (ours) {
	console.log('\nGlossator against each, in this run (time and memory: how many times less; found: difference)\n');
	printTable([
		['', 'build', 'memory', 'p50', 'p95', 'first', 'in top 10', 'first, typo', 'in top 10, typo'],
		...peers.map((peer) => ratios(ours, peer)),
	]);
}

function row(figure: EngineFigures): readonly string[] {
	const { name, build, memory, clean, typo } = figure;
	const found = [clean.first, clean.topTen, typo.first, typo.topTen].map((share) => share.toFixed(3));
	const asked = clean.times.length + typo.times.length;
	const times = [percentile(figure, 0.5), percentile(figure, 0.95)].map((time) => time.toFixed(1));
	return [name, build.toFixed(0), (memory / 1e6).toFixed(1), ...times, ...found, String(asked)];
}

function ratios(own: EngineFigures, peer: EngineFigures): readonly string[] {
	const less = [
		peer.build / own.build,
		peer.memory / own.memory,
		percentile(peer, 0.5) / percentile(own, 0.5),
		percentile(peer, 0.95) / percentile(own, 0.95),
	];
	const more = [
		own.clean.first - peer.clean.first,
		own.clean.topTen - peer.clean.topTen,
		own.typo.first - peer.typo.first,
		own.typo.topTen - peer.typo.topTen,
	];
	return [
		peer.name,
		...less.map((ratio) => `${ratio.toFixed(1)}×`),
		...more.map((difference) => (difference < 0 ? '' : '+') + difference.toFixed(3)),
	];
}

function percentile({ clean, typo }: EngineFigures, share: number): number {
	const times = [...clean.times, ...typo.times].sort((a, b) => a - b);
	return times[Math.min(Math.floor(times.length * share), times.length - 1)] ?? 0;
}

function printTable(rows: readonly (readonly string[])[]): void {
	const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
	for (const cells of rows) {
		const padded = cells.map((cell, column) =>
			column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
		);
		console.log(padded.join('  '));
	}
}
