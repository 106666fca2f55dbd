/** Something about the machine that the person at the keyboard can put right: shown as its message, without a stack. */
export class HostError extends Error {
	override readonly name = 'HostError';
}
