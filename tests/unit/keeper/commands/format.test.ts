import { expect, it } from 'vitest';
import { keeper } from '#tests/support/keeper/run.ts';
import { contentOf, temporaryFolder } from '#tests/support/record/folder.ts';
import { changedFiles, goodText, replaceText, setFile } from '#tests/support/record/record.ts';

const spreadsheet = () =>
	changedFiles(
		setFile('places.csv', `\uFEFF${goodText('places.csv').replaceAll('\n', '\r\n')}\r\n`),
		replaceText('units.csv', 'old pounds', '"old pounds"')
	);

it('names what is not canonical, and writes nothing', async () => {
	const dir = await temporaryFolder(spreadsheet());
	const before = await contentOf(dir);
	const { code, out } = await keeper(['format', '--check'], { dir });
	expect([code, out]).toEqual([1, 'places.csv is not canonical\nunits.csv is not canonical']);
	expect(await contentOf(dir)).toEqual(before);
});

it('writes the canonical bytes, and nothing the second time', async () => {
	const dir = await temporaryFolder(spreadsheet());
	expect(await keeper(['format'], { dir })).toMatchObject({
		code: 0,
		out: 'places.csv was rewritten\nunits.csv was rewritten'
	});
	expect(await contentOf(dir)).toEqual(
		new Map(
			[...(await contentOf(await temporaryFolder(changedFiles())))].map(([path, bytes]) => [
				path.replace(/.*record-[^/]+/, dir),
				bytes
			])
		)
	);
	expect(await keeper(['format'], { dir })).toMatchObject({ code: 0, out: 'Every file is canonical.' });
	expect(await keeper(['format', '--check'], { dir })).toMatchObject({ code: 0 });
});
