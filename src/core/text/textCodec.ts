/** UTF-8, from where there is a platform to ask. */
export interface TextCodec {
	encode(text: string): Uint8Array;
	/** Total: what is no UTF-8 becomes U+FFFD. */
	decode(bytes: Uint8Array): string;
}
