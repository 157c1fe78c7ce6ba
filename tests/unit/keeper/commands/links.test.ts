import { afterAll, beforeAll, expect, it } from 'vitest';
import { keeper } from '#tests/support/keeper/run.ts';
import { publisher, type Publisher } from '#tests/support/keeper/publisher.ts';
import { addRow, changedFiles, setCells } from '#tests/support/record/record.ts';

let site: Publisher;
let archive: Publisher;

beforeAll(async () => {
	[site, archive] = await Promise.all([publisher(), publisher()]);
});
afterAll(() => Promise.all([site.close(), archive.close()]));

/** A record whose first source has an address of the site, and in which a further source is a copy of it. */
function run(words: readonly string[], allow = `${site.host} ${archive.host}`) {
	const address = `${site.origin}/a`;
	const copy = `${archive.origin}/web/2024/${address}`;
	const files = changedFiles(
		setCells('sources.csv', 2, { address }),
		addRow('sources.csv', 2, { id: 'copy', address: copy })
	);
	return { address, copy, ran: keeper(['links', ...words], { files, env: { SARRAF_FETCH_ALLOW: allow } }) };
}

it('names a dead address with its sources and the copy that the record has', async () => {
	const { address, copy, ran } = run(['paper']);
	expect(await ran).toMatchObject({
		code: 1,
		out: [
			`dead  ${address}  status 404`,
			'  sources: paper',
			`  archived copy: ${copy}`,
			'0 alive, 1 dead, 0 unclear.'
		].join('\n')
	});
});

it('ends with 0 where none is dead', async () => {
	archive.pages.set(`/web/2024/${site.origin}/a`, '[]');
	expect(await run(['copy']).ran).toMatchObject({ code: 0, out: '1 alive, 0 dead, 0 unclear.' });
});

it('leaves private addresses alone, and tells programs so', async () => {
	const { address, ran } = run(['paper', '--json'], '');
	const { code, out } = await ran;
	expect([code, JSON.parse(out)]).toEqual([
		0,
		{ alive: 0, dead: [], unclear: [expect.objectContaining({ address, sources: ['paper'], state: 'unclear' })] }
	]);
});

it('refuses a source that there is not', async () => {
	expect(await run(['nobody']).ran).toMatchObject({ code: 2, err: expect.stringContaining('no source "nobody"') });
});
