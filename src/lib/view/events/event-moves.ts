import { m } from '#i18n/compiled/messages.js';
import type { Event } from '#lib/record/index.ts';
import { after, changeAfter, isMissing, type Change, type Missing, type Period } from '#lib/series/index.ts';
import { baseInWords, moveCells, reasonInWords } from '#lib/wording/change.ts';
import { inRole, type Scene } from '#lib/context/context.ts';

/** What the market did in one period after an event: both readings and both days, or the reason why it is not told. */
export interface EventMove {
	/** “a day”, “a week” or “a month”; several where one reason serves them. */
	readonly period: string;
	readonly price: string;
	readonly value: string;
	/** The two values that are compared, each with its day; the first ends in an arrow. */
	readonly from: string;
	readonly to: string;
	/** Set instead of the rest when there is nothing to tell. */
	readonly reason: string;
}

/** What the market did after an event. */
export interface EventMoves {
	/** Empty where nothing can be told of any period. */
	readonly rows: readonly EventMove[];
	/** Set where there are no rows: why. Blank in a record without a headline, too. */
	readonly none: string;
}

const PERIODS = ['day', 'week', 'month'] as const satisfies readonly Period[];

/**
 * The market's moves in the day, the week and the month after an event, as of the scene's day.
 *
 * @example eventMoves(scene, fallOfHama).rows[0] // { period: 'a day', price: '+4.3%', value: '−4.2%', … }
 */
export function eventMoves(scene: Scene, event: Event): EventMoves {
	const { words } = scene;
	if (event.precision !== 'day') return noMoves(scene, m.after_event_coarse({}, words));
	const market = inRole(scene, 'headline');
	if (!market) return { rows: [], none: '' };
	const rows = PERIODS.map((period) => rowOf(scene, event, period, changeAfter(market.series, event.date, period)));
	if (rows.some(({ reason }) => reason === '')) return { rows: merged(scene, rows), none: '' };
	return noMoves(scene, rows.at(-1)?.reason ?? '');
}

function noMoves({ words }: Scene, reason: string): EventMoves {
	return { rows: [], none: m.after_none({ reason }, words) };
}

function rowOf(scene: Scene, event: Event, period: (typeof PERIODS)[number], change: Change | Missing): EventMove {
	const { words } = scene;
	const name = { day: m.after_day, week: m.after_week, month: m.after_month }[period]({}, words);
	const open = after(event.date, period) > scene.day;
	if (isMissing(change)) {
		return { period: name, price: '', value: '', from: '', to: '', reason: reasonAfter(scene, change, open) };
	}
	const { price, value } = moveCells(scene, change);
	return {
		period: open ? m.after_so_far({ period: name }, words) : name,
		price,
		value,
		from: m.after_from({ value: baseInWords(scene, change.from) }, words),
		to: baseInWords(scene, change.to),
		reason: ''
	};
}

/**
 * Why nothing can be told of a period after a day.
 *
 * @param open - the period is not over yet
 */
export function reasonAfter(scene: Scene, why: Missing, open: boolean): string {
	const { words } = scene;
	if (why.missing === 'end-missing') return (open ? m.after_open : m.after_no_end)({}, words);
	return why.missing === 'too-coarse' ? m.after_coarse({}, words) : reasonInWords(scene, why);
}

/** Neighbouring periods that lack a move for the same reason are one row. */
function merged({ words }: Scene, rows: readonly EventMove[]): readonly EventMove[] {
	return rows.reduce<readonly EventMove[]>((done, row) => {
		const last = done.at(-1);
		if (!last || row.reason === '' || last.reason !== row.reason) return [...done, row];
		return [...done.slice(0, -1), { ...row, period: m.list_and({ a: last.period, b: row.period }, words) }];
	}, []);
}
