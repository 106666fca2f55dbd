/** The text of a command of one character that is no letter: `\&`, `\,`. */
export function signOf(name: string): string {
	return /^[-/!@)\]+*<>]$/.test(name) ? '' : /^[\s,;:\\]$/.test(name) ? ' ' : name;
}

/** Commands that say how text looks or where it breaks, and leave nothing behind. */
export function isSilentCommand(name: string): boolean {
	return silent.has(name) || /^(?:text|math|mk)[a-z]+$/.test(name);
}

/** How many arguments of a command are no text for readers: of `\href{address}{text}` the first. */
export function hiddenArguments(name: string): number {
	return hiding.test(name) ? 1 : 0;
}

/** Whether a command stands for a name that is set as a logo: `\LuaTeX`, `\CTAN`. */
export function isName(name: string): boolean {
	return /[A-Z].{0,30}[A-Z]/.test(name) || name === 'TeX';
}

/** What stands before and behind the first argument: quotation marks (csquotes), the stroke of a fraction. */
export function surroundings(name: string): readonly [before: string, behind: string] {
	if (/^(?:enquote\*?|mkbibquote|textquote|qq)$/.test(name)) {
		return ['“', '”'];
	}
	return /^(?:[dtsc]|nice)?frac$/.test(name) ? ['', '/'] : [name === 'cs' ? '\\' : '', ''];
}

/** Whether the argument is an address or a path that stands as it is. */
export function isVerbatim(name: string): boolean {
	return /^(?:url|path|nolinkurl|burl|detokenize)$/.test(name);
}

const hiding =
	/^(?:noopsort|sortnoop|[hv]?phantom|[hv]space\*?|label|index|color|fontsize|cite[pt]?\*?|ref|footnote(?:mark|text)?|thanks|special|bibinfo|bibfield|selectlanguage|href|textcolor|colorbox|foreignlanguage|raisebox)$/i;
const silent: ReadonlySet<string> = new Set(
	(
		'em emph it bf sl sc rm tt sf ssf smc itshape bfseries slshape scshape rmfamily ttfamily sffamily upshape ' +
		'mdseries normalfont normalsize tiny scriptsize footnotesize small large Large LARGE huge Huge boldmath ' +
		'relax protect noindent indent bgroup egroup begingroup endgroup unskip ignorespaces xspace nolinebreak ' +
		'allowbreak nobreak hfill hfil null strut displaystyle textstyle left right big Big bigl bigr limits ' +
		'autocap mbox hbox leavevmode slnine manfnt frenchspacing sloppy raggedright toenglish endtoenglish'
	).split(' '),
);
