/** How politely a group of hosts is asked. */
export interface HostRule {
	/** Hosts with the same name share one queue. */
	readonly name: string;
	/** Least time between the starts of two requests. */
	readonly distanceMs: number;
	/** Most requests under way at a time. */
	readonly atOnce: number;
}

/**
 * The rule for an address. What the services ask for: arXiv one request per 3 s over one connection
 * (info.arxiv.org/help/api/tou.html), Semantic Scholar 1 per s with a key, NCBI 3 per s without one, Crossref and
 * OpenAlex more than we ever need.
 */
export function hostRule({ host, hostname }: Pick<URL, 'host' | 'hostname'>): HostRule {
	const known = rules.find(({ name }) => hostname === name || hostname.endsWith(`.${name}`));
	return known ?? { name: host, ...(isThisMachine(hostname) ? here : elsewhere) };
}

/** Whether a host name stands for the machine the program runs on (RFC 6761, 6.3; RFC 1122, 3.2.1.3; RFC 4291, 2.5.3). */
export function isThisMachine(hostname: string): boolean {
	return /^(localhost|.*\.localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\]|\[::ffff:7f[0-9a-f]{2}:[0-9a-f]+\])\.?$/.test(
		hostname,
	);
}

const rules: readonly HostRule[] = [
	{ name: 'arxiv.org', distanceMs: 3000, atOnce: 1 },
	{ name: 'api.semanticscholar.org', distanceMs: 1000, atOnce: 1 },
	{ name: 'eutils.ncbi.nlm.nih.gov', distanceMs: 340, atOnce: 1 },
	{ name: 'huggingface.co', distanceMs: 250, atOnce: 1 },
	{ name: 'doi.org', distanceMs: 250, atOnce: 1 },
	{ name: 'api.crossref.org', distanceMs: 200, atOnce: 1 },
	{ name: 'api.openalex.org', distanceMs: 100, atOnce: 1 },
];
const elsewhere = { distanceMs: 250, atOnce: 2 };
const here = { distanceMs: 0, atOnce: 6 };
