import type { Quote, RateRecord, SeriesInfo } from '#lib/record/index.ts';
import { loadRecord } from '#lib/server/store/running-record.ts';
import { isoDay, parseDay, restateValue, type Day } from '#lib/series/index.ts';
import { EXIT, UsageError, type ExitCode, type KeeperCommand, type Session } from '../command.ts';
import { compositionOf, type Composition } from '../composition.ts';
import { amountText, columns, counted, figuresText, valueText } from '../words.ts';

/** Explains one value. */
export const why: KeeperCommand = {
	name: 'why',
	summary: 'explains the value of a series on a day: its quotes, and what was left out',
	example: 'npm run data -- why syp-parallel 2024-12-06',
	define: (command, act) =>
		command
			.argument('<series>', 'such as syp-parallel')
			.argument('<day>', 'such as 2024-12-06')
			.action((id: string, day: string) => act((session) => explain(session, id, day)))
};

async function explain(session: Session, id: string, written: string): Promise<ExitCode> {
	const { dir, today, json, out, outJson } = session;
	const record = await loadRecord(dir, today);
	const info = record.series.get(id);
	if (!info) throw new UsageError(`There is no series "${id}". There are: ${[...record.series.keys()].join(', ')}.`);
	const day = parseDay(written);
	if (day === undefined) throw new UsageError(`"${written}" is no day of the calendar. Write it as 2024-12-06.`);
	const found = compositionOf(record, info, day);
	if (json) outJson(found ? jsonOf(found, day) : { series: id, day: written, value: null });
	else if (found) out(linesOf(session, record, found, day).join('\n'));
	else out(`${id} has no value by ${written}.`);
	return EXIT.done;
}

function linesOf({ style }: Session, record: RateRecord, found: Composition, day: Day): string[] {
	const { info, point, leftOut } = found;
	const quotes = point.quotes.map((quote) => [...quoteCells(quote), quote.source.address]);
	return [
		style.strong(`${info.id} on ${isoDay(day)}: ${valueText(point.value, info)}${inOtherUnit(record, found, day)}`),
		ageText(found, day),
		point.quotes.length === 1
			? 'The value of one quote:'
			: `The median of ${counted(point.quotes.length, 'quote')}, from ${amountText(point.low, info.unit)} to ${amountText(point.high, info.unit)}:`,
		...columns(quotes).map((line) => `  ${line}`),
		...(leftOut.length > 0 ? ['Left out:'] : []),
		...columns(leftOut.map(({ quote, reason }) => [...quoteCells(quote), reason])).map((line) =>
			style.faint(`  ${line}`)
		),
		...correctionLines(record, info, point.day)
	];
}

/** The value in the other unit of its currency, where one was in use. */
function inOtherUnit({ units }: RateRecord, { info: { unit }, point }: Composition, day: Day): string {
	const other = [...units.values()].find(
		({ id, currency, validFrom = -Infinity, validTo = Infinity }) =>
			currency !== '' && currency === unit.currency && id !== unit.id && validFrom <= day && day <= validTo
	);
	return other ? ` (${amountText(restateValue(point.value, unit, other), other)} ${other.name.en})` : '';
}

function ageText({ point, age, isCarried, info }: Composition, day: Day): string {
	const dated = point.precision === 'day' ? isoDay(point.day) : `${isoDay(point.day)}, dated to the ${point.precision}`;
	if (age === 0) return `Observed on ${dated}.`;
	const limit = `${info.carryDays} days`;
	return isCarried
		? `Observed on ${dated} and carried forward ${counted(age, 'day')}, of at most ${limit}.`
		: `Last known: observed on ${dated}, ${counted(age, 'day')} before ${isoDay(day)}; the series carries a value for ${limit}.`;
}

function quoteCells(quote: Quote): string[] {
	const { date, unit, place, source, flags } = quote;
	return [isoDay(date), figuresText(quote), unit.name.en, place.name.en, source.id, flags.join(' ')];
}

function correctionLines({ corrections }: RateRecord, { id }: SeriesInfo, day: Day): string[] {
	const own = corrections.filter(({ replaced }) => replaced.series === id && replaced.date === day);
	return own.map(({ replaced, day: on, why: reason, by }) => {
		const now = by ? `replaced by ${figuresText(by)}` : 'withdrawn';
		return `Corrected on ${isoDay(on)}: ${figuresText(replaced)} of ${replaced.source.id} was ${now}. ${reason.en}`;
	});
}

function jsonOf({ info, point, age, isCarried, leftOut }: Composition, day: Day): unknown {
	const { value, low, high, precision } = point;
	return {
		series: info.id,
		day: isoDay(day),
		value,
		unit: info.unit.id,
		low,
		high,
		observed: isoDay(point.day),
		precision,
		age_days: age,
		carried: isCarried,
		quotes: point.quotes.map(quoteJson),
		left_out: leftOut.map(({ quote, reason }) => ({ ...quoteJson(quote), reason }))
	};
}

function quoteJson({ date, precision, bid, ask, mid, unit, place, source, flags }: Quote) {
	const figures = { bid: bid?.digits, ask: ask?.digits, mid: mid?.digits };
	return {
		date: isoDay(date),
		precision,
		...figures,
		unit: unit.id,
		place: place.id,
		source: source.id,
		address: source.address,
		flags
	};
}
