import { readFileSync } from 'node:fs';
import { betterBibtex } from '../../../../src/core/formats/better-bibtex/betterBibtex';
import { crossrefWorks } from '../../../../src/core/formats/crossref/crossrefWorks';
import { cslJson } from '../../../../src/core/formats/csl/cslJson';
import { cslYaml } from '../../../../src/core/formats/csl/cslYaml';
import { dataCiteRecords } from '../../../../src/core/formats/datacite/dataCiteRecords';
import type { Format } from '../../../../src/core/formats/decoded';
import { huggingFaceDailyPapers } from '../../../../src/core/formats/huggingface/dailyPapers';
import { huggingFacePapersPage } from '../../../../src/core/formats/huggingface/papersPage';
import { openAlexWorks } from '../../../../src/core/formats/openalex/openAlexWorks';
import { semanticScholarPapers } from '../../../../src/core/formats/semantic-scholar/semanticScholarPapers';
import { zoteroItems } from '../../../../src/core/formats/zotero/zoteroItems';

/** Every format of services and of CSL. */
export const jsonFormats: readonly Format[] = [
	betterBibtex,
	crossrefWorks,
	cslJson,
	cslYaml,
	dataCiteRecords,
	huggingFaceDailyPapers,
	huggingFacePapersPage,
	openAlexWorks,
	semanticScholarPapers,
	zoteroItems,
];

/** A file of `test/fixtures/feeds/json`. */
export function jsonFixture(name: string): string {
	return readFileSync(`test/fixtures/feeds/json/${name}`, 'utf8');
}
