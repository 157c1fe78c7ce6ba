/** From the flags of `add` to the cells of a quote. */
import type { Cells } from '#lib/record/files/text/sheet.ts';
import type { NamedUnit, RateRecord, SeriesInfo } from '#lib/record/index.ts';
import { isoDay, parseDay, type Day } from '#lib/series/index.ts';
import { UsageError } from '../command.ts';
import { demand, typedAddress, typedDay, typedFigure } from './typed.ts';

/** The fields of one quote, as an operator typed them. */
export interface QuoteFlags {
	readonly series?: string;
	readonly date?: string;
	readonly precision?: string;
	readonly bid?: string;
	readonly ask?: string;
	readonly mid?: string;
	readonly unit?: string;
	readonly place?: string;
	readonly source?: string;
	readonly address?: string;
	readonly publisherEn?: string;
	readonly publisherAr?: string;
	/** The id of the source whose licence and cadence a new page of the same publisher has. */
	readonly like?: string;
	readonly flags?: string;
	readonly noteEn?: string;
	readonly noteAr?: string;
}

/** One quote, and its source where the record does not have it. */
export interface QuoteToAdd {
	readonly quote: Cells;
	readonly sources: readonly Cells[];
}

/**
 * Makes the cells of a quote. What has one possible answer may be left out; a unit is never guessed where two were in use.
 *
 * @throws {UsageError} with what is missing, and what would be right
 * @example quoteCells({ series: 'syp-parallel', mid: '13900', unit: 'syp-old', … }, record, today).quote.place // 'damascus'
 */
export function quoteCells(flags: QuoteFlags, record: RateRecord, today: Day): QuoteToAdd {
	const info = seriesOf(flags.series, record);
	const date = flags.date === undefined ? isoDay(today) : demand('--date', flags.date, typedDay(flags.date));
	const figures = figuresOf(flags, info);
	const { precision = 'day' } = flags;
	const { id: source, sources } = sourceOf(flags, record);
	return {
		sources,
		quote: {
			date,
			precision,
			market: info.market,
			series: info.id,
			place: onlyOne('place', flags.place, info.places),
			...figures,
			unit: onlyOne(
				'unit',
				flags.unit,
				unitsOn(record, info, parseDay(date) ?? today).map(({ id }) => id)
			),
			source,
			recorded: isoDay(today),
			use: 'point',
			flags: flagsOf(flags),
			note_en: flags.noteEn ?? '',
			note_ar: flags.noteAr ?? ''
		}
	};
}

/** The figures as the record writes them; blank where there is none. */
function figuresOf({ bid = '', ask = '', mid = '' }: QuoteFlags, { quantity }: SeriesInfo) {
	if (!bid && !ask && !mid) throw new UsageError('A quote has figures. Give --bid and --ask, or --mid, as published.');
	const figure = (flag: string, text: string) => (text === '' ? '' : demand(flag, text, typedFigure(text, quantity)));
	return { bid: figure('--bid', bid), ask: figure('--ask', ask), mid: figure('--mid', mid) };
}

/** The units of a series' currency that were in use on a day. */
export function unitsOn({ units }: RateRecord, { unit }: SeriesInfo, day: Day): readonly NamedUnit[] {
	if (unit.currency === '') return [unit];
	return [...units.values()].filter(
		({ currency, validFrom = -Infinity, validTo = Infinity }) =>
			currency === unit.currency && validFrom <= day && day <= validTo
	);
}

/** The name of a source by its publisher, and the first number that is free. @example newSourceId('Enab Baladi', record) // 'enab-baladi-3' */
export function newSourceId(publisher: string, { sources }: RateRecord): string {
	const name =
		publisher
			.toLowerCase()
			.replaceAll(/[^a-z0-9]+/g, '-')
			.replaceAll(/^-|-$/g, '') || 'source';
	let number = 1;
	while (sources.has(`${name}-${number}`)) number += 1;
	return `${name}-${number}`;
}

function seriesOf(id: string | undefined, { series }: RateRecord): SeriesInfo {
	const all = [...series.keys()].join(', ');
	if (id === undefined) throw new UsageError(`Give --series. There are: ${all}.`);
	const info = series.get(id);
	if (!info) throw new UsageError(`There is no series "${id}". There are: ${all}.`);
	return info;
}

function onlyOne(what: string, given: string | undefined, possible: readonly string[]): string {
	const [first] = possible;
	if (given !== undefined) return given;
	if (first === undefined || possible.length > 1)
		throw new UsageError(`Give --${what}, as published: ${possible.join(' or ')}.`);
	return first;
}

function sourceOf(flags: QuoteFlags, record: RateRecord): { readonly id: string; readonly sources: readonly Cells[] } {
	const { source, address, publisherEn, publisherAr, like } = flags;
	if (source !== undefined && address === undefined) return { id: source, sources: [] };
	if (address === undefined || publisherEn === undefined || publisherAr === undefined)
		throw new UsageError(
			'Every figure has its source. Give --source with the id of one that the record has; or --address, --publisher-en and --publisher-ar for a new one.'
		);
	demand('--address', address, typedAddress(address));
	const known = [...record.sources.values()].find((one) => one.address === address && one.publisher.en === publisherEn);
	if (known) return { id: known.id, sources: [] };
	const id = source ?? newSourceId(publisherEn, record);
	return {
		id,
		sources: [{ id, publisher_en: publisherEn, publisher_ar: publisherAr, address, ...termsOf(like, record) }]
	};
}

/** The licence and the cadence of a source that the record has. */
function termsOf(id: string | undefined, { sources }: RateRecord): Cells {
	const known = id === undefined ? undefined : sources.get(id);
	return known ? { licence: known.licence, cadence_days: String(known.cadenceDays ?? '') } : {};
}

/** The flags as typed, and that one side alone was published. */
function flagsOf({ flags = '', bid, ask, mid }: QuoteFlags): string {
	const isOneSided = !mid && !bid !== !ask;
	const list = flags.split(/[ ,]+/).filter((flag) => flag !== '');
	return [...new Set([...list, ...(isOneSided ? ['one-sided'] : [])])].join(' ');
}
