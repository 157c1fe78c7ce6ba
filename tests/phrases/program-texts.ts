/** What the programs of the command line say: the texts in their code. */
import ts from 'typescript';

/**
 * A file of code of which only the texts of several words are left: all else is blank, so that lines keep their numbers.
 *
 * @example programTextsOf("out('no problem', 'id');\n") // '     no problem        \n'
 */
export function programTextsOf(code: string): string {
	const source = ts.createSourceFile('code.ts', code, ts.ScriptTarget.Latest, true);
	const kept = code.replace(/[^\n]/g, ' ').split('');
	const visit = (node: ts.Node): void => {
		if (ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node))
			keep(node.getStart(source) + 1, node.getEnd() - endOf(node));
		node.forEachChild(visit);
	};
	const keep = (start: number, end: number): void => {
		const text = code.slice(start, end);
		if (text.includes(' ')) kept.splice(start, text.length, ...text.split(''));
	};
	visit(source);
	return kept.join('');
}

/** How many signs end a part of a text: a quote, or what begins a placeholder. */
const endOf = (node: ts.Node): number => (ts.isTemplateHead(node) || ts.isTemplateMiddle(node) ? 2 : 1);
