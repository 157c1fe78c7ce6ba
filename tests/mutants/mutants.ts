/** Small changes of a source text, each of which a test should notice. */
import { createHash } from 'node:crypto';
import ts from 'typescript';

/** One change: what stands between two places of a file is replaced. */
export interface Mutant {
	readonly path: string;
	/** Counted from 1. */
	readonly line: number;
	readonly before: string;
	readonly after: string;
	/** The whole file with the change in it. */
	readonly source: string;
}

const { SyntaxKind } = ts;

/** Operators, and their replacements. */
const OTHER_OPERATOR: Readonly<Partial<Record<ts.SyntaxKind, string>>> = {
	[SyntaxKind.LessThanToken]: '<=',
	[SyntaxKind.LessThanEqualsToken]: '<',
	[SyntaxKind.GreaterThanToken]: '>=',
	[SyntaxKind.GreaterThanEqualsToken]: '>',
	[SyntaxKind.EqualsEqualsEqualsToken]: '!==',
	[SyntaxKind.ExclamationEqualsEqualsToken]: '===',
	[SyntaxKind.PlusToken]: '-',
	[SyntaxKind.MinusToken]: '+',
	[SyntaxKind.AsteriskToken]: '/',
	[SyntaxKind.SlashToken]: '*',
	[SyntaxKind.AmpersandAmpersandToken]: '||',
	[SyntaxKind.BarBarToken]: '&&'
};

/** Methods that have a counterpart. */
const OTHER_METHOD: Readonly<Record<string, string>> = { some: 'every', every: 'some', min: 'max', max: 'min' };

/**
 * Every mutant of a file: another operator, a number more by one, true for false, the other branch, no `!`, no `??`.
 *
 * @example mutantsOf('a.ts', 'export const less = 1 < 2;').map(({ after }) => after)
 * // ['export const less = 1 <= 2;', 'export const less = 2 < 2;', 'export const less = 1 < 3;']
 */
export function mutantsOf(path: string, source: string): readonly Mutant[] {
	const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
	const found: Mutant[] = [];
	const visit = (node: ts.Node) => {
		if (isErased(node)) return;
		for (const [replaced, text] of changesOf(node)) {
			const mutant = mutantAt(file, replaced, text);
			if (isReadable(mutant.source)) found.push(mutant);
		}
		ts.forEachChild(node, visit);
	};
	visit(file);
	return found;
}

/** Types and imports: nothing of them runs. */
function isErased(node: ts.Node): boolean {
	return (
		ts.isTypeNode(node) ||
		ts.isInterfaceDeclaration(node) ||
		ts.isTypeAliasDeclaration(node) ||
		ts.isImportDeclaration(node)
	);
}

/** What can be replaced at a node, and by which text. */
function changesOf(node: ts.Node): readonly (readonly [replaced: ts.Node, text: string])[] {
	if (ts.isBinaryExpression(node)) return operatorChanges(node);
	if (ts.isPrefixUnaryExpression(node) && node.operator === SyntaxKind.ExclamationToken)
		return [[node, node.operand.getText()]];
	if (ts.isConditionalExpression(node)) return [[node.condition, `!(${node.condition.getText()})`]];
	if (ts.isIfStatement(node)) return [[node.expression, `!(${node.expression.getText()})`]];
	if (ts.isNumericLiteral(node)) return [[node, String(Number(node.text) + 1)]];
	if (node.kind === SyntaxKind.TrueKeyword) return [[node, 'false']];
	if (node.kind === SyntaxKind.FalseKeyword) return [[node, 'true']];
	if (!ts.isPropertyAccessExpression(node)) return [];
	const method = OTHER_METHOD[node.name.text];
	return method !== undefined && ts.isCallExpression(node.parent) ? [[node.name, method]] : [];
}

function operatorChanges(node: ts.BinaryExpression): readonly (readonly [replaced: ts.Node, text: string])[] {
	const { operatorToken } = node;
	if (operatorToken.kind === SyntaxKind.QuestionQuestionToken) return [[node, node.left.getText()]];
	const other = OTHER_OPERATOR[operatorToken.kind];
	return other === undefined ? [] : [[operatorToken, other]];
}

function mutantAt(file: ts.SourceFile, replaced: ts.Node, text: string): Mutant {
	const [start, end] = [replaced.getStart(file), replaced.getEnd()];
	const source = file.text.slice(0, start) + text + file.text.slice(end);
	const { line } = file.getLineAndCharacterOfPosition(start);
	const lineOf = (whole: string) => whole.split('\n')[line]?.trim() ?? '';
	return { path: file.fileName, line: line + 1, before: lineOf(file.text), after: lineOf(source), source };
}

/** `a ?? b && c` without its left part may be no program any more. */
function isReadable(source: string): boolean {
	const { diagnostics = [] } = ts.transpileModule(source, { reportDiagnostics: true });
	return diagnostics.length === 0;
}

/**
 * Some of many mutants: which, is decided by the seed and the changed lines, so that the choice lives through changes of
 * other lines.
 *
 * @param count - at most so many
 * @example chosenOf(all, 60, 1).length // 60
 */
export function chosenOf(mutants: readonly Mutant[], count: number, seed: number): readonly Mutant[] {
	const seen = new Map<string, number>();
	const ranked = mutants.map((mutant) => {
		const name = [mutant.path, mutant.before, mutant.after].join('\n');
		const nth = (seen.get(name) ?? 0) + 1;
		seen.set(name, nth);
		return { mutant, rank: createHash('sha256').update(`${seed}\n${name}\n${nth}`).digest('hex') };
	});
	return ranked
		.sort((a, b) => (a.rank < b.rank ? -1 : 1))
		.slice(0, count)
		.map(({ mutant }) => mutant);
}
