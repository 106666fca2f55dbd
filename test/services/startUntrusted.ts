import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { selfSigned } from './selfSigned';

/** A server with TLS and a certificate that nobody should trust. */
export async function startUntrusted(): Promise<{ readonly url: string; close(): Promise<void> }> {
	const server = createServer(selfSigned(), (_request, response) => response.end('secret'));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	const close = () =>
		new Promise<void>((resolve) => {
			server.close(() => resolve());
			server.closeAllConnections();
		});
	return { url: `https://127.0.0.1:${port}`, close };
}
