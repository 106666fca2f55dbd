import type { AreaFigures } from './areaFigures';
import { grouped, type Figure } from './figure';
import type { HostFigures } from './hostFigures';

/** How long the extension host is held while the worker works. */
export function hostPart(host: HostFigures | undefined, large: number): readonly Figure[] {
	const row = (what: string, value: (host: HostFigures) => number): Figure => ({
		what: `${what} at ${grouped(large)}`,
		unit: 'ms',
		...(host && { own: value(host) }),
	});
	const note = host && `${grouped(host.answered)} of ${grouped(host.asked)} key presses answered before the next`;
	return [
		{
			...row('extension host held while typing, longest', ({ typing }) => typing),
			bar: { atMost: 10 },
			...(note !== undefined && { note }),
		},
		row('extension host held while typing, longest of one round', ({ typingOnce }) => typingOnce),
		{
			...row('extension host held while the library opens, longest', ({ opening }) => opening),
			bar: { atMost: 10 },
		},
		row('extension host doing nothing, longest', ({ idle }) => idle),
		row('key press to its rows in the host, 95th percentile', ({ answerP95 }) => answerP95),
	];
}

/** How often the area of a paper is right. */
export function topicPart(area: AreaFigures | undefined): readonly Figure[] {
	return [
		{
			...{ what: 'area right, never seen before', unit: 'share', bar: { atLeast: 0.85 } },
			...(area && { own: area.right, note: `${grouped(area.asked)} labelled papers of arXiv` }),
		},
	];
}
