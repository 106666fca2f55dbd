/** Combining characters for TeX's accents in text and in formulas (The TeXbook, chapters 9 and 16; LaTeX's T1 and T5). */
export const latexAccents: Readonly<Record<string, string>> = {
	'`': '\u0300',
	"'": '\u0301',
	'^': '\u0302',
	'~': '\u0303',
	'=': '\u0304',
	u: '\u0306',
	'.': '\u0307',
	'"': '\u0308',
	h: '\u0309',
	r: '\u030a',
	H: '\u030b',
	v: '\u030c',
	G: '\u030f',
	d: '\u0323',
	c: '\u0327',
	k: '\u0328',
	b: '\u0331',
	t: '\u0361',
	grave: '\u0300',
	acute: '\u0301',
	hat: '\u0302',
	tilde: '\u0303',
	bar: '\u0304',
	breve: '\u0306',
	dot: '\u0307',
	ddot: '\u0308',
	mathring: '\u030a',
	check: '\u030c',
};

/** What a command of letters stands for in text; without the backslash. */
export function latexSymbol(name: string): string | undefined {
	return symbols.get(name) ?? symbols.get(name.replace(/^(?:text|up)(?=[a-z]{2})/i, ''));
}

// Letters and signs of LaTeX's text encodings (OT1, T1, TS1), its commonest mathematical signs, and names of programs
// that are set as logos. Each as `name=text`.
const written = `
	ss=ß SS=ẞ o=ø O=Ø oe=œ OE=Œ ae=æ AE=Æ l=ł L=Ł i=ı j=ȷ aa=å AA=Å th=þ TH=Þ dh=ð DH=Ð dj=đ DJ=Đ ng=ŋ NG=Ŋ IJ=Ĳ ij=ĳ eth=ð
	textbackslash=\\ backslash=\\ textasciitilde=~ textasciicircum=^ textasciigrave=\` textbraceleft={ textbraceright=}
	lbrace={ rbrace=} textunderscore=_ textdollar=$ textless=< textgreater=> textbar=| textbrokenbar=¦ textquotedbl=" textquotesingle='
	textquoteleft=‘ textquoteright=’ lq=‘ rq=’ textquotedblleft=“ textquotedblright=” quotedblbase=„ quotesinglbase=‚
	guillemotleft=« guillemotright=» guillemetleft=« guillemetright=» guilsinglleft=‹ guilsinglright=›
	flqq=« frqq=» flq=‹ frq=› glqq=„ grqq=“ glq=‚ grq=‘ og=« fg=»
	textendash=– textemdash=— Dash=— emdash=— hyphen=- endash=– ndash=– mdash=— textellipsis=… ldots=… dots=… textbullet=•
	bullet=• cdot=· textperiodcentered=· textasteriskcentered=∗ ast=∗ star=⋆ slash=/ textvisiblespace=␣
	S=§ textsection=§ P=¶ textparagraph=¶ dag=† ddag=‡ dagger=† ddagger=‡ textdagger=† textdaggerdbl=‡
	copyright=© textcopyright=© textregistered=® texttrademark=™ pounds=£ textsterling=£ euro=€ texteuro=€ EUR=€
	textyen=¥ textcurrency=¤ textflorin=ƒ textcent=¢ textdegree=° degree=° degreeCelsius=℃ celsius=℃ circ=° textordfeminine=ª textordmasculine=º
	textonehalf=½ textonequarter=¼ textthreequarters=¾ textonesuperior=¹ texttwosuperior=² textthreesuperior=³
	textmu=µ micro=µ textohm=Ω textexclamdown=¡ textquestiondown=¿ textnumero=№ textperthousand=‰ textbardbl=‖ Vert=‖
	times=× texttimes=× div=÷ pm=± textpm=± mp=∓ leq=≤ le=≤ geq=≥ ge=≥ neq=≠ ne=≠ approx=≈ sim=∼ simeq=≃ equiv=≡
	ll=≪ gg=≫ infty=∞ propto=∝ partial=∂ nabla=∇ sum=∑ prod=∏ int=∫ sqrt=√ forall=∀ exists=∃ in=∈ notin=∉
	subset=⊂ subseteq=⊆ supset=⊃ cup=∪ cap=∩ emptyset=∅ wedge=∧ vee=∨ neg=¬ lnot=¬ textlnot=¬ oplus=⊕ otimes=⊗ perp=⊥
	to=→ rightarrow=→ textrightarrow=→ leftarrow=← textleftarrow=← leftrightarrow=↔ Rightarrow=⇒ Leftarrow=⇐
	Leftrightarrow=⇔ uparrow=↑ downarrow=↓ mapsto=↦ prime=′ ell=ℓ hbar=ℏ Re=ℜ Im=ℑ aleph=ℵ langle=⟨ rangle=⟩
	alpha=α beta=β gamma=γ delta=δ epsilon=ϵ varepsilon=ε zeta=ζ eta=η theta=θ vartheta=ϑ iota=ι kappa=κ lambda=λ mu=μ
	nu=ν xi=ξ pi=π rho=ρ varrho=ϱ varkappa=ϰ varpi=ϖ sigma=σ varsigma=ς tau=τ upsilon=υ phi=ϕ varphi=φ chi=χ psi=ψ omega=ω
	Gamma=Γ Delta=Δ Theta=Θ Lambda=Λ Xi=Ξ Pi=Π Sigma=Σ Upsilon=Υ Phi=Φ Psi=Ψ Omega=Ω
	MF=METAFONT MP=MetaPost LaTeXe=LaTeX2e PS=PostScript POSTSCRIPT=PostScript Thanh=Thành`;
const symbols: ReadonlyMap<string, string> = new Map([
	...written
		.trim()
		.split(/\s+/)
		.map((pair) => pair.split(/=(.*)/s, 2) as [string, string]),
	...['space', 'quad', 'qquad', 'thinspace', 'enspace', 'nobreakspace', 'newline', 'linebreak', 'break', 'item'].map(
		(name): [string, string] => [name, ' '],
	),
	['par', '\n\n'],
]);
