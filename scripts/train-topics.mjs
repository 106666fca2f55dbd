// `npm run train-topics [labelled.jsonl.gz]`: trains the area classifier and writes src/core/topics/areaWeights.json.
import { build } from 'esbuild';
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const source = process.argv[2] ?? '../shared/data/topics/arxiv-train.jsonl.gz';
const target = 'src/core/topics/areaWeights.json';

await build({
	entryPoints: ['scripts/topics/trainAreas.ts'],
	bundle: true,
	platform: 'node',
	format: 'cjs',
	outfile: 'out/scripts/trainAreas.cjs',
});
const { trainAreas } = (await import('../out/scripts/trainAreas.cjs')).default;
const lines = gunzipSync(readFileSync(source)).toString('utf8').trim().split('\n');
const phrases = JSON.parse(readFileSync('scripts/topics/areaPhrases.json', 'utf8'));
const model = trainAreas({ papers: lines.map((line) => JSON.parse(line)), phrases, mostTerms: 6500 });
const text = `${JSON.stringify(model, undefined, '\t')}\n`;
writeFileSync(target, text);
console.log(`${target}: ${text.length} bytes, ${model.terms.split(' ').length} terms, ${lines.length} papers`);
