/** The id of the area that a conference is all about, by the acronym in its name; absent for most names. */
export function venueArea(containerTitle: string): string | undefined {
	for (const [acronym] of containerTitle.slice(0, 300).matchAll(/[A-Z][A-Za-z]{1,10}/g)) {
		const area = byAcronym.get(acronym);
		if (area !== undefined) {
			return area;
		}
	}
	return undefined;
}

const acronyms: readonly (readonly [string, string])[] = [
	['computer-vision', 'CVPR ICCV ECCV WACV BMVC'],
	['natural-language-processing', 'ACL EMNLP NAACL EACL COLING TACL CoNLL LREC'],
	['robotics', 'ICRA IROS CoRL RSS'],
	['computer-graphics', 'SIGGRAPH'],
	['information-retrieval', 'SIGIR RecSys ECIR'],
	['human-computer-interaction', 'CHI UIST CSCW'],
	['speech-and-audio', 'INTERSPEECH Interspeech ISMIR'],
	['security', 'CRYPTO EUROCRYPT NDSS'],
	['programming-languages', 'POPL PLDI ICFP LICS'],
	['software-engineering', 'ICSE'],
	['data-management', 'SIGMOD VLDB PVLDB'],
	['systems-and-networks', 'SIGCOMM SOSP OSDI ISCA'],
	['algorithms', 'STOC FOCS SODA'],
	['multi-agent-systems', 'AAMAS'],
	['image-and-video-processing', 'ICIP'],
];

const byAcronym: ReadonlyMap<string, string> = new Map(
	acronyms.flatMap(([area, list]) => list.split(' ').map((acronym) => [acronym, area] as const)),
);
