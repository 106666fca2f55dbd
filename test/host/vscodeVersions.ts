/** `oldest` is what `engines.vscode` promises; a manifest test holds the two together. */
export type VscodeAge = 'newest' | 'oldest';

export interface VscodeVersion {
	/** VS Code's own version. */
	readonly vscode: string;
	/** The npm package whose `lib/vscode` is that VS Code's server. */
	readonly codeServer: string;
	/** The Node that this server needs. */
	readonly nodeMajor: number;
}

export const vscodeVersions: Readonly<Record<VscodeAge, VscodeVersion>> = {
	newest: { vscode: '1.139.1', codeServer: '4.139.1', nodeMajor: 24 },
	oldest: { vscode: '1.105.1', codeServer: '4.105.1', nodeMajor: 22 },
};
