/** Asks for one quote, question by question. */
import type { QuoteRow } from '#lib/record/files/rows.ts';
import type { NamedUnit, Quote, RateRecord, SeriesInfo, Source } from '#lib/record/index.ts';
import { isoDay, parseDay, type Day } from '#lib/series/index.ts';
import { UsageError } from '../command.ts';
import { plainDigits } from '../formats/digits.ts';
import type { Choice, Prompts } from '../prompts.ts';
import { unitsOn, type QuoteFlags } from './quote-cells.ts';
import { demand, faultOf, typedAddress, typedDay, typedFigure } from './typed.ts';

const NEW_SOURCE = 'new';

/** What can have been published, and the figures to ask for. */
const FIGURES: readonly (Choice & { readonly columns: readonly ('bid' | 'ask' | 'mid')[] })[] = [
	{ value: 'sides', label: 'A buying and a selling price', columns: ['bid', 'ask'] },
	{ value: 'mid', label: 'One figure', columns: ['mid'] },
	{ value: 'bid', label: 'Buying price only', columns: ['bid'] },
	{ value: 'ask', label: 'Selling price only', columns: ['ask'] }
];

const FIGURE_NAMES: Readonly<Record<keyof Pick<QuoteRow, 'bid' | 'ask' | 'mid'>, string>> = {
	bid: 'Buying price, as published',
	ask: 'Selling price, as published',
	mid: 'Figure, as published'
};

/**
 * Asks for what the flags leave open.
 *
 * @throws {Cancelled} on Ctrl+C
 */
export async function askQuote(
	flags: QuoteFlags,
	record: RateRecord,
	today: Day,
	prompts: Prompts
): Promise<QuoteFlags> {
	const series = flags.series ?? (await prompts.select('Which series?', seriesChoices(record)));
	const info = record.series.get(series);
	if (!info) throw new UsageError(`There is no series "${series}".`);
	const typed = flags.date ?? (await prompts.text('On which day was it published?', isoDay(today), dayFault(today)));
	const date = demand('--date', typed, typedDay(typed));
	const figures = flags.mid || flags.bid || flags.ask ? {} : await askFigures(info, prompts);
	const units = unitChoices(record, info, parseDay(date) ?? today);
	const unit = flags.unit ?? (await selectOne(prompts, 'In which unit was it published?', units));
	const place = flags.place ?? (await selectOne(prompts, 'Where was it quoted?', placeChoices(record, info)));
	const source = flags.source || flags.address ? {} : await askSource(record, info, prompts);
	return { ...flags, series, date, ...figures, unit, place, ...source };
}

async function askFigures({ quantity }: SeriesInfo, prompts: Prompts): Promise<QuoteFlags> {
	const kind = await prompts.select('What was published?', FIGURES);
	const figures: Partial<Record<'bid' | 'ask' | 'mid', string>> = {};
	const fault = (answer: string) => faultOf(typedFigure(answer, quantity)) ?? mixedUp(figures.bid, answer);
	for (const column of FIGURES.find(({ value }) => value === kind)?.columns ?? [])
		figures[column] = await prompts.text(FIGURE_NAMES[column], '', fault);
	return figures;
}

/** A publisher that prints its sides the other way round is entered in their order. */
function mixedUp(bid: string | undefined, answer: string): string | undefined {
	const isBelow = bid !== undefined && Number(plainDigits(answer, 'typed')) < Number(plainDigits(bid, 'typed'));
	return isBelow ? `This is below the buying price, ${bid}: they may be mixed up.` : undefined;
}

async function askSource(record: RateRecord, info: SeriesInfo, prompts: Prompts): Promise<QuoteFlags> {
	const known = record.sources.get(await prompts.select('Who published it?', sourceChoices(record, info)));
	if (known) return askPage(known, prompts);
	const address = await prompts.text('Address of the page', '', addressFault);
	const publisherEn = await prompts.text('Publisher, in English', '', filled);
	const publisherAr = await prompts.text('Publisher, in Arabic', '', filled);
	return { address, publisherEn, publisherAr };
}

/** Another page of the publisher is a source of its own. */
async function askPage({ id, address, publisher }: Source, prompts: Prompts): Promise<QuoteFlags> {
	const question = `Address of the page that printed it, on ${new URL(address).origin} (blank for that of ${id})`;
	const page = await prompts.text(question, '', (answer) => (answer === '' ? undefined : addressFault(answer)));
	if (page === '' || page === address) return { source: id };
	return { address: page, publisherEn: publisher.en, publisherAr: publisher.ar, like: id };
}

/**
 * The units of a day, the likeliest first: that of the series' last quote since all of them are in use, otherwise the newest.
 *
 * @example unitChoices(record, parallel, day('2026-01-07'))[0] // { value: 'syp-new', label: 'new pounds' }
 */
export function unitChoices(record: RateRecord, info: SeriesInfo, day: Day): readonly Choice[] {
	const since = ({ validFrom }: NamedUnit): number => validFrom ?? Number.MIN_SAFE_INTEGER;
	const newestFirst = unitsOn(record, info, day).toSorted((a, b) => since(b) - since(a));
	const [newest] = newestFirst;
	if (!newest) return [];
	const { unit: likeliest } = quotesOf(record, info).find(
		({ date, unit }) => since(newest) <= date && date <= day && newestFirst.includes(unit)
	) ?? { unit: newest };
	return [...new Set([likeliest, ...newestFirst])].map(({ id, name }) => ({ value: id, label: name.en }));
}

/** The quotes of a series, the last first. */
function quotesOf({ quotes }: RateRecord, { id }: SeriesInfo): readonly Quote[] {
	return quotes.filter(({ series }) => series === id).sort((a, b) => b.date - a.date);
}

/** The series with a role first. */
function seriesChoices({ series }: RateRecord): readonly Choice[] {
	const all = [...series.values()].sort((a, b) => Number(b.role !== undefined) - Number(a.role !== undefined));
	return all.map(({ id, name }) => ({ value: id, label: name.en, hint: id }));
}

function placeChoices({ places }: RateRecord, info: SeriesInfo): readonly Choice[] {
	return info.places.map((id) => ({ value: id, label: places.get(id)?.name.en ?? id }));
}

/** A new source, then those of the series, the last first, then all others. */
function sourceChoices(record: RateRecord, info: SeriesInfo): readonly Choice[] {
	const own = quotesOf(record, info).map(({ source }) => source);
	const label = ({ publisher, id, address }: Source) => ({ value: id, label: publisher.en, hint: `${id} ${address}` });
	return [
		{ value: NEW_SOURCE, label: 'A source that the record does not have' },
		...[...new Set([...own, ...record.sources.values()])].map(label)
	];
}

/** Asks only where there is more than one answer. */
async function selectOne(prompts: Prompts, question: string, choices: readonly Choice[]): Promise<string> {
	const [first] = choices;
	return first && choices.length === 1 ? first.value : prompts.select(question, choices);
}

function dayFault(today: Day): (answer: string) => string | undefined {
	return (answer) => {
		const typed = typedDay(answer);
		const day = 'text' in typed ? parseDay(typed.text) : undefined;
		return day !== undefined && day > today + 1 ? 'This day is still to come.' : faultOf(typed);
	};
}

function addressFault(answer: string): string | undefined {
	return faultOf(typedAddress(answer));
}

function filled(answer: string): string | undefined {
	return answer === '' ? 'This cannot be blank.' : undefined;
}
