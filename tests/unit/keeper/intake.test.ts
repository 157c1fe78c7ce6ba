import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DISK } from '#lib/server/store/disk.ts';
import { styleFor } from '../../../src/keeper/style.ts';
import type { Session } from '../../../src/keeper/command.ts';
import { readInbox } from '../../../src/keeper/inbox/inbox.ts';
import { dateUnit } from '../../../src/keeper/inbox/decide.ts';
import { takeIn } from '../../../src/keeper/intake/intake.ts';
import { terminalPrompts } from '../../../src/keeper/prompts.ts';
import { contentOf, temporaryFolder } from '#tests/support/record/folder.ts';
import { NEW_SOURCE } from '#tests/support/record/new-source.ts';
import { goodFiles, TODAY } from '#tests/support/record/record.ts';

const sessionIn = (dir: string): Session => ({
	dir,
	json: false,
	today: TODAY,
	style: styleFor(false),
	out: () => undefined,
	err: () => undefined,
	outJson: () => undefined,
	isInteractive: false,
	hasColours: false,
	now: () => 0,
	env: {},
	disk: DISK,
	prompts: terminalPrompts()
});

/** A row as a connector extracts it: nothing of the record's own. */
const row = (date: string, mid: string, unit = 'syp-old') => ({
	date,
	precision: 'day',
	market: 'parallel',
	series: 'syp-parallel',
	place: 'damascus',
	mid,
	unit,
	source: 'radio'
});
const batch = (...rows: readonly ReturnType<typeof row>[]) => ({ rows, sources: [NEW_SOURCE], origin: 'fetch' });
const pound = (dir: string) => readFile(join(dir, 'quotes/pound.csv'), 'utf8');

describe('taking rows in', () => {
	it('writes what passes with its source, holds the rest with its reason, and changes nothing the second time', async () => {
		const dir = await temporaryFolder(goodFiles());
		const rows = batch(row('2026-01-07', '12000'), row('2026-01-08', '120000'));
		const first = await takeIn(sessionIn(dir), rows);
		expect(first).toMatchObject({
			added: 1,
			known: 0,
			files: ['sources.csv', 'quotes/pound.csv'],
			held: [{ reason: { rule: 'zero' } }]
		});
		expect(await pound(dir)).toContain(
			'2026-01-07,day,parallel,syp-parallel,damascus,,,12000,syp-old,radio,2026-11-02,point,'
		);
		const before = await contentOf(dir);
		expect(await takeIn(sessionIn(dir), rows)).toMatchObject({ added: 0, known: 2, files: [], held: [] });
		expect(await contentOf(dir)).toEqual(before);
	});

	it('keeps the source of a row that is held, until the row is published', async () => {
		const dir = await temporaryFolder(goodFiles());
		await takeIn(sessionIn(dir), batch(row('2026-01-08', '120000')));
		expect(await readFile(join(dir, 'sources.csv'), 'utf8')).not.toContain('radio');
		expect((await readInbox(dir)).rows).toMatchObject([
			{ origin: 'fetch', held_on: '2026-11-02', source: { id: 'radio' } }
		]);
	});

	it('holds rows of a publisher that does not say which unit it means, until somebody dates it', async () => {
		const dir = await temporaryFolder(goodFiles());
		const { held } = await takeIn(sessionIn(dir), batch(row('2026-01-07', '120', '')));
		expect(held.map(({ reason }) => reason)).toEqual([
			{ rule: 'unit', text: 'radio does not say which unit it means, and nobody has dated it.' }
		]);
		expect(await dateUnit(sessionIn(dir), { source: 'radio', unit: 'syp-new', from: '2026-01-01' })).toMatchObject({
			added: 1,
			held: []
		});
		expect(await pound(dir)).toContain(',120,syp-new,radio,');
		expect(await takeIn(sessionIn(dir), batch(row('2026-01-09', '121', '')))).toMatchObject({ added: 1 });
		expect(await pound(dir)).toContain(',121,syp-new,radio,');
	});

	it('lets a change of unit count from its day on', async () => {
		const dir = await temporaryFolder(goodFiles());
		await dateUnit(sessionIn(dir), { source: 'radio', unit: 'syp-new', from: '2026-01-08' });
		await takeIn(sessionIn(dir), batch(row('2026-01-07', '12000'), row('2026-01-08', '120')));
		const text = await pound(dir);
		expect([text.includes(',12000,syp-old,radio,'), text.includes(',120,syp-new,radio,')]).toEqual([true, true]);
	});
});
