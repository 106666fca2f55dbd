import { generateKeyPairSync, sign } from 'node:crypto';
import { der, derTag } from './der';

const ecdsaWithSha256 = der(derTag.objectIdentifier, Buffer.from('2a8648ce3d040302', 'hex'));
const commonName = der(derTag.objectIdentifier, Buffer.from('550403', 'hex'));
const subjectAltName = der(derTag.objectIdentifier, Buffer.from('551d11', 'hex'));

/** A key and a certificate for 127.0.0.1 that nobody vouches for (RFC 5280, 4.1), as PEM. */
export function selfSigned(): { readonly key: string; readonly cert: string } {
	const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	const algorithm = der(derTag.sequence, ecdsaWithSha256);
	const name = der(
		derTag.sequence,
		der(derTag.set, der(derTag.sequence, commonName, der(derTag.utf8String, Buffer.from('Nobody')))),
	);
	const facts = der(
		derTag.sequence,
		der(derTag.version, der(derTag.integer, Buffer.from([2]))),
		der(derTag.integer, Buffer.from([1])),
		algorithm,
		name,
		der(derTag.sequence, time('200101000000Z'), time('491231235959Z')),
		name,
		publicKey.export({ type: 'spki', format: 'der' }),
		der(derTag.extensions, der(derTag.sequence, der(derTag.sequence, subjectAltName, addressOfThisMachine()))),
	);
	const signature = sign('sha256', facts, privateKey);
	const cert = der(derTag.sequence, facts, algorithm, der(derTag.bitString, Buffer.from([0]), signature));
	return {
		key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
		cert: `-----BEGIN CERTIFICATE-----\n${cert.toString('base64')}\n-----END CERTIFICATE-----\n`,
	};
}

function time(utc: string): Buffer {
	return der(derTag.utcTime, Buffer.from(utc));
}

/** The general name `iPAddress`, tag `[7]`. */
function addressOfThisMachine(): Buffer {
	return der(derTag.octetString, der(derTag.sequence, der(0x87, Buffer.from([127, 0, 0, 1]))));
}
