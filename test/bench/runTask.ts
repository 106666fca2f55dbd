import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { searchers } from './searchers';
import { tasks, type Plan, type TaskResults } from './tasks';

const longestTask = 150_000;

/**
 * Does a task in a new process, which runs the same script with the task, the searcher and the plan's file as arguments;
 * absent where it failed or took too long.
 */
export async function runTask<T extends keyof TaskResults>(
	task: T,
	searcher: string,
	planFile: string,
): Promise<TaskResults[T] | undefined> {
	const child = spawn(
		process.execPath,
		['--max-old-space-size=12000', __filename, taskMark, task, searcher, planFile],
		{
			stdio: ['ignore', 'pipe', 'inherit'],
			timeout: longestTask,
		},
	);
	let output = '';
	child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
	const code = await new Promise<number | null>((resolve, reject) =>
		child.once('close', resolve).once('error', reject),
	);
	if (code !== 0) {
		console.log(`${task} of ${searcher} gave nothing: ${code === null ? 'took too long' : `exit code ${code}`}`);
		return undefined;
	}
	return (JSON.parse(output) as { readonly result?: TaskResults[T] }).result;
}

const taskMark = '--task';

/** Whether this process is one that {@link runTask} started; it prints what the task gave as JSON. */
export async function serveTask(): Promise<boolean> {
	const [mark, task, name, planFile = ''] = process.argv.slice(2);
	if (mark !== taskMark) {
		return false;
	}
	const searcher = searchers.find((one) => one.name === name);
	if (!searcher) {
		throw new Error(`There is no searcher "${name}".`);
	}
	const plan = JSON.parse(readFileSync(planFile, 'utf8')) as Plan;
	const result = await tasks[task as keyof TaskResults](plan, searcher);
	process.stdout.write(JSON.stringify({ result }));
	return true;
}
