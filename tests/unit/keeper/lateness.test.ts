import { describe, expect, it } from 'vitest';
import { keeper } from '#tests/support/keeper/run.ts';
import { addRow, changedFiles, setCells } from '#tests/support/record/record.ts';

describe('status', () => {
	/** A newspaper that publishes each week, and that has done so so many days ago. */
	const weekly = (date: string) =>
		changedFiles(
			setCells('sources.csv', 2, { cadence_days: '7' }),
			addRow('quotes/pound.csv', 8, { date, mid: '12000' })
		);

	it('counts what is missing by the cadence that the source declares, and ends with 3', async () => {
		const { code, out } = await keeper(['status', '--json', 'syp-parallel'], { files: weekly('2026-10-18') });
		expect(code).toBe(3);
		expect(JSON.parse(out)).toMatchObject({
			late: ['syp-parallel'],
			series: [{ id: 'syp-parallel', last: '2026-10-18', age: 15, freshness: 'old', habit: 7, missed: 2 }],
			sources: [
				{ id: 'paper', last: '2026-10-18', age: 15, cadence: 7, missed: 2 },
				{ id: 'bulletin', missed: 0 }
			]
		});
	});

	it('counts the last page of a publisher, whose earlier pages print nothing more', async () => {
		const files = changedFiles(
			setCells('sources.csv', 2, { cadence_days: '7' }),
			addRow('sources.csv', 2, { id: 'paper-2', address: 'https://paper.example/26', cadence_days: '7' }),
			addRow('quotes/pound.csv', 8, { date: '2026-10-18', mid: '12000', source: 'paper' }),
			addRow('quotes/pound.csv', 8, { date: '2026-10-26', mid: '12000', source: 'paper-2' })
		);
		const { sources } = JSON.parse((await keeper(['status', '--json', 'syp-parallel'], { files })).out);
		expect(sources).toMatchObject([
			{ id: 'bulletin', missed: 0 },
			{ id: 'paper-2', last: '2026-10-26', missed: 0 }
		]);
	});

	it('counts a source that publishes in a rhythm, though another page of its publisher came later', async () => {
		const files = changedFiles(
			setCells('sources.csv', 2, { cadence_days: '7' }),
			addRow('sources.csv', 2, { id: 'paper-2', address: 'https://paper.example/26', cadence_days: '' }),
			addRow('quotes/pound.csv', 8, { date: '2026-10-18', mid: '12000', source: 'paper' }),
			addRow('quotes/pound.csv', 8, { date: '2026-10-26', mid: '12000', source: 'paper-2' })
		);
		const { sources } = JSON.parse((await keeper(['status', '--json', 'syp-parallel'], { files })).out);
		expect(sources).toMatchObject([{ id: 'paper', last: '2026-10-18', missed: 2 }, { id: 'bulletin' }]);
	});

	it('ends with 0 while the series that were named are fresh', async () => {
		const { code, out } = await keeper(['status', 'syp-parallel'], { files: weekly('2026-10-26') });
		expect(code).toBe(0);
		expect(out).toMatch(/syp-parallel {2}2026-10-26 +7 days +fresh +0 missed, one every 7 days/);
		expect(out).not.toContain('syp-official');
	});

	it('watches the series with a role, and shows all', async () => {
		const { code, out } = await keeper(['status'], { files: weekly('2026-10-26') });
		expect(code).toBe(3);
		expect(out).toMatch(/syp-official +2024-12-01 +701 days +stale/);
		expect(out).toMatch(/inflation +2024-07-01/);
	});

	it('looks at nothing later than its day', async () => {
		const { out } = await keeper(['status', '--json', 'syp-parallel'], { today: '2026-11-02' });
		expect(JSON.parse(out)).toMatchObject({ series: [{ last: '2026-01-06', age: 300, freshness: 'stale' }] });
	});

	it('says of a series without a rhythm that it has none', async () => {
		expect((await keeper(['status', 'syp-parallel'])).out).toMatch(/syp-parallel {2}2026-01-06.* stale +no rhythm\n/);
	});

	it('names the months without a quote', async () => {
		const { out } = await keeper(['status', '--months', 'syp-parallel']);
		expect(out).toContain('syp-parallel: 2011-04…2024-10, 2025-01…12');
	});

	it('refuses a series that there is not', async () => {
		const { code, err } = await keeper(['status', 'syp-paralel']);
		expect(code).toBe(2);
		expect(err).toBe('There is no series "syp-paralel". There are: syp-parallel, syp-official, inflation.');
	});
});
