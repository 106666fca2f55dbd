import type { CommandId } from './commands';

/** A way out, offered as a button of the message. */
export interface WayOut {
	readonly title: string;
	/** One of Glossator's commands or one of the workbench's. */
	readonly command: CommandId | `workbench.${string}`;
	readonly arguments?: readonly unknown[];
}

/** A message for the user that says what is wrong and what to do; shown as it is, not logged as a fault. */
export class UserError extends Error {
	readonly action: WayOut | undefined;

	constructor(message: string, options: { readonly action?: WayOut } = {}) {
		super(message);
		this.action = options.action;
	}
}
