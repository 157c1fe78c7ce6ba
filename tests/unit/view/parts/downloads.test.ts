import { expect, it } from 'vitest';
import { downloadsOf } from '#lib/view/parts/downloads.ts';
import { context } from '#tests/support/view/context.ts';

it.each([
	[['min-wage-public'], '/series/min-wage-public', '?unit=new'],
	[['syp-parallel', 'lbp-parallel'], '/compare', '?series=syp-parallel,lbp-parallel&unit=new']
])('the files of %j take what each can: an interval the tables alone', (ids, path, query) => {
	const files = downloadsOf(context({ interval: 'month', unit: 'new', sort: 'high', page: 2 }), ids);
	expect(files.map((file) => file.path)).toEqual([
		`${path}.xlsx${query}&interval=month`,
		`${path}.csv${query}&interval=month`,
		`${path}.excel.csv${query}&interval=month`,
		`${path}.json${query}`,
		`${path}.svg${query}`,
		`${path}.png${query}`,
		`${path}.offline.html${query}`
	]);
});

it('a rate between two currencies has files for ledgers, too, by the names of their programs', () => {
	const files = downloadsOf(context({ unit: 'new', interval: 'month' }), ['syp-parallel']);
	expect(files.slice(-3)).toEqual([
		{ name: 'hledger, Ledger', path: '/series/syp-parallel.journal?unit=new&interval=month' },
		{ name: 'Beancount', path: '/series/syp-parallel.beancount?unit=new&interval=month' },
		{ name: 'GnuCash (CSV)', path: '/series/syp-parallel.gnucash.csv?unit=new&interval=month' }
	]);
	expect(files).toHaveLength(10);
});
