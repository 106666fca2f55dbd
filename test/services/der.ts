/** One value in DER (X.690, 8.1 and 10.1): tag, length, content. */
export function der(tag: number, ...content: readonly Buffer[]): Buffer {
	const bytes = Buffer.concat(content);
	const size = bytes.length;
	const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 255];
	return Buffer.concat([Buffer.from([tag, ...length]), bytes]);
}

/** Tags of X.680 that a certificate is made of. */
export const derTag = {
	integer: 0x02,
	bitString: 0x03,
	octetString: 0x04,
	objectIdentifier: 0x06,
	utf8String: 0x0c,
	utcTime: 0x17,
	sequence: 0x30,
	set: 0x31,
	/** `[0]` and `[3]` of X.509, explicit. */
	version: 0xa0,
	extensions: 0xa3,
};
