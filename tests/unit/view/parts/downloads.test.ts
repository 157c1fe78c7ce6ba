import { expect, it } from 'vitest';
import { downloadsOf } from '#lib/view/parts/downloads.ts';
import { context } from '#tests/support/view/context.ts';

it.each([
	[['syp-parallel'], '/series/syp-parallel', '?unit=new'],
	[['syp-parallel', 'lbp-parallel'], '/compare', '?series=syp-parallel,lbp-parallel&unit=new']
])('the files of %j take what each can: an interval the table alone', (ids, path, query) => {
	const files = downloadsOf(context({ interval: 'month', unit: 'new', sort: 'high', page: 2 }), ids);
	expect(files.map((file) => file.path)).toEqual([
		`${path}.csv${query}&interval=month`,
		`${path}.json${query}`,
		`${path}.svg${query}`,
		`${path}.png${query}`,
		`${path}.offline.html${query}`
	]);
});
