import { describe, expect, it } from 'vitest';
import { m } from '#i18n/compiled/messages.js';
import { plain } from '#lib/format/index.ts';
import type { Language } from '#lib/record/index.ts';
import { changeAfter, day, isMissing, isoDay } from '#lib/series/index.ts';
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

	it('oldest first on request', () => {
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
		for (const { name, price, value, note, reason } of rows) {
			expect([name, price, value, note]).not.toContain('');
			expect(reason).toBe('');
		}
		expect(found?.moves.first === undefined).toBe(rows.length === 0);
	});
});

/** A text without the marks that keep a number in one piece. */
const read = (text: string | undefined): string => plain(text ?? '');

describe('what the market did after it', () => {
	// Market: 17,250 on 5 December 2024, 18,000 on the 6th, 24,500 on the 8th, 16,500 on the 9th, 11,500 on the 14th.
	it.each<[string, string, string, string]>([
		['2024-12-05-hama-falls', '6 December 2024, a day after the event', '+4.3%', '−4.2%'],
		['2024-12-08-assad-falls', '9 December 2024, a day after the event', '−32.7%', '+48.5%'],
		['2024-12-08-assad-falls', '14 December 2024, 6 days after the event', '−53.1%', '+113.0%'],
		['2024-11-30-aleppo-captured', '29 December 2024, 29 days after the event', '−9.2%', '+10.1%']
	])('%s, until %s: %s and %s', (id, name, price, value) => {
		const row = entry(id).moves.rows.find((one) => one.name === name);
		expect([read(row?.price), read(row?.value)]).toEqual([price, value]);
	});

	it('begins with the first move after it, with both of its days', () => {
		expect(entry('2024-12-08-assad-falls').moves.first).toEqual({
			price: 'dollar −32.7%',
			value: 'pound +48.5%',
			days: '8 Dec → 9 Dec',
			others: ''
		});
	});

	it('says how many other events it spans where it took more than two days', () => {
		expect(entry('2024-11-30-aleppo-captured').moves.first).toMatchObject({
			days: '26 Nov → 7 Dec',
			others: '4 other events in that time'
		});
		for (const { moves } of entriesOf(pageOf()))
			if (moves.first?.others) expect(moves.rows[0]?.note).not.toMatch(/over (?:a day|2 days)$/);
	});

	it('names the years of a first move from one to the next', () => {
		const years = entriesOf(pageOf()).flatMap(({ moves }) =>
			moves.first ? [moves.first.days.match(/\d{4}/g) ?? []] : []
		);
		const named = years.filter(({ length }) => length > 0);
		expect(named.length).toBeGreaterThan(0);
		for (const [from, to] of named) expect(to).not.toBe(from);
	});

	it('has one form beside events of every kind', () => {
		for (const { moves } of entriesOf(pageOf()))
			if (moves.first)
				expect([read(moves.first.price), read(moves.first.value)]).toEqual([
					expect.stringMatching(/^dollar [+−]?[\d.,]+%$|^dollar × [\d.,]+$/),
					expect.stringMatching(/^pound [+−]?[\d.,]+%$/)
				]);
	});

	it('says how long each took, beside how long after the event it ended', () => {
		const [first] = entry('2024-11-30-aleppo-captured').moves.rows;
		expect(first?.name).toBe('7 December 2024, 7 days after the event');
		expect(first?.note).toMatch(/^14,700 on 26 Nov 2024 → .* on 7 Dec 2024, over 11 days$/);
	});

	it('is what the series says, of every event, each end once', () => {
		const { series } = composed('syp-parallel');
		const rows = new Map(entriesOf(pageOf()).map(({ id, moves }) => [id, moves.rows.length]));
		for (const event of record.events.filter(({ precision }) => precision === 'day')) {
			const changes = (['day', 'week', 'month'] as const).map((period) => changeAfter(series, event.date, period));
			const ends = changes.flatMap((change) => (isMissing(change) ? [] : [change.to.observed]));
			expect([event.id, rows.get(event.id)]).toEqual([event.id, new Set(ends).size]);
		}
	});

	it('names the day of each quote, never a period that it is shorter than', () => {
		const { moves } = entry('2026-01-18-government-sdf-deal');
		expect(moves.rows.map(({ name }) => name)).toEqual([
			'25 January 2026, 7 days after the event',
			'18 February 2026, 31 days after the event'
		]);
	});

	it('tells both values with their days', () => {
		const month = entry('2024-11-30-aleppo-captured').moves.rows.at(-1);
		expect(month?.note).toContain('14,700 on 26 Nov 2024');
		expect(month?.note).toContain('13,350 on 29 Dec 2024');
	});

	it('is never looked up past the day of the page', () => {
		const { rows } = entry('2024-12-05-hama-falls', 'asof=2024-12-06').moves;
		expect(rows.map(({ name }) => name)).toEqual(['6 December 2024, a day after the event']);
	});

	it('is open while nothing was quoted since', () => {
		const { moves } = entry('2024-12-06-rastan-seized', 'asof=2024-12-06');
		expect(moves).toEqual({ first: undefined, rows: [], none: m.after_none({ reason: m.after_open({}, EN) }, EN) });
	});

	it('is shown in new pounds on request, with the same per cents', () => {
		const [old, fresh] = ['', 'unit=new'].map((query) => entry('2024-12-05-hama-falls', query).moves.rows[0]);
		expect(old?.note).toContain('17,250');
		expect(fresh?.note).toContain('172.50');
		expect(fresh?.price).toBe(old?.price);
	});

	it('is not shown for an event that is dated to its month alone', () => {
		const coarse = record.events.filter(({ precision }) => precision !== 'day');
		expect(coarse.length).toBeGreaterThan(0);
		for (const { id, date } of coarse) {
			const found = entry(id);
			expect(found.date).toBe(isoDay(date).slice(0, 7));
			expect(found.moves.none).toContain(m.after_event_coarse({}, EN));
		}
	});

	it('gives the reason where there is none', () => {
		expect(entry('2011-03-15-protests-begin').moves).toEqual({
			first: undefined,
			rows: [],
			none: m.after_none({ reason: m.after_no_end({}, EN) }, EN)
		});
	});
});

describe('the market around it', () => {
	/** The places of an outline: of a strip of 60 days on either side, days counted from the first. */
	const daysOf = (outline: string | undefined) => cornersOf(outline).map(({ x }) => x);
	const cornersOf = (outline: string | undefined) =>
		[...(outline ?? '').matchAll(/[ML](-?\d+) (-?\d+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));

	it('is solid between quotes of days at most two weeks apart, and dotted across longer gaps', () => {
		// 60 days before 5 February 2025 is 7 December; the quotes: 6, 7, 8, 9, 12, 14, 16, 23, 24, 29 and 31 December, 29 January,
		// 1, 4, 5 and 22 February, 18 March …
		const strip = entry('2025-02-05-post-assad-rally').strip;
		expect(daysOf(strip?.solid).slice(0, 12)).toEqual([0, 0, 1, 2, 5, 7, 9, 16, 17, 22, 24, 53]);
		expect(daysOf(strip?.dotted).slice(0, 4)).toEqual([24, 53, 60, 77]);
		expect(daysOf(strip?.dots)).toContain(60);
	});

	it('has 14 days on either side where another event is near, and is as wide', () => {
		// 14 days before 8 December 2024 is 24 November; the quotes: 21 and 26 November, 3, 5, 6, 7, 8, 9, 12, 14, 16 and 23 December.
		const strip = entry('2024-12-08-assad-falls').strip;
		expect(daysOf(strip?.solid)).toEqual([0, 9, 39, 47, 51, 56, 60, 64, 77, 86, 94, 120]);
		expect(strip?.dotted).toBe('');
	});

	it('reaches from the lowest value to the highest, with the highest above', () => {
		const heights = new Map(
			[...(entry('2024-12-08-assad-falls').strip?.dots ?? '').matchAll(/M(\d+) (\d+)h0/g)].map(([, x, y]) => [
				Number(x),
				Number(y)
			])
		);
		expect(heights.get(60)).toBe(3);
		expect(Math.max(...heights.values())).toBe(29);
	});

	it('cuts the line at the edge where it crosses it', () => {
		// 14 days after 8 December 2024 is the 22nd, six sevenths of the way from 11,250, the lowest, on the 16th to 14,750 on the
		// 23rd: 14,250. The highest is 24,500: 29 − 26 × (14,250 − 11,250) / (24,500 − 11,250) = 23.1.
		expect(cornersOf(entry('2024-12-08-assad-falls').strip?.solid).slice(-2)).toEqual([
			{ x: 94, y: 29 },
			{ x: 120, y: 23 }
		]);
	});

	it.each(['', 'main_first=1', 'asof=2025-12-31', 'asof=2024-12-06', 'asof=2016-06-30'])(
		'lies within its box, and reaches its top and its bottom unless it is nearly level: “%s”',
		(query) => {
			for (const { id, strip } of entriesOf(pageOf(query))) {
				if (!strip) continue;
				const corners = [strip.solid, strip.dotted, strip.dots].flatMap(cornersOf);
				expect(corners.filter(({ x, y }) => x < 0 || x > 120 || y < 3 || y > 29).map(({ x, y }) => [id, x, y])).toEqual(
					[]
				);
				const heights = corners.map(({ y }) => y);
				const [top, bottom] = [Math.min(...heights), Math.max(...heights)];
				if (corners.length > 0 && bottom - top < 26) expect([id, Math.abs(top + bottom - 32) <= 1]).toEqual([id, true]);
			}
		}
	);

	it('ends with the day of the page', () => {
		const days = daysOf(entry('2024-12-05-hama-falls', 'asof=2024-12-06').strip?.dots);
		expect(Math.max(...days)).toBe(64);
	});

	it('is missing where nothing was observed', () => {
		for (const { id, strip } of entriesOf(pageOf())) {
			const event = record.events.find((one) => one.id === id);
			const near = composed('syp-parallel').points.some(({ day }) => Math.abs(day - (event?.date ?? 0)) <= 60);
			expect([id, strip !== undefined]).toEqual([id, near]);
		}
	});
});

describe('the main events first', () => {
	it('stand before the others, in the same order, and not twice', () => {
		const page = pageOf('main_first=1');
		const main = record.events.filter(({ rank }) => rank === 1).map(({ id }) => id);
		expect(page.main.map(({ id }) => id)).toEqual([...main].reverse());
		expect(entriesOf(page)).toHaveLength(record.events.length - main.length);
		expect(entriesOf(page).filter(({ id }) => main.includes(id))).toEqual([]);
	});

	it('only on request', () => {
		expect(pageOf().main).toEqual([]);
		expect(pageOf('main_first=1').controls.main[2]?.choices).toEqual([
			{ text: m.events_in_order({}, EN), href: '?#events', current: false },
			{ text: m.events_first({}, EN), href: '?main_first=1#events', current: true }
		]);
	});
});

it('leads to the page of its day, or of its month where the day is not known', () => {
	expect(entry('2024-12-05-hama-falls', 'unit=new').path).toBe('/day/2024-12-05?unit=new');
	const monthly = record.events.find(({ precision }) => precision === 'month');
	expect(entry(monthly?.id ?? '').path).toBe(`/month/${isoDay(monthly?.date ?? day('1970-01-01')).slice(0, 7)}`);
});

describe('the address', () => {
	it.each(['events=none', 'sort=high', 'sort=low', 'unit=gold', 'asof=2027-01-01', 'colour=red', 'main_first=2'])(
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
		expect(form).toMatchObject({ asOf: '2024-12-06', from: '2024-01-01', to: '' });
		expect(form.keep).toEqual([{ name: 'events', value: 'military' }]);
	});
});

it('numbers beside Arabic text stand in one piece', () => {
	const row = entriesOf(pageOf('', 'ar'))
		.find(({ id }) => id === '2024-12-05-hama-falls')
		?.moves.rows.at(0);
	expect(row?.price).not.toBe(plain(row?.price ?? ''));
	expect(row?.note).not.toBe(plain(row?.note ?? ''));
});
