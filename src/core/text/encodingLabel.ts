/**
 * The name that a TextDecoder knows an encoding by (WHATWG Encoding §4.2), from any label for it, Java's and Windows' own
 * included; `undefined` where no decoder reads it.
 */
export function encodingLabel(label: string): string | undefined {
	return labels.get(label.toLowerCase().replace(/[^a-z0-9]/g, ''));
}

// Encoding, and its labels without punctuation.
const written = `
	utf-8 utf8 unicode11utf8 unicode20utf8 xunicode20utf8 cp65001 utf8mb4 utf8bom
	utf-16le utf16le utf16 unicode ucs2 iso10646ucs2 csunicode unicodefeff
	utf-16be utf16be unicodefffe
	windows-1252 windows1252 cp1252 xcp1252 iso88591 88591 latin1 l1 ascii usascii ansix341968 iso646us cp819 ibm819 isoir100
	iso-8859-2 iso88592 latin2 l2 isoir101
	iso-8859-3 iso88593 latin3 l3
	iso-8859-4 iso88594 latin4 l4
	iso-8859-5 iso88595 cyrillic
	iso-8859-6 iso88596 arabic
	iso-8859-7 iso88597 greek greek8
	iso-8859-8 iso88598 hebrew visual
	iso-8859-8-i iso88598i logical
	iso-8859-10 iso885910 latin6 l6
	iso-8859-13 iso885913
	iso-8859-14 iso885914
	iso-8859-15 iso885915 latin9 l9
	iso-8859-16 iso885916
	windows-1250 windows1250 cp1250 xcp1250
	windows-1251 windows1251 cp1251 xcp1251
	windows-1253 windows1253 cp1253 xcp1253
	windows-1254 windows1254 cp1254 xcp1254 iso88599 latin5 l5
	windows-1255 windows1255 cp1255 xcp1255
	windows-1256 windows1256 cp1256 xcp1256
	windows-1257 windows1257 cp1257 xcp1257
	windows-1258 windows1258 cp1258 xcp1258
	windows-874 windows874 dos874 tis620 iso885911
	koi8-r koi8r koi8 koi cskoi8r
	koi8-u koi8u koi8ru
	ibm866 ibm866 866 cp866
	macintosh macintosh mac macroman xmacroman
	x-mac-cyrillic xmaccyrillic xmacukrainian maccyrillic
	gbk gbk gb2312 gb231280 chinese xgbk csgb2312 euccn cp936 windows936
	gb18030 gb18030
	big5 big5 big5hkscs cnbig5 xxbig5 csbig5 cp950
	euc-jp eucjp xeucjp
	iso-2022-jp iso2022jp
	shift_jis shiftjis sjis xsjis mskanji ms932 windows31j cp932
	euc-kr euckr ksc56011987 ksc56011989 ksc5601 korean windows949 cp949 ms949`;
const labels: ReadonlyMap<string, string> = new Map(
	written
		.trim()
		.split('\n')
		.flatMap((line) => {
			const [encoding = '', ...names] = line.trim().split(' ');
			return names.map((name): [string, string] => [name, encoding]);
		}),
);
