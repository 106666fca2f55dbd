import { createServer } from 'node:net';

/** A free port on 127.0.0.1: the preferred one if it is free, else any. */
export async function freePort(preferred = 0): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', (error) => (preferred === 0 ? reject(error) : resolve(freePort())));
		probe.listen(preferred, '127.0.0.1', () => {
			const address = probe.address();
			const port = typeof address === 'object' && address ? address.port : preferred;
			probe.close(() => resolve(port));
		});
	});
}
