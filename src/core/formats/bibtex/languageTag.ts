/** The BCP 47 tag for a language as bibliographies name it (`ngerman`, `langenglish`, `de-AT`); `undefined` where unknown. */
export function languageTag(text: string): string | undefined {
	const [first = ''] = text.trim().split(/\s*(?:,|;|\/|\sand\s)\s*/i, 1);
	const name = first.toLowerCase().replace(/^lang(?=[a-z]{4})/, '');
	return tags.get(name) ?? (/^[a-z]{2}(?:[-_][a-z\d]{2,8}){0,3}$/i.test(first) ? first.replace(/_/g, '-') : undefined);
}

// Names of babel's languages, of the languages in themselves, and ISO 639-2 codes of library catalogues.
const written = `
	en=english,eng,american,usenglish,british,ukenglish,canadian,australian,newzealand
	de=german,ngerman,deutsch,ger,deu,austrian,naustrian,swissgerman,nswissgerman fr=french,francais,français,fre,fra,acadian
	es=spanish,español,espanol,spa it=italian,italiano,ita pt=portuguese,portuges,português,por pt-BR=brazilian,brazil
	nl=dutch,nederlands,dut,nld ru=russian,rus,русский uk=ukrainian,ukr pl=polish,polski,pol cs=czech,cze,ces
	sk=slovak,slo,slk sl=slovene,slovenian,slv hr=croatian,hrv sr=serbian,srp bg=bulgarian,bul ro=romanian,rum,ron
	hu=hungarian,magyar,hun fi=finnish,fin sv=swedish,svenska,swe da=danish,dansk,dan nb=norsk,norwegian,nor
	nn=nynorsk is=icelandic,ice et=estonian,est lv=latvian,lav lt=lithuanian,lit el=greek,gre,ell,polutonikogreek
	grc=ancientgreek,classicgreek la=latin,lat tr=turkish,türkçe,tur ar=arabic,ara he=hebrew,heb fa=persian,farsi,per
	hi=hindi,hin ja=japanese,jpn,日本語 zh=chinese,chi,zho,中文 ko=korean,kor,한국어 vi=vietnamese,vie th=thai,tha
	ca=catalan,cat eu=basque,baq gl=galician,glg cy=welsh,wel ga=irish,gle id=indonesian,ind eo=esperanto,epo`;
const tags: ReadonlyMap<string, string> = new Map(
	written
		.trim()
		.split(/\s+/)
		.flatMap((line) => {
			const [tag = '', names = ''] = line.split('=');
			return names.split(',').map((name): [string, string] => [name, tag]);
		}),
);
