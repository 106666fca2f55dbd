import * as assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { citekeyFor } from '../../../src/core/paper/citekey';
import { parseName } from '../../../src/core/paper/parseName';
import { relatedPapers } from '../../../src/core/search/relatedPapers';
import type { SearchIndex } from '../../../src/core/search/searchIndex';
import { found, indexOf, paper } from './papers';

const feeds = '../shared/data/feeds';

interface Facts {
	readonly title: string;
	readonly arxivId?: string;
	readonly authors?: readonly string[];
	readonly year?: number;
}

function trendingPapers(): { index: SearchIndex; titles: readonly string[] } {
	const facts = JSON.parse(readFileSync(`${feeds}/starter-facts.json`, 'utf8')) as readonly Facts[];
	const lines = readFileSync(`${feeds}/trending-page.txt`, 'utf8')
		.split('\n')
		.filter((line) => line.trim() !== '');
	const papers = facts.map(({ title, arxivId, authors = [], year }) => {
		const author = authors.map(parseName);
		const issued = year === undefined ? {} : { issued: { year } };
		const abstract = lines[lines.indexOf(title) + 1] ?? '';
		const identifiers = arxivId === undefined ? {} : { arxiv: arxivId };
		const citekey = citekeyFor({ title, author, ...issued }, () => false);
		return paper(title, { author, ...issued, abstract, identifiers, citekey });
	});
	return { index: indexOf(papers), titles: papers.map(({ title }) => title) };
}

describe('with the shared data: searching the 58 trending papers', () => {
	let index: SearchIndex;
	let titles: readonly string[];

	before(function () {
		if (!existsSync(feeds)) {
			this.skip();
		}
		({ index, titles } = trendingPapers());
	});

	const beginsWith = (query: string, ...beginnings: readonly string[]) => {
		const best = found(index, query, beginnings.length);
		const missing = beginnings.filter((beginning) => !best.some((title) => title.startsWith(beginning)));
		assert.deepEqual(missing, [], `${query}: ${best.join(' | ')}`);
	};

	it('finds misspelt titles first', () => {
		beginsWith('infinigram trilion', 'Infini-gram');
		beginsWith('scene grpah', 'Compositional Feature', 'Weakly Supervised Fine-grained Scene');
	});

	it('finds by author, title and year together', () => {
		beginsWith('feldman memorization', 'Does Learning Require Memorization');
		beginsWith('min silo 2023', 'SILO');
		beginsWith('luke zettlemoyer', 'SILO', 'Infini-gram', 'Scaling Retrieval-Based');
	});

	it('finds names of methods and models', () => {
		beginsWith('lora prune', 'LoRAPrune');
		beginsWith('qwen', 'Qwen2.5-1M');
		beginsWith(
			'long tail',
			'In Search of the Long-Tail',
			'Large Language Models Struggle to Learn Long-Tail',
			'Does Learning Require Memorization',
			'Adapting Multi-modal Large',
		);
	});

	it('finds each paper by its title, without its last letter too', () => {
		for (const title of titles) {
			assert.equal(found(index, title, 1)[0], title);
			assert.equal(found(index, title.slice(0, -1), 1)[0], title);
		}
	});

	it('relates the two papers on scene graphs, and those on data stores', () => {
		const nearest = (query: string, limit: number) => {
			const [id = ''] = found(index, query, 1);
			return relatedPapers(index, id, limit).map((related) => related.id.split(/[ :]/, 2).join(' '));
		};
		assert.deepEqual(nearest('unbiased scene graph', 1), ['Weakly Supervised']);
		assert.deepEqual(nearest('weakly supervised scene graph', 1), ['Compositional Feature']);
		assert.deepEqual(nearest('silo', 1), ['Scaling Retrieval-Based']);
		assert.deepEqual(nearest('infini-gram', 1), ['Scaling Retrieval-Based']);
		assert.equal(nearest('trillion-token datastore', 3).filter((id) => /SILO|Infini-gram/.test(id)).length, 2);
	});
});
