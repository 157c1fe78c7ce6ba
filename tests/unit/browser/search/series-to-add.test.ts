import { expect, it } from 'vitest';
import { onlyPath } from '#lib/browser/search/adding.ts';
import { seriesToAdd } from '#lib/browser/search/series-to-add.ts';
import { addressed, searchIndex } from '#lib/view/search/index-of.ts';
import { LEXICON } from '#lib/view/search/lexicon.ts';
import { resultsOf } from '#lib/view/search/results.ts';
import { context } from '#tests/support/view/context.ts';

const index = addressed(searchIndex(context({}, 'ar'), 'suggested'));
const LISTED = [
	{ id: 'syp-official', name: 'الدولار رسمياً' },
	{ id: 'lbp-parallel', name: 'الدولار في لبنان' },
	{ id: 'syp-parallel-sar-aleppo', name: 'الريال السعودي في السوق الموازية، حلب' },
	{ id: 'lbp-parallel/lbp-official', name: 'الموازية فوق الرسمي، لبنان' }
];
const find = (q: string) => {
	const toAdd = seriesToAdd(index, '?series=syp-parallel,syp-official,*&unit=new', LISTED);
	return resultsOf(toAdd, q, 8, LEXICON).found.map(({ path }) => path);
};

it('leads to the comparison with one more, in either language, by a word or an id', () => {
	const added = '?series=syp-parallel,syp-official,lbp-parallel&unit=new';
	for (const q of ['لبنان', 'lebanon', 'lbp-parallel']) expect(find(q)[0]).toBe(added);
});

it('has no page of a day or an event, and nothing that is compared already', () => {
	const entries = ['6 December 2024', 'دمشق', 'رسمي مصرف سورية', 'حمص', '2024'].flatMap(find);
	expect(entries.length).toBeGreaterThan(0);
	for (const path of entries)
		expect(path).toMatch(/^\?series=syp-parallel,syp-official,(?!syp-(?:parallel|official)&)[a-z]/);
});

it('has no town without a series: its name would add another one', () => {
	const toAdd = seriesToAdd(index, '?series=syp-official,lbp-parallel,*', LISTED);
	expect(resultsOf(index, 'حمص', 1, LEXICON).found[0]?.path).toContain('/series/syp-parallel');
	for (const town of ['حمص', 'homs']) expect(resultsOf(toAdd, town, 8, LEXICON).found).toEqual([]);
	expect(resultsOf(toAdd, 'دمشق', 8, LEXICON).found[0]?.path).toBe('?series=syp-official,lbp-parallel,syp-parallel');
});

it('has what only the list of the page has, once', () => {
	for (const q of ['السعودي حلب', 'sar-aleppo'])
		expect(find(q)[0]).toBe('?series=syp-parallel,syp-official,syp-parallel-sar-aleppo&unit=new');
	expect(find('lbp-parallel').filter((path) => path.includes('lbp-parallel'))).toHaveLength(1);
});

it('the only one that has every word is taken; of several, or of none with all of them, none is', () => {
	const toAdd = seriesToAdd(index, '?series=syp-parallel,*', LISTED);
	for (const q of ['sar-alep', 'السعودي حلب'])
		expect(onlyPath(toAdd, q)).toBe('?series=syp-parallel,syp-parallel-sar-aleppo');
	for (const q of ['lebanon', 'egypt zzzz', 'zzzz', '']) expect(onlyPath(toAdd, q)).toBeUndefined();
});
