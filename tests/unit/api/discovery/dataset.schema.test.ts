/** What the pages of series tell search engines, held against the types of schema.org (`schema-dts`) and Google's rules for data sets. */
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { languages } from '#i18n/language.ts';
import { series } from '#lib/server/resources/series.ts';
import { requestTo, SITE } from '#tests/support/site.ts';

/** The data block of each series' page in each language, as it is sent. */
const BLOCKS: readonly string[] = languages.flatMap((language) =>
	[...SITE.record.series.keys()].map((id) => {
		const requested = series.read(requestTo(`/series/${id}`, language), SITE);
		if (requested instanceof Response) throw new RangeError(`${id} is refused`);
		return series.page(requested, SITE).dataset;
	})
);

const FILE = join(process.cwd(), 'data-sets.ts');
const OPTIONS: ts.CompilerOptions = {
	strict: true,
	noEmit: true,
	skipLibCheck: true,
	types: [],
	target: ts.ScriptTarget.ES2022,
	module: ts.ModuleKind.ESNext,
	moduleResolution: ts.ModuleResolutionKind.Bundler
};

/** What the compiler finds wrong when texts are taken for data sets of schema.org. */
function faultsOf(blocks: readonly string[]): readonly string[] {
	const source = `import type { Dataset, WithContext } from 'schema-dts';\nexport const all: WithContext<Dataset>[] = [${blocks.join(',\n')}];\n`;
	const host = ts.createCompilerHost(OPTIONS);
	const { getSourceFile, fileExists } = host;
	host.fileExists = (name) => name === FILE || fileExists(name);
	host.getSourceFile = (name, version, ...rest) =>
		name === FILE ? ts.createSourceFile(name, source, version) : getSourceFile(name, version, ...rest);
	const program = ts.createProgram([FILE], OPTIONS, host);
	return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

describe('the data blocks of series', () => {
	it('are data sets of schema.org', () => {
		expect(BLOCKS).toHaveLength(languages.length * SITE.record.series.size);
		expect(faultsOf(BLOCKS)).toEqual([]);
	});

	it.each([
		['"temporalCoverage"', '"temporal_coverage"'],
		['"@type":"DataDownload"', '"@type":"Download"'],
		['"isAccessibleForFree":true', '"isAccessibleForFree":1']
	])('would not be with %s written as %s', (right, wrong) => {
		const [block = ''] = BLOCKS;
		expect(block).toContain(right);
		expect(faultsOf([block.replace(right, wrong)])).not.toEqual([]);
	});

	it('have descriptions as long as Google wants them', () => {
		for (const block of BLOCKS) {
			const { name, description } = JSON.parse(block);
			expect(description.length, `${name}: ${description}`).toBeGreaterThanOrEqual(50);
			expect(description.length).toBeLessThanOrEqual(5000);
		}
	});
});
