import { expressionOf, type Rule } from './rules.ts';

/** One part of a path as the hosts understand a placeholder: up to the next slash, dots included. */
const PART = '[^/]+';

/**
 * The rules as `_headers`, which Netlify and Cloudflare Pages read. Hosts add up every rule that fits a path: a placeholder
 * is used only where it fits no other file.
 *
 * @example headersFile(rules) // '/day/:id\n  content-type: text/html; charset=utf-8\n  …'
 */
export function headersFile(rules: readonly Rule[]): string {
	const blocks = rules.flatMap((rule) => pathsFor(rule, rules).map((path) => [path, ...linesOf(rule)].join('\n')));
	return `${blocks.join('\n')}\n`;
}

function linesOf({ headers }: Rule): readonly string[] {
	return [...headers].map(([name, value]) => `  ${name}: ${value}`);
}

function pathsFor(rule: Rule, rules: readonly Rule[]): readonly string[] {
	const expression = new RegExp(expressionOf(rule.pattern, PART));
	const fitsOthers = rules.some((other) => other !== rule && other.paths.some((path) => expression.test(path)));
	if (fitsOthers) return rule.paths;
	return [rule.pattern.replace(/\[\.\.\.\w+\]/, '*').replace(/\[(\w+)\]/, ':$1')];
}
