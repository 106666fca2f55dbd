/** The user's day, not Greenwich's: `2026-11-23`. */
export function today(): string {
	const now = new Date();
	const twoDigits = (value: number) => String(value).padStart(2, '0');
	return [now.getFullYear(), twoDigits(now.getMonth() + 1), twoDigits(now.getDate())].join('-');
}
