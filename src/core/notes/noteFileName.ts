import { hashText } from '../text/hashText';

/** What a file system takes for one name is 255 bytes; half of it leaves room for sync tools that append to names. */
const maxBytes = 120;
const extension = '.md';

/**
 * The file name of the note about a citekey, valid on Linux, macOS and Windows and never a path: NFC, at most 120 bytes
 * of UTF-8. A citekey that cannot be a name as it is gets a hash of itself appended, so that two citekeys share a name
 * only where a case-insensitive system confuses them anyway.
 * Rules of Windows: https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
export function noteFileName(citekey: string): string {
	const cleaned = cleanName(citekey);
	if (cleaned === citekey) {
		return cleaned + extension;
	}
	const suffix = `-${hashText(citekey).slice(0, 8)}`;
	return cutBytes(cleaned, maxBytes - extension.length - suffix.length) + suffix + extension;
}

function cleanName(citekey: string): string {
	const name = citekey
		.slice(0, 4 * maxBytes)
		.replace(/\p{Surrogate}/gu, '-')
		.normalize('NFC')
		.replace(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFE\uFFFF]+/gu, '-')
		.replace(/\s+/gu, ' ')
		.replace(/^[. ]+|[. ]+$/gu, '');
	const safe = name === '' || isReserved(name) ? `note-${name}` : name;
	return cutBytes(safe, maxBytes - extension.length).replace(/[. ]+$/u, '');
}

/** Device names of Windows, which stay reserved with an extension; `CONIN$` and superscript digits count too. */
function isReserved(name: string): boolean {
	return /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|(?:com|lpt)[\d¹²³])[ ]*(?:\.|$)/i.test(name);
}

function cutBytes(text: string, limit: number): string {
	let bytes = 0;
	let kept = '';
	for (const character of text) {
		bytes += utf8Length(character.codePointAt(0) ?? 0);
		if (bytes > limit) {
			break;
		}
		kept += character;
	}
	return kept;
}

function utf8Length(codePoint: number): number {
	return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
}
