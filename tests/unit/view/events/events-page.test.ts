import { describe, expect, it } from 'vitest';
import { m } from '#i18n/compiled/messages.js';
import { plain } from '#lib/format/index.ts';
import type { Language } from '#lib/record/index.ts';
import { changeAfter, isMissing, isoDay, type Period } from '#lib/series/index.ts';
import { events } from '#lib/server/resources/events.ts';
import type { EventEntry, EventsPage } from '#lib/view/events/events-page.ts';
import { composed, record } from '#tests/support/record/real.ts';
import { requestTo, settingsOf, SITE } from '#tests/support/site.ts';

const LANGUAGES: readonly Language[] = ['en', 'ar'];
const EN = { locale: 'en' } as const;

/** The page of an address' query, as the server makes it. */
function pageOf(query = '', language: Language = 'en', unit: 'old' | 'new' = 'old'): EventsPage {
	const site = { ...SITE, settings: settingsOf({ DEFAULT_UNIT: unit }) };
	return events.page(events.read(requestTo(`/events?${query}`, language), site)).page;
}

const entriesOf = (page: EventsPage): readonly EventEntry[] => page.years.flatMap(({ events }) => events);
const datesOf = (page: EventsPage): readonly string[] => entriesOf(page).map(({ date }) => date);

function entry(id: string, query = ''): EventEntry {
	const found = entriesOf(pageOf(query)).find((one) => one.id === id);
	if (!found) throw new Error(`no event "${id}"`);
	return found;
}

describe('which events', () => {
	it('all of the record, newest first, each under its year and its own id', () => {
		const page = pageOf();
		const dates = datesOf(page);
		expect(entriesOf(page)).toHaveLength(record.events.length);
		expect(dates).toEqual([...dates].sort().reverse());
		expect(new Set(entriesOf(page).map(({ id }) => id)).size).toBe(record.events.length);
		for (const { year, events } of page.years) expect(events.filter(({ date }) => !date.startsWith(year))).toEqual([]);
	});

	it('oldest first when asked', () => {
		expect(datesOf(pageOf('sort=old'))).toEqual([...datesOf(pageOf())].reverse());
	});

	it.each(['political', 'military', 'economic', 'policy', 'sanctions'] as const)('of one kind: %s', (kind) => {
		const ids = record.events.filter((event) => event.kind === kind).map(({ id }) => id);
		expect(entriesOf(pageOf(`events=${kind}&sort=old`)).map(({ id }) => id)).toEqual(ids);
	});

	it('the main ones', () => {
		const main = record.events.filter(({ rank }) => rank === 1);
		expect(entriesOf(pageOf('events=main'))).toHaveLength(main.length);
	});

	it('none later than the day of the page, and only those between two days', () => {
		expect(datesOf(pageOf('asof=2024-12-06'))[0]).toBe('2024-12-06');
		expect(datesOf(pageOf('from=2024-11-27&to=2024-12-05&sort=old'))).toEqual([
			'2024-11-27',
			'2024-11-30',
			'2024-12-05'
		]);
	});

	it('says so when there is none', () => {
		const page = pageOf('asof=2000-01-01');
		expect(page.years).toEqual([]);
		expect(page.description).toBe(m.events_empty({}, EN));
	});
});

describe.each(LANGUAGES)('an event, %s', (language) => {
	it.each(record.events)('$id has its words, its source, and moves or a reason', (event) => {
		const found = entriesOf(pageOf('', language)).find(({ id }) => id === event.id);
		expect(found).toMatchObject({
			title: event.title[language],
			why: event.why[language],
			note: event.note?.[language] ?? '',
			place: event.place.name[language]
		});
		expect(found?.source.href).toBe(event.source.address);
		expect(found?.source.text).toContain(event.source.publisher[language]);
		const { rows, none } = found?.moves ?? { rows: [], none: '' };
		expect(rows.length > 0).toBe(none === '');
		for (const row of rows) expect(row.reason === '').toBe(row.price !== '' && row.value !== '' && row.to !== '');
	});
});

describe('what the market did after it', () => {
	it.each<[string, Period, string, string]>([
		['2024-12-05-hama-falls', 'day', '+4.3%', '−4.2%'],
		['2024-12-08-assad-falls', 'week', '−53.1%', '+113.0%'],
		['2024-11-30-aleppo-captured', 'month', '−9.2%', '+10.1%']
	])('%s, a %s: %s and %s', (id, period, price, value) => {
		const names = { day: m.after_day, week: m.after_week, month: m.after_month, year: m.after_month };
		const row = entry(id).moves.rows.find((one) => one.period === names[period]({}, EN));
		expect([row?.price, row?.value].map((text) => text?.replaceAll('\u00a0', ' '))).toEqual([price, value]);
	});

	it('is what the series says, of every event', () => {
		const { series } = composed('syp-parallel');
		for (const event of record.events.filter(({ precision }) => precision === 'day')) {
			const told = entry(event.id).moves.rows.filter(({ reason }) => reason === '').length;
			const known = (['day', 'week', 'month'] as const).map((period) => changeAfter(series, event.date, period));
			expect([event.id, told]).toEqual([event.id, known.filter((change) => !isMissing(change)).length]);
		}
	});

	it('tells both days, and that a figure is its month’s', () => {
		const month = entry('2024-11-30-aleppo-captured').moves.rows.at(-1);
		expect(month?.from).toContain('Nov 2024');
		expect(month?.from).toContain(m.base_month({ value: '14,700', day: 'Nov 2024' }, EN));
		expect(month?.to).toContain('29 Dec 2024');
	});

	it('is never looked up past the day of the page', () => {
		const { rows } = entry('2024-12-05-hama-falls', 'asof=2024-12-06').moves;
		expect(rows.map(({ period }) => period)).toEqual([
			m.after_day({}, EN),
			m.after_so_far({ period: m.after_week({}, EN) }, EN),
			m.after_so_far({ period: m.after_month({}, EN) }, EN)
		]);
		expect(new Set(rows.map(({ to }) => to)).size).toBe(1);
		expect(rows[0]?.to).toContain('6 Dec 2024');
	});

	it('is open while nothing was quoted since', () => {
		const { moves } = entry('2024-12-06-rastan-seized', 'asof=2024-12-06');
		expect(moves).toEqual({ rows: [], none: m.after_none({ reason: m.after_open({}, EN) }, EN) });
	});

	it('is told in new pounds when asked, with the same per cents', () => {
		const [old, fresh] = ['', 'unit=new'].map((query) => entry('2024-12-05-hama-falls', query).moves.rows[0]);
		expect(old?.from).toContain('17,250');
		expect(fresh?.from).toContain('172.50');
		expect(fresh?.price).toBe(old?.price);
	});

	it('is not told of an event that is dated to its month alone', () => {
		const coarse = record.events.filter(({ precision }) => precision !== 'day');
		expect(coarse.length).toBeGreaterThan(0);
		for (const { id, date } of coarse) {
			const found = entry(id);
			expect(found.date).toBe(isoDay(date).slice(0, 7));
			expect(found.moves.none).toContain(m.after_event_coarse({}, EN));
		}
	});

	it('gives one row to neighbours that lack it for one reason', () => {
		const { rows } = entry('2026-01-01-new-pound').moves;
		const both = m.list_and({ a: m.after_day({}, EN), b: m.after_week({}, EN) }, EN);
		expect(rows.map(({ period }) => period)).toEqual([both, m.after_month({}, EN)]);
		expect(rows[0]?.reason).toBe(m.after_no_end({}, EN));
	});
});

describe('the address', () => {
	it.each(['events=none', 'sort=high', 'sort=low', 'unit=gold', 'asof=2027-01-01', 'colour=red'])(
		'tells what is wrong in %s',
		(query) => {
			const page = pageOf(query);
			expect(page.notices).toHaveLength(1);
			expect(entriesOf(page)).toHaveLength(record.events.length);
		}
	);

	it('leaves out what the page means anyway, and keeps what was chosen', () => {
		const [kinds, orders] = pageOf('asof=2024-12-06&events=military').controls.main;
		expect(kinds?.choices.map(({ href }) => href)).toContain('?asof=2024-12-06#events');
		expect(kinds?.choices.filter(({ current }) => current)).toHaveLength(1);
		expect(orders?.choices.at(-1)?.href).toBe('?asof=2024-12-06&events=military&sort=old#events');
		expect(pageOf().controls.resetHref).toBeUndefined();
		expect(pageOf('events=all').controls.resetHref).toBeUndefined();
		expect(pageOf('events=main').controls.resetHref).toBe('?#events');
	});

	it('knows which pounds are the operator’s own', () => {
		const units = pageOf('', 'en', 'new').controls.more[0]?.choices.map(({ href }) => href);
		expect(units).toEqual(['?unit=old#events', '?#events']);
	});

	it('of a form keeps the rest', () => {
		const { form } = pageOf('asof=2024-12-06&events=military&from=2024-01-01').controls;
		expect(form).toMatchObject({ asOf: '2024-12-06', from: '2024-01-01', to: '', latest: '2026-11-23' });
		expect(form.keep).toEqual([{ name: 'events', value: 'military' }]);
	});
});

it('numbers beside Arabic text stand in one piece', () => {
	const row = entriesOf(pageOf('', 'ar'))
		.find(({ id }) => id === '2024-12-05-hama-falls')
		?.moves.rows.at(0);
	expect(row?.price).not.toBe(plain(row?.price ?? ''));
	expect(row?.from).not.toBe(plain(row?.from ?? ''));
});
