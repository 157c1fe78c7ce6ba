/** The comments of a file of code. */
import ts from 'typescript';

const SCRIPT = /(<script[^>]*>)([\s\S]*?)<\/script>/g;
const MARKUP_COMMENT = /<!--[\s\S]*?-->/g;
const STYLE = /<style[^>]*>[\s\S]*?<\/style>/g;
const STYLE_COMMENT = /\/\*[\s\S]*?\*\//g;

interface Span {
	readonly start: number;
	readonly end: number;
}

/**
 * A file of code of which only the comments are left: all else is blank, so that lines keep their numbers.
 *
 * @param path - its ending decides how it is read
 * @example commentsOf('a.ts', 'const a = "// no"; // yes\n') // '                   // yes\n'
 */
export function commentsOf(path: string, text: string): string {
	let kept = '';
	let from = 0;
	for (const { start, end } of [...spansOf(path, text)].sort((a, b) => a.start - b.start)) {
		kept += blank(text.slice(from, start)) + text.slice(start, end);
		from = end;
	}
	return kept + blank(text.slice(from));
}

const blank = (code: string): string => code.replace(/[^\n]/g, ' ');

function spansOf(path: string, text: string): readonly Span[] {
	if (path.endsWith('.css')) return matchesOf(text, STYLE_COMMENT);
	if (!path.endsWith('.svelte')) return scriptSpans(text);
	const scripts = [...text.matchAll(SCRIPT)].flatMap(({ index, 1: tag = '', 2: code = '' }) =>
		scriptSpans(code, index + tag.length)
	);
	const styles = matchesOf(text, STYLE).flatMap(({ start, end }) =>
		matchesOf(text.slice(start, end), STYLE_COMMENT, start)
	);
	return [...scripts, ...styles, ...matchesOf(text.replace(SCRIPT, blank), MARKUP_COMMENT)];
}

function matchesOf(text: string, pattern: RegExp, offset = 0): readonly Span[] {
	return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
		start: offset + index,
		end: offset + index + found.length
	}));
}

/** The comments before and behind each token; one between two tokens is found from both sides. */
function scriptSpans(code: string, offset = 0): readonly Span[] {
	const source = ts.createSourceFile('code.ts', code, ts.ScriptTarget.Latest, true);
	const ends = new Map<number, number>();
	const visit = (node: ts.Node): void => {
		for (const { pos, end } of [
			...(ts.getLeadingCommentRanges(code, node.getFullStart()) ?? []),
			...(ts.getTrailingCommentRanges(code, node.getEnd()) ?? [])
		])
			ends.set(pos, end);
		node.getChildren(source).forEach(visit);
	};
	visit(source);
	return [...ends].map(([start, end]) => ({ start: offset + start, end: offset + end }));
}
