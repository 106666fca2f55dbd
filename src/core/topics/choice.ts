import { areas, otherTopic } from './areas';

/** The choice that says that a paper stays where it belongs, whatever is learnt from others. */
export const staysHome = 'home';

/** Whether papers can be moved there: an own topic that there is, an area, or a theme of one (`robotics/grasping`). */
export function isTarget(id: string, own: ReadonlySet<string>): boolean {
	return own.has(id) || areaIds.has(id.replace(/\/.*/s, ''));
}

const areaIds: ReadonlySet<string> = new Set([...areas, otherTopic].map(({ id }) => id));
