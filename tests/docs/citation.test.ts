/** The file by which others cite the program, against the schema of its format. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const read = (path: string) => readFileSync(path, 'utf8');
const cited: Readonly<Record<string, unknown>> = parse(read('CITATION.cff'));

it('is one by the Citation File Format', () => {
	const isCitation = new Ajv({ strict: false, validateFormats: false }).compile(
		JSON.parse(read('tests/fixtures/citation/schema.json'))
	);
	expect(isCitation(cited), JSON.stringify(isCitation.errors)).toBe(true);
	expect(isCitation({ ...cited, license: 'free' })).toBe(false);
});

it('says what the package says', () => {
	const { version, license } = JSON.parse(read('package.json'));
	expect(cited).toMatchObject({ version, license });
});
