/** English words too common to tell what a paper is about, folded; the commonest of abstracts among them. */
export const stopWords: ReadonlySet<string> = new Set(
	(
		'a about above across after al all also although among an and any approach are as at based be because been before being ' +
		'between both but by can case compared could demonstrate demonstrates different do does due each effective either ' +
		'et even existing experimental experiments few first for from furthermore further given has have he her here high his how ' +
		'however i if in including into is it its itself just known last less many may method methods might more moreover ' +
		'most much must near new no not novel of often on one only or order other our out outperforms over paper papers ' +
		'performance possible present problem problems propose proposed provide provides recent recently result results same ' +
		'second several she should show shows significant significantly since so some state such than that the their them then ' +
		'there therefore these they this those three through thus to toward towards two under up upon use used useful uses ' +
		'using various very via was way we well were what when where whether which while who whose why will with within ' +
		'without work works would yet you your'
	).split(' '),
);
