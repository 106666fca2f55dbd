const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The UTF-8 text that Base64 (RFC 4648 §4) stands for, at most some 100,000 characters; `undefined` where it is none. */
export function base64Text(text: string): string | undefined {
	const digits = text.replace(/\s+/g, '').replace(/={1,2}$/, '');
	if (digits.length % 4 === 1 || digits.length > maxLength || !/^[A-Za-z0-9+/]+$/.test(digits)) {
		return undefined;
	}
	let escaped = '';
	let bits = 0;
	let held = 0;
	for (const digit of digits) {
		held = ((held << 6) | alphabet.indexOf(digit)) & 0xffff;
		bits += 6;
		if (bits >= 8) {
			bits -= 8;
			escaped += `%${((held >> bits) & 0xff).toString(16).padStart(2, '0')}`;
		}
	}
	return decodedUtf8(escaped);
}

const maxLength = 140_000;

function decodedUtf8(escaped: string): string | undefined {
	try {
		return decodeURIComponent(escaped);
	} catch (error) {
		if (error instanceof URIError) {
			return undefined;
		}
		throw error;
	}
}
