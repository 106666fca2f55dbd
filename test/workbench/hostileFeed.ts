/** A Daily Papers answer that tries everything a web page could be tricked with; its last paper is an ordinary one. */
export function hostileFeed(): string {
	const papers = [
		paper('2401.90001', '<script>parent.hacked = 1</script><img src=x onerror="top.hacked = 1"> Scripted', [
			'<script>hacked = 1</script> <img src=x onerror=hacked=1> <svg onload=hacked=1> <iframe src="javascript:hacked=1"></iframe>',
			'[click](javascript:alert(1)) [data](data:text/html,<script>1</script>) [run](command:workbench.action.quit) [vb](vbscript:x)',
			'<a href="javascript:alert(1)">anchor</a> <style>body{display:none}</style> <meta http-equiv="refresh" content="0;url=http://127.0.0.1/">',
			'$\\href{javascript:alert(1)}{x}$ and $\\unknown{$ and $x^2$',
		]),
		{
			paper: {
				id: 'untitled',
				title: 'See [the PDF](command:workbench.action.files.newUntitledFile) Linked',
				summary: 'No page.',
			},
		},
		paper('2401.90002', 'Right-to-left \u202Eelpmaxe\u202C and NUL\u0000 in a title', ['\u202Ereversed\u0000 text']),
		paper('2401.90003', `Nested ${'['.repeat(20_000)} brackets`, [
			'*'.repeat(20_000),
			'['.repeat(20_000),
			'$'.repeat(20_001),
		]),
		paper('2401.90004', `Long ${'title '.repeat(170_000)}`, ['Fine.']),
		paper('2401.90005', 'An ordinary paper in bad company', ['Its abstract has $e^{i\\pi} + 1 = 0$ in it.']),
	];
	return JSON.stringify(papers);
}

function paper(id: string, title: string, abstract: readonly string[]) {
	return {
		paper: {
			id,
			title,
			summary: abstract.join('\n\n'),
			authors: [{ name: '<b onclick="hacked=1">Mallory</b>' }],
			publishedAt: '2024-01-30T00:00:00.000Z',
			upvotes: 1,
			projectPage: 'javascript:alert(1)',
			githubRepo: 'https://example.org/"><script>hacked=1</script>',
		},
	};
}
