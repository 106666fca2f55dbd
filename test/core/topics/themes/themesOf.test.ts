import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Theme } from '../../../../src/core/topics/themes/theme';
import { themesOf, themesWanted } from '../../../../src/core/topics/themes/themesOf';
import { textVectors } from '../../../../src/core/topics/themes/textVectors';
import type { TopicPaper } from '../../../../src/core/topics/topic';
import { subjectNames, subjectOf, subjectPapers } from '../topicFixtures';

const idsOf = (papers: readonly TopicPaper[]) => papers.map(({ id }) => id);
const themeOfPaper = (themes: readonly Theme[]) =>
	new Map(themes.flatMap(({ id, paperIds }) => paperIds.map((paper) => [paper, id] as const)));

describe('the themes of an area', function () {
	this.timeout(60_000);
	const papers = subjectPapers(120);
	const port = textVectors(papers);
	const first = themesOf({ area: 'area', paperIds: idsOf(papers) }, [], port);

	it('are none for up to eight papers, and grow ever more slowly in number', () => {
		assert.deepEqual(themesOf({ area: 'area', paperIds: idsOf(papers).slice(0, 8) }, [], port).themes, []);
		assert.deepEqual([0, 8, 9, 30, 60, 1000, 40_000, 1e9].map(themesWanted), [0, 0, 2, 6, 9, 15, 23, 24]);
	});

	it('are named by phrases that their papers use, as headings', () => {
		const texts = new Map(papers.map((paper) => [paper.id, `${paper.title} ${paper.abstract}`]));
		for (const { label, paperIds } of first.themes) {
			const users = paperIds.filter((id) => texts.get(id)?.toLowerCase().includes(label.toLowerCase()));
			assert.match(label, /^[A-Z][a-z ]+$/);
			assert.ok(users.length >= 2, label);
		}
		const found = first.themes.map(({ label }) => label.toLowerCase());
		assert.ok(subjectNames.filter((name) => found.includes(name)).length >= 3, found.join(', '));
	});

	it('hold papers of one subject each', () => {
		for (const { label, paperIds } of first.themes) {
			assert.equal(new Set(paperIds.map(subjectOf)).size, 1, label);
		}
	});

	it('have two papers at least, two of five at most, and each paper once', () => {
		const all = first.themes.flatMap(({ paperIds }) => paperIds);
		assert.equal(new Set(all).size, all.length);
		assert.ok(all.length >= papers.length * 0.8, `${all.length}`);
		first.themes.forEach(({ paperIds }) => assert.ok(paperIds.length > 1 && paperIds.length <= papers.length * 0.4));
	});

	it('keep at least 97 of 100 papers, and their names, when a twentieth of the papers comes or goes', () => {
		const pool = subjectPapers(132);
		fc.assert(
			fc.property(fc.shuffledSubarray(idsOf(pool), { minLength: 114, maxLength: 126 }), (ids) => {
				const known = new Set(ids);
				const left = pool.filter(({ id }) => known.has(id));
				const then = themesOf({ area: 'area', paperIds: idsOf(left) }, first.seeds, textVectors(left));
				const [before, after] = [themeOfPaper(first.themes), themeOfPaper(then.themes)];
				const untouched = idsOf(papers).filter((id) => known.has(id));
				const stayed = untouched.filter((id) => before.get(id) === after.get(id));
				assert.ok(stayed.length >= untouched.length * 0.97, `${stayed.length} of ${untouched.length}`);
				assert.deepEqual(then.seeds, first.seeds);
			}),
			{ numRuns: 25 },
		);
	});

	it('are made anew when the papers are about something else', () => {
		const others = papers.map((paper) => ({
			...paper,
			title: paper.title.replace(/scene graph generation|speculative decoding|protein folding/gi, 'word salad'),
			abstract: (paper.abstract ?? '').replaceAll(/[a-z]{5,}/g, (word) => [...word].reverse().join('')),
		}));
		const then = themesOf({ area: 'area', paperIds: idsOf(others) }, first.seeds, textVectors(others));
		assert.notDeepEqual(then.seeds, first.seeds);
	});

	it('are the same every time, and their seeds survive being written as JSON', () => {
		const again = themesOf({ area: 'area', paperIds: idsOf(papers) }, [], textVectors(papers));
		assert.deepEqual(again, first);
		const read = JSON.parse(JSON.stringify(first.seeds)) as typeof first.seeds;
		assert.deepEqual(themesOf({ area: 'area', paperIds: idsOf(papers) }, read, port).themes, first.themes);
	});

	it('exist for any papers whatever', () => {
		const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('deep nets', 'deep nets for cats', '🙂 - a'));
		const anyPaper = fc.record({ title: text, abstract: text });
		fc.assert(
			fc.property(fc.array(anyPaper, { maxLength: 40 }), (some) => {
				const made = some.map((paper, number) => ({ ...paper, id: `${number}`, categories: [] }));
				const { themes } = themesOf({ area: 'area', paperIds: [...idsOf(made), 'gone'] }, [], textVectors(made));
				const all = themes.flatMap(({ paperIds }) => paperIds);
				assert.equal(new Set(all).size, all.length);
				assert.ok(themes.every(({ label, paperIds }) => label !== '' && paperIds.length > 1));
			}),
		);
	});

	it('are made from a sample where the papers are many', () => {
		const many = subjectPapers(4000);
		const { themes } = themesOf({ area: 'area', paperIds: idsOf(many) }, [], textVectors(many));
		assert.ok(themes.length >= 5 && themes.length <= 24, `${themes.length}`);
		assert.ok(themes.reduce((sum, { paperIds }) => sum + paperIds.length, 0) > 3000);
	});
});
