import * as fc from 'fast-check';
import { queryFields } from '../../../src/core/query/queryFields';

const piece = fc.oneof(
	fc.constantFrom(' ', ' ', ' ', '(', ')', '-', '|', ' OR ', ' NOT ', 'AND', '"', '“', '»', '..', '>', '<=', ':', "'"),
	fc.constantFrom(...queryFields, 'auhtor', 'titel', 'yaer', 'tags').map((name) => `${name}:`),
	fc.constantFrom('starred', 'stared', 'read', 'unread', 'code', 'st', '2019', '2023', '20', '20x9', '7d', '2026-W48'),
	fc.constantFrom(
		'2026-11-23',
		'2026-11',
		'today',
		'graph',
		'Erdős',
		'well-known',
		'C++',
		'f(x)',
		'https://a.b/c',
		'图',
	),
	fc.string({ unit: 'binary', maxLength: 4 }),
);

/** Texts of which many are queries, and some are anything. */
export const anyQuery = fc.oneof(
	{ weight: 5, arbitrary: fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join('')) },
	{ weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);
