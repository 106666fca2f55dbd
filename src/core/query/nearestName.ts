import { distanceFrom } from '../text/editDistance';

/**
 * The name that a misspelt one was meant to be: the nearest by typing errors, the first of several as near; one error
 * in names of three to five letters, two in longer ones. `undefined` where none is near. Both in lower case.
 */
export function nearestName<Name extends string>(typed: string, names: readonly Name[]): Name | undefined {
	const most = typed.length < 3 || typed.length > maxLength ? 0 : typed.length < 6 ? 1 : 2;
	const distance = distanceFrom(typed.slice(0, maxLength), most);
	let nearest: Name | undefined;
	let least = most + 1;
	for (const name of most > 0 ? names : []) {
		const { whole } = distance(name);
		if (whole < least) {
			[nearest, least] = [name, whole];
		}
	}
	return nearest;
}

const maxLength = 20;
