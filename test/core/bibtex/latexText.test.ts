import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { latexText } from '../../../src/core/bibtex/latexText';

function reads(cases: Readonly<Record<string, string>>): void {
	for (const [latex, text] of Object.entries(cases)) {
		assert.equal(latexText(latex), text, latex);
	}
}

describe('The text of LaTeX', () => {
	it('has accents in Unicode, however they are spelled', () => {
		reads({
			"caf\\'e": 'café',
			"caf\\'{e}": 'café',
			"caf{\\'e}": 'café',
			"caf{\\'{e}}": 'café',
			"Mart\\'\\i nez": 'Martínez',
			"Mart{\\'{\\i}}nez": 'Martínez',
			"Mart\\'{\\i}nez": 'Martínez',
			'Ho\\v{r}ava \\v{S}\\v c': 'Hořava Šč',
			'Fran\\c{c}ois \\c Cinar': 'François Çinar',
			'\\k{a} \\r{u} \\H{o} Erd\\H os \\u{g} \\d{s} \\b{d} \\t{oo}': 'ą ů ő Erdős ğ ṣ ḏ o͡o',
			'G{\\"o}del \\"Uber na\\"{\\i}ve \\~n \\=a \\.z \\^o': 'Gödel Über naïve ñ ā ż ô',
			"Nguy\\~{\\^e}n Vi\\d{\\^e}t \\'\\^e": 'Nguyễn Việt ế',
			"\\'{ea} \\'{\\AE}": 'éa Ǽ',
			'\\^{} \\~{}': '^ ~',
		});
	});

	it('has the letters that LaTeX names', () => {
		reads({
			'Stra\\ss e Stra{\\ss}e \\ss{}': 'Straße Straße ß',
			'\\o re {\\O}rsted \\ae\\AE \\oe \\l{}\\L \\aa{}ngstr\\"om \\AA': 'øre Ørsted æÆœłŁångström Å',
			'\\th{} \\TH \\dh \\i \\j': 'þ Þðıȷ',
		});
	});

	it('has the letters and accents of unicode2latex', () => {
		const read = (name: string) =>
			JSON.parse(readFileSync(`node_modules/unicode2latex/dist/tables/${name}.json`, 'utf8')) as unknown;
		const table = read('latex2unicode') as Readonly<Record<string, string | { readonly text?: string }>>;
		const letters = Object.entries(table)
			.map(([latex, text]): [string, string] => [
				latex,
				(typeof text === 'string' ? text : (text.text ?? '')).normalize('NFC'),
			])
			.filter(([latex, text]) => /^\p{Script=Latin}$/u.test(text) && /^\\[^a-z]|^\\[a-z]{1,2}\b/i.test(latex));
		const { tounicode } = read('combining') as { readonly tounicode: Readonly<Record<string, string>> };
		const accents = Object.entries(tounicode)
			.filter(([accent]) => /^[`'^~=".uvdkrH]$/.test(accent))
			.map(([accent, mark]): [string, string] => [`\\${accent}{o}`, `o${mark}`.normalize('NFC')]);
		assert.ok(letters.length > 10 && accents.length > 10);
		reads(Object.fromEntries([...letters, ...accents]));
	});

	it('has dashes, quotes, spaces and signs as they are set', () => {
		reads({
			'1--2 a---b': '1–2 a—b',
			"``quoted'' `single' don't": "“quoted” ‘single' don't",
			'What`s this': 'What’s this',
			'a~b\\ c\\,d\\\\e': 'a b c d e',
			'R\\&D 50\\% a\\_b \\#1 \\$5 \\{x\\}': 'R&D 50% a_b #1 $5 {x}',
			'\\textbackslash{}x \\textasciitilde \\ldots{} \\S 3 \\copyright': '\\x ~… §3 ©',
			"?`Qu\\'e? !`Ah!": '¿Qué? ¡Ah!',
			'Analy\\-sis V\\/A': 'Analysis VA',
			'AT&amp;T &lt;x&gt; a & b': 'AT&T <x> a & b',
			'\\enquote{so} \\mkbibquote{and \\emph{so}}': '“so” “and so”',
		});
	});

	it('has neither braces nor formatting', () => {
		reads({
			'{BERT}: {P}re-training of {D}eep': 'BERT: Pre-training of Deep',
			'\\textit{a} \\emph{b} \\textbf{\\textsc{c}} {\\em d} {\\bf e}': 'a b c d e',
			'\\mathrm{x} \\mbox{y} \\textcolor{red}{z}': 'x y z',
			'a \\frac{1}{2} H\\textsubscript{2}O 10\\textsuperscript{-3} 19\\textsuperscript{th}': 'a 1/2 H₂O 10⁻³ 19th',
			'see \\url{https://a.org/b_c\\_d%20} and \\href{https://a.org}{there}': 'see https://a.org/b_c_d%20 and there',
			'{\\noopsort{1973b}}1973': '1973',
		});
	});

	it('keeps formulas as LaTeX', () => {
		reads({
			'On $\\ell_1$ and $O(n^{2})$': 'On $\\ell_1$ and $O(n^{2})$',
			'$$x--y$$ \\(a\\) \\ensuremath{\\alpha}': '$$x--y$$ $a$ $\\alpha$',
			'\\alpha-helix, 5 \\times 5': 'α-helix, 5 ×5',
			'costs {\\$}5 or {$}6 and {$}7 $8': 'costs $5 or $6 and $7 $8',
		});
	});

	it('keeps what unknown commands say', () => {
		reads({
			'\\foo{bar} \\foo[opt]{baz}': 'bar baz',
			'\\mnras': 'mnras',
			'The \\LuaTeX\\ book, \\TeX{}book, \\CTAN': 'The LuaTeX book, TeXbook, CTAN',
		});
	});

	it('is a total function that leaves text without TeX alone', () => {
		const piece = fc.constantFrom(
			'\\',
			'{',
			'}',
			'$',
			"'",
			'`',
			'-',
			'~',
			'e',
			'\\v',
			'\\href',
			' ',
			'\n',
			'\\url',
			'&',
			'\\char',
		);
		fc.assert(
			fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 60 }), (pieces) => {
				latexText(pieces.join(''));
			}),
		);
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const tame = text.replace(/[\\{}$~&`'-]/g, '');
				assert.equal(latexText(tame), tame);
			}),
		);
	});

	it('reads hostile values to their end', () => {
		for (const hostile of [
			'{',
			'}',
			'\\',
			'$',
			'${',
			'\\href{',
			"\\'{",
			"\\'",
			'\\textsuperscript{',
			'`',
			'-',
			'\\(',
			'&',
			'\\foo[',
			'\\enquote{',
			' \n',
			'\\char`',
		]) {
			const text = `${hostile.repeat(Math.ceil(200_000 / hostile.length))} end`;
			assert.match(latexText(text), /end/);
		}
	});
});
