/** Sources that an operator describes, and those that are turned on. */
import { describe, expect, it } from 'vitest';
import { chosenSources, CONNECTORS } from '../../../../src/keeper/connectors/list.ts';
import type { Connector } from '../../../../src/keeper/connectors/connector.ts';
import { fetched, line, page } from '#tests/support/keeper/fetched.ts';

const FACTS = {
	id: 'my-bank',
	publisher: { en: 'My Bank', ar: 'مصرفي' },
	address: 'https://bank.example/rates',
	cadence: { every: 1, unit: 'day' },
	hasHistory: true,
	market: 'parallel',
	series: 'syp-parallel',
	place: 'damascus',
	units: [
		{ from: '2011-01-01', unit: 'syp-old' },
		{ from: '2026-01-01', unit: 'syp-new' }
	]
};

function own(more: object): Connector {
	const [connector] = chosenSources(JSON.stringify({ on: ['my-bank'], own: [{ ...FACTS, ...more }] })).on;
	if (!connector) throw new Error('the source is not on');
	return connector;
}

describe('a JSON address', () => {
	const json = own({ kind: 'json', rows: 'data.rates', columns: { date: 'day', bid: 'usd.buy', ask: 'usd.sell' } });
	const answer = (...rates: readonly unknown[]) => ({ '/rates': JSON.stringify({ data: { rates } }) });

	it('is read by paths, in the unit of the day', async () => {
		const rows = [
			{ day: '2025-12-31', usd: { buy: 11000, sell: 11100 } },
			{ day: '2026-01-02', usd: { buy: '110.50', sell: 111.5 } }
		];
		const { quotes } = await fetched(json, answer(...rows), { from: '2025-01-01' });
		expect(quotes.map(line)).toEqual([
			'2025-12-31 day syp-parallel damascus 11000/11100/ syp-old',
			'2026-01-02 day syp-parallel damascus 110.50/111.5/ syp-new'
		]);
	});

	it.each([
		['a field that is gone', [{ day: '2025-12-31', usd: { buy: 1 } }], 'data.rates.0.usd.sell [column-missing]'],
		['a day that is none', [{ day: 'today', usd: { buy: 1, sell: 2 } }], 'data.rates.0.day [date] found "today"'],
		['a day of two orders', [{ day: '6/12/2024', usd: { buy: 1, sell: 2 } }], 'data.rates.0.day [date-ambiguous]'],
		['no row', [], 'data.rates [nothing]']
	])('is refused with %s', async (_, rows, message) => {
		expect((await fetched(json, answer(...rows))).faults.join()).toContain(message);
	});

	it('is refused where there is no list', async () => {
		expect((await fetched(json, { '/rates': '{"data":{}}' })).faults.join()).toContain('data.rates [shape]');
	});
});

describe('a CSV address', () => {
	const csv = own({ kind: 'csv', columns: { date: 'Day', mid: 'Rate' } });

	it('is read by names of columns', async () => {
		const { quotes } = await fetched(csv, { '/rates': page('text/csv', 'Day;Rate;Note\n25.12.2024;13000;a\n') });
		expect(quotes.map(line)).toEqual(['2024-12-25 day syp-parallel damascus //13000 syp-old']);
	});

	it('is refused with the line and the column', async () => {
		const { faults } = await fetched(csv, {
			'/rates': page('text/csv', 'Day,Rate\n2024-12-25,13000\n2024-12-26,soon\n')
		});
		expect(faults.join()).toContain(':3 Rate [number] found "soon"');
	});
});

describe('a bulletin that is a page', () => {
	const bulletin = own({ kind: 'page', row: 'دولار أمريكي', cells: { bid: 1, ask: 2 }, dateAfter: 'نشرة' });
	const html = (rows: string, date = 'نشرة ٦/١٢/٢٠٢٤ ') =>
		page(
			'text/html; charset=utf-8',
			`<html><script>var a = '<td>1</td>'</script><p>2020-01-01 ${date}</p><table>${rows}</table></html>`
		);
	const ROW = '<tr><td>دولار أمريكي</td><td> ١١٬١٠٠ </td><td>11,200</td></tr>';

	it('is read by the label of its row, the day from the text', async () => {
		const page = html(`<tr><th>العملة</th></tr>${ROW}`, 'نشرة 26/12/2024');
		const { quotes } = await fetched(bulletin, { '/rates': page });
		expect(quotes.map(line)).toEqual(['2024-12-26 day syp-parallel damascus 11100/11200/ syp-old']);
	});

	it.each([
		['two such rows', html(ROW + ROW, 'نشرة 26/12/2024'), 'دولار أمريكي [shape] found "2 such rows"'],
		['no such row', html('<tr><td>يورو</td></tr>'), '[shape] found "0 such rows"'],
		[
			'a cell that is gone',
			html('<tr><td>دولار أمريكي</td><td>1</td></tr>', 'نشرة 26/12/2024'),
			'cell 2 [number] found ""'
		],
		['no day', html(ROW, 'نشرة'), 'date [date] found ""'],
		['a day of two orders', html(ROW), 'date [date-ambiguous] found "6/12/2024"']
	])('is refused with %s', async (_, page, message) => {
		expect((await fetched(bulletin, { '/rates': page })).faults.join()).toContain(message);
	});
});

it('takes the order of day and month from the operator', async () => {
	const csv = own({ kind: 'csv', columns: { date: 'Day', mid: 'Rate' }, dateOrder: 'month-first' });
	const { quotes } = await fetched(csv, { '/rates': page('text/csv', 'Day,Rate\n6/12/2024,13000\n') });
	expect(quotes.map(({ date }) => date)).toEqual(['2024-06-12']);
	const bulletin = own({ kind: 'page', row: 'USD', cells: { mid: 1 }, dateOrder: 'day-first' });
	const html = '<html><p>6/12/2024</p><table><tr><td>USD</td><td>1</td></tr></table></html>';
	expect((await fetched(bulletin, { '/rates': page('text/html', html) })).quotes.map(({ date }) => date)).toEqual([
		'2024-12-06'
	]);
});

describe('which sources are on', () => {
	it('is none by default', () => {
		expect(chosenSources(undefined).on).toEqual([]);
		expect(chosenSources(undefined).known).toEqual(CONNECTORS);
	});

	it('is those that are named', () => {
		expect(chosenSources('{"on":["ecb-reference"]}').on.map(({ facts }) => facts.id)).toEqual(['ecb-reference']);
	});

	it.each([
		['no JSON', '{', 'the file of sources is not JSON'],
		['a name that is none', '{"on":["ebc"]}', 'there is no source ebc; there are: exchange-api, ecb-reference'],
		['a word that is none', '{"off":[]}', 'the file of sources: off'],
		[
			'a name twice',
			JSON.stringify({ own: [{ ...FACTS, id: 'imf-exchange-rates', kind: 'csv', columns: { date: 'a' } }] }),
			'two sources are called imf-exchange-rates'
		]
	])('is refused with %s', (_, text, message) => {
		expect(() => chosenSources(text)).toThrow(message);
	});
});

it('gives every source an id of its own, a publisher in both languages, and a cadence', () => {
	for (const { facts } of CONNECTORS) {
		expect(facts.publisher.en, facts.id).not.toBe(facts.publisher.ar);
		expect(facts.cadence.every, facts.id).toBeGreaterThan(0);
		expect(new URL(facts.address).protocol, facts.id).toBe('https:');
	}
	expect(new Set(CONNECTORS.map(({ facts }) => facts.id)).size).toBe(CONNECTORS.length);
});
