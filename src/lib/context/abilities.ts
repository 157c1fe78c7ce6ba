import { SHOWS, type Show } from '#lib/query/index.ts';
import type { SeriesInfo } from '#lib/record/index.ts';

/** What a page's chart can show. */
export interface Abilities {
	readonly shows: readonly Show[];
	/** Whether it is in pounds, which have two units. */
	readonly pounds: boolean;
	/** Whether one of its two rates can be told as a premium over the other. */
	readonly paired: boolean;
}

const SIGNED: readonly Show[] = ['rate'];
const OF_PRICE: readonly Show[] = ['rate', 'index', 'week', 'month', 'year'];
const OF_RATE: readonly Show[] = [...OF_PRICE, 'drawdown'];

/**
 * What the chart of a series can show: a per cent only itself, the distance from a currency's best only rates, the value
 * and the premium only rates of the pound against the dollar.
 */
export function abilitiesOf({ quantity, currency, per }: SeriesInfo): Abilities {
	if (quantity === 'percent') return { shows: SIGNED, pounds: false, paired: false };
	const pound = isPoundRate({ quantity, currency, per });
	return { shows: pound ? SHOWS : quantity === 'rate' ? OF_RATE : OF_PRICE, pounds: currency === 'SYP', paired: false };
}

/** What a comparison can show: whatever at least one of its series can, and a premium where two share the first one's unit. */
export function abilitiesOfAll(infos: readonly SeriesInfo[]): Abilities {
	const [first, ...others] = infos;
	const premium = others.some((other) => other.quantity !== 'percent' && sharesUnit(first, other));
	const able = (show: Show) => (show === 'premium' ? premium : infos.some((info) => canCompare(info, show)));
	return {
		shows: SHOWS.filter(able),
		pounds: infos.some(({ unit }) => unit.currency === 'SYP'),
		paired: infos.length === 2 && infos.every(isPoundRate)
	};
}

/** Whether a series is what a dollar costs in pounds. */
export function isPoundRate({ quantity, currency, per }: Pick<SeriesInfo, 'quantity' | 'currency' | 'per'>): boolean {
	return currency === 'SYP' && quantity === 'rate' && per === 'USD';
}

function sharesUnit(a: SeriesInfo | undefined, b: SeriesInfo): boolean {
	return a?.unit.currency === b.unit.currency && a.per === b.per;
}

/** Whether a series can be drawn beside others as something is shown: only currencies have a value and a fall of it. */
export function canCompare({ quantity }: SeriesInfo, show: Show): boolean {
	if (show === 'rate') return true;
	return show === 'value' || show === 'drawdown' ? quantity === 'rate' : quantity !== 'percent';
}
