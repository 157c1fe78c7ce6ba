/** The tables of settings and packages in the README against the code. */
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { SETTINGS } from '#lib/server/settings.ts';
import { namesIn, rowsOf, sectionOf, textOf } from './documents.ts';

describe('the table of settings', () => {
	const rows = rowsOf(sectionOf('README.md', 'Settings'));

	it('has every setting, in the order of the code', () => {
		expect(rows.map(([name = '']) => name)).toEqual(Object.keys(SETTINGS).map((name) => `\`${name}\``));
	});

	it('has the defaults of the code, and words where there is no one value', () => {
		const usual = new Map<string, unknown>(Object.entries(SETTINGS).map(([name, setting]) => [name, setting.fallback]));
		for (const [name = '', meaning = '', stated = ''] of rows) {
			const value = usual.get(name.replaceAll('`', ''));
			expect(meaning, name).not.toBe('');
			if (typeof value === 'string' || typeof value === 'number')
				expect(stated.replaceAll('`', ''), name).toBe(String(value));
			else expect(stated, name).toMatch(/\w/);
		}
	});
});

describe('the table of packages', () => {
	const rows = rowsOf(sectionOf('README.md', 'Packages'));
	const { dependencies, devDependencies } = v.parse(
		v.object({ dependencies: v.record(v.string(), v.string()), devDependencies: v.record(v.string(), v.string()) }),
		JSON.parse(textOf('package.json'))
	);

	it('has every package once', () => {
		const named = rows.flatMap(([names = '']) => namesIn(names));
		expect([...named].sort()).toEqual([...Object.keys(dependencies), ...Object.keys(devDependencies)].sort());
	});

	it('gives a reason for each', () => {
		expect(rows.filter(([, reason = '']) => !/\w/.test(reason))).toEqual([]);
	});

	it('is of exact versions', () => {
		const versions = Object.entries({ ...dependencies, ...devDependencies });
		expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
	});
});
