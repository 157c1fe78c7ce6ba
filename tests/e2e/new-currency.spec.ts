/** A currency that is added to the record, by three rows and a file of quotes, is on the pages without any code. */
import { expect, test } from '@playwright/test';
import { Folder, OwnServer } from '#tests/support/own-server.ts';

// A server starts in its own time, on a busy machine slowly.
test.describe.configure({ timeout: 120_000, mode: 'serial' });

const QUOTES = 'quotes/riyal.csv';

/** What CONTRIBUTING says: a currency, its unit, its series, and its quotes in a file that the descriptor lists. */
async function addRiyal(folder: Folder): Promise<void> {
	const add = async (path: string, row: string) => folder.write(path, `${await folder.read(path)}${row}\n`);
	await add(
		'currencies.csv',
		'QAR,Qatari riyal,الريال القطري,QAR,Qatari riyal,ريال قطري,Qatari riyals,ريال قطري,a Qatari riyal,الريال القطري,,'
	);
	await add('units.csv', 'qar,QAR,1,,,2,Qatari riyals,Qatari riyal,ريال قطري,ريالات قطرية,ريالاً قطرياً,');
	await add(
		'series.csv',
		'syp-parallel-qar,SYP,parallel,damascus,rate,syp-old,QAR,line,120,3,,,Qatari riyal in Damascus,الريال القطري في دمشق,,'
	);
	const [header = ''] = (await folder.read('quotes/syp-crosses.csv')).split('\n');
	const quote =
		'2026-10-05,day,parallel,syp-parallel-qar,damascus,3600,3700,3650,syp-old,al-hassad-1,2026-10-06,point,,,,,,,';
	await folder.write(QUOTES, `${header}\n${quote}\n`);
	const descriptor = await folder.read('datapackage.json');
	const list = /"resources": \[/;
	expect(descriptor).toMatch(list);
	await folder.write('datapackage.json', descriptor.replace(list, `$& { "name": "riyal", "path": "${QUOTES}" },`));
}

let folder: Folder;
let server: OwnServer;
test.beforeAll(async () => {
	folder = await Folder.create();
	await addRiyal(folder);
	server = await OwnServer.run(folder.dir);
});
test.afterAll(async () => {
	await server?.stop();
	await folder.remove();
});

/** The text of a page, without its marks and with plain blanks. */
async function textAt(address: string): Promise<string> {
	const response = await fetch(server.address + address);
	expect(response.status, address).toBe(200);
	const html = await response.text();
	return html
		.replaceAll(/<script.*?<\/script>|<style.*?<\/style>/gs, ' ')
		.replaceAll(/<[^>]*>/g, ' ')
		.replaceAll(/[\u2066-\u2069]/g, '')
		.replaceAll(/\s+/g, ' ');
}

test('on the pages of series, with the words of its row in both languages', async () => {
	expect(await textAt('/series?asof=2026-10-05')).toContain('Qatari riyal in Damascus');
	const en = await textAt('/series/syp-parallel-qar?asof=2026-10-05');
	expect(en).toContain('3,650 old pounds per Qatari riyal');
	expect(en).toContain('On 5 October 2026 a Qatari riyal cost 3,650 old Syrian pounds (36.50 new)');
	const ar = await textAt('/ar/series/syp-parallel-qar?asof=2026-10-05');
	expect(ar).toContain('لكل ريال قطري');
	expect(ar).toContain('بلغ سعر الريال القطري');
});

test('in the converter, both ways and through the pound', async () => {
	expect(await textAt('/convert?amount=100&from_unit=qar&asof=2026-10-05')).toContain('365,000 old pounds');
	expect(await textAt('/convert?amount=365000&from_unit=syp-old&to_unit=qar&asof=2026-10-05')).toContain(
		'100.00 Qatari riyals'
	);
	const form = await (await fetch(`${server.address}/convert`)).text();
	expect(form).toContain('<option value="qar"');
});

test('in comparisons: beside the dollar, and as what a wage is worth', async () => {
	const both = await textAt('/compare?series=syp-parallel,syp-parallel-qar&asof=2026-10-05');
	expect(both).toContain('Qatari riyal in Damascus');
	const wage = await textAt(
		'/compare?series=min-wage-public/syp-parallel-qar,min-wage-public/syp-parallel&asof=2026-10-05'
	);
	expect(wage).toContain('Qatari riyals');
});

test('in widgets, files and pictures', async () => {
	expect(await textAt('/embed/rate?series=syp-parallel-qar&asof=2026-10-05')).toContain('3,650');
	expect(await textAt('/series/syp-parallel-qar.csv')).toContain('3650');
	for (const address of [
		'/embed/chart?series=syp-parallel-qar',
		'/series/syp-parallel-qar.png',
		'/badge.svg?series=syp-parallel-qar'
	])
		expect((await fetch(server.address + address)).status, address).toBe(200);
});
