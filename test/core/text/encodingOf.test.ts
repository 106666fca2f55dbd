import * as assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { encodingLabel } from '../../../src/core/text/encodingLabel';
import { encodingOf } from '../../../src/core/text/encodingOf';

/** Bytes of a text whose characters are all below U+0100. */
function latin1(text: string): Uint8Array {
	return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function utf8(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
	const bytes = new DataView(new ArrayBuffer(text.length * 2));
	[...text].forEach((character, at) => bytes.setUint16(at * 2, character.charCodeAt(0), littleEndian));
	return new Uint8Array(bytes.buffer);
}

describe('The encoding of a text', () => {
	it('is what its byte order mark says, before anything else', () => {
		assert.equal(encodingOf(utf8('\uFEFFa'), 'text/plain; charset=latin1'), 'utf-8');
		assert.equal(encodingOf(utf16('\uFEFFa', true)), 'utf-16le');
		assert.equal(encodingOf(utf16('\uFEFFa', false), 'text/xml; charset=utf-8'), 'utf-16be');
	});

	it('is what HTTP says, before the text', () => {
		const text = latin1('<?xml version="1.0" encoding="iso-8859-5"?><a>\xe4</a>');
		assert.equal(encodingOf(text, 'application/xml; charset="windows-1251"'), 'windows-1251');
		assert.equal(encodingOf(text, 'application/xml;charset=KOI8-R; x=y'), 'koi8-r');
		assert.equal(encodingOf(text, 'application/xml'), 'iso-8859-5');
		assert.equal(encodingOf(text, 'application/xml; charset=klingon'), 'iso-8859-5');
	});

	it('is what the text declares', () => {
		const declared: Readonly<Record<string, string>> = {
			"<?xml version='1.0' encoding='ISO-8859-1'?>": 'windows-1252',
			'<?xml version="1.0" encoding="Shift_JIS" standalone="yes"?>': 'shift_jis',
			'<!doctype html><html><head><title>x</title><meta charset=euc-kr>': 'euc-kr',
			'<html><meta http-equiv="Content-Type" content="text/html; charset=gb2312">': 'gbk',
			'% Encoding: windows-1250\n': 'windows-1250',
			'%% x\n% -*- coding: latin-2 -*-\n': 'iso-8859-2',
			'% This file was created with JabRef 2.10.\n% Encoding: Cp1251\n': 'windows-1251',
			'Provider: Example\nContent:text/plain; charset="ISO-8859-15"\n': 'iso-8859-15',
		};
		for (const [start, encoding] of Object.entries(declared)) {
			assert.equal(encodingOf(latin1(`${start}\xe4`)), encoding, start);
		}
	});

	it('is UTF-16 where every other byte is zero', () => {
		const text = '<?xml version="1.0" encoding="utf-16"?><a/>';
		assert.equal(encodingOf(utf16(text, true)), 'utf-16le');
		assert.equal(encodingOf(utf16(text, false)), 'utf-16be');
		assert.equal(encodingOf(utf16('@article{a,', false)), 'utf-16be');
		assert.equal(encodingOf(utf8(text)), 'utf-8');
	});

	it('is UTF-8 where it can be, else windows-1252', () => {
		assert.equal(encodingOf(utf8('Erdős – 日本語 😀')), 'utf-8');
		assert.equal(encodingOf(latin1('Erd\xf6s')), 'windows-1252');
		assert.equal(encodingOf(new Uint8Array()), 'utf-8');
		assert.equal(encodingOf(utf8('naïve 日').subarray(0, -1)), 'utf-8');
		for (const bytes of [[0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80], [0xe0, 0x80, 0x80], [0x80]]) {
			assert.equal(encodingOf(Uint8Array.from([0x61, 0x61, ...bytes, 0x61])), 'windows-1252');
		}
	});

	it('is not what the bytes disprove', () => {
		assert.equal(encodingOf(latin1('% Encoding: UTF-8\nTest\xe4I')), 'windows-1252');
		assert.equal(encodingOf(utf8('müde Bären'), 'text/plain; charset=iso-8859-1'), 'utf-8');
		assert.equal(
			encodingOf(Uint8Array.from([...utf8('müde Bären'), 0xff, 0x61]), 'text/plain; charset=utf-8'),
			'utf-8',
		);
	});

	it('is a name that a TextDecoder knows, whatever the bytes', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 60 }), fc.string(), (bytes, contentType) => {
				new TextDecoder(encodingOf(bytes, contentType)).decode(bytes);
			}),
		);
		for (const label of [
			'latin1',
			'x-sjis',
			'ISO8859_1',
			'UTF8',
			'MacRoman',
			'big5-hkscs',
			'ks_c_5601-1987',
			'tis-620',
			'iso-8859-8-i',
		]) {
			assert.ok(new TextDecoder(encodingLabel(label)));
			assert.notEqual(encodingLabel(label), undefined, label);
		}
		assert.equal(encodingLabel('utf-7'), undefined);
	});

	it('of the text is found as of the bytes by Unicode’s own validator', () => {
		fc.assert(
			fc.property(fc.uint8Array({ minLength: 1, maxLength: 8 }), (tail) => {
				const bytes = Uint8Array.from([0x61, 0x62, ...tail, 0x61]);
				let isValid = true;
				try {
					new TextDecoder('utf-8', { fatal: true }).decode(bytes);
				} catch {
					isValid = false;
				}
				fc.pre(tail[0] !== 0 && tail[1] !== 0);
				assert.equal(encodingOf(bytes), isValid ? 'utf-8' : 'windows-1252');
			}),
		);
	});
});

describe('with the shared data: the encoding of a text', () => {
	it('is found for JabRef’s files', function () {
		const folder = '../shared/data/bib/jabref';
		if (!existsSync(folder)) {
			this.skip();
		}
		const found = new Map(readdirSync(folder).map((name) => [name, encodingOf(readFileSync(join(folder, name)))]));
		const others = [...found].filter(([, encoding]) => encoding !== 'utf-8');
		assert.deepEqual(Object.fromEntries(others), {
			'encoding-utf-16BE-with-header.bib': 'utf-16be',
			'encoding-windows-1252-but-utf-8-declared--decoding-fails.bib': 'windows-1252',
			'encoding-windows-1252-without-header.bib': 'windows-1252',
			'tiny-BE-withBOM.bib': 'utf-16be',
			'tiny-LE-withBOM.bib': 'utf-16le',
			'unlinkedFilesTestBib.bib': 'windows-1252',
		});
	});
});
