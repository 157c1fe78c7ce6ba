/** What the record, the inbox and the batch so far say, ready to be asked for each row. */
import {
	compose,
	quoteValue,
	type Composed,
	type NamedUnit,
	type Quote,
	type RateRecord,
	type SeriesInfo
} from '#lib/record/index.ts';
import { isoDay, lastIndexUpTo, restateValue, type Day } from '#lib/series/index.ts';
import type { QuoteRow } from '#lib/record/files/rows.ts';
import { figuresText } from '../words.ts';
import { sameAs, slotOf, type Candidate } from './candidate.ts';
import type { Publication } from './publications.ts';

/** A value that counts, with where it comes from. */
export interface Known extends Publication {
	readonly source: string;
}

/** A series of the same currency, and its value as of a day. */
export interface Sister {
	readonly id: string;
	readonly value: number;
	readonly day: Day;
}

/** Everything that rows are held against. It grows as rows pass or are held. */
export class Evidence {
	readonly record: RateRecord;
	readonly #accepted = new Map<string, Known[]>();
	readonly #published = new Map<string, Publication[]>();
	readonly #composed = new Map<string, Composed>();
	readonly #said = new Set<string>();
	readonly #slots = new Map<string, string>();
	readonly #doubted = new Map<string, string>();
	readonly #lastDays = new Map<string, Map<string, Day>>();

	constructor(record: RateRecord) {
		this.record = record;
		for (const quote of record.quotes) this.#addQuote(quote, quote.context === undefined ? 'point' : 'context');
		for (const { replaced } of record.corrections) this.#addQuote(replaced, 'replaced');
	}

	infoOf({ row }: Candidate): SeriesInfo | undefined {
		return row.series === undefined ? undefined : this.record.series.get(row.series);
	}

	/** The unit in which values of a row are compared: its series', else that of the headline of its currency, else its own. */
	scaleOf(candidate: Candidate): NamedUnit | undefined {
		const own = this.record.units.get(candidate.row.unit);
		const { headline } = this.record.roles;
		const leading = headline?.unit.currency === own?.currency ? headline?.unit : own;
		return this.infoOf(candidate)?.unit ?? leading;
	}

	/** The value of a row in that unit; undefined where it has none, or its unit is of another currency. */
	valueOf(candidate: Candidate): number | undefined {
		const [unit, scale] = [this.record.units.get(candidate.row.unit), this.scaleOf(candidate)];
		const value = quoteValue(candidate.row);
		if (!unit || !scale || value === undefined || unit.currency !== scale.currency || value <= 0) return undefined;
		return restateValue(value, unit, scale);
	}

	/** The value that counts before a row: the last on or before its day, else the first after it. */
	lastKnown(candidate: Candidate): Known | undefined {
		const all = this.#accepted.get(this.rateOf(candidate)) ?? [];
		return all.filter(({ day }) => day <= candidate.row.date).at(-1) ?? all[0];
	}

	/** What the row's source has published of its rate up to its day, held rows included, by ascending day. */
	publishedBefore(candidate: Candidate): readonly Publication[] {
		return (this.#published.get(this.#trackOf(candidate)) ?? []).filter(({ day }) => day < candidate.row.date);
	}

	/** Other rates of the same currency, for the same thing, as of the row's day. */
	sisters(candidate: Candidate): readonly Sister[] {
		const info = this.infoOf(candidate);
		const scale = this.scaleOf(candidate);
		const per = info?.per ?? this.record.roles.headline?.per;
		return [...this.record.series.values()].flatMap((one) => {
			const isSister = one.quantity === 'rate' && one.id !== info?.id && one.per === per && one.role !== 'reported';
			if (!scale || !isSister || one.unit.currency !== scale.currency) return [];
			const { series } = this.#compose(one);
			const at = lastIndexUpTo(series.days, candidate.row.date);
			const point = this.#compose(one).points[at];
			if (!point || candidate.row.date - point.day > one.carryDays) return [];
			return [{ id: one.id, value: restateValue(point.value, one.unit, scale), day: point.day }];
		});
	}

	/** Whether a row with these figures is known; and the figures of the same source that day, where they differ. */
	isKnown({ row }: Candidate): boolean {
		return this.#said.has(sameAs(row));
	}

	/** The figures that the same source is known to have published for the same day and place. */
	figuresInSlot({ row }: Candidate): string | undefined {
		return this.#slots.get(slotOf(row));
	}

	/** Since which day the unit of a source is in doubt for the currency of a row. */
	doubtedSince(candidate: Candidate): string | undefined {
		return this.#doubted.get(this.#doubtKey(candidate));
	}

	doubt(candidate: Candidate): void {
		const key = this.#doubtKey(candidate);
		if (!this.#doubted.has(key)) this.#doubted.set(key, isoDay(candidate.row.date));
	}

	/** A row that counts from now on. */
	accept(candidate: Candidate): void {
		const value = this.valueOf(candidate);
		const { row } = candidate;
		if (value !== undefined && row.use === 'point')
			insert(this.#accepted, this.rateOf(candidate), { day: row.date, value, source: row.source });
		this.hold(candidate);
	}

	/** A row that was published, whether or not it counts. */
	hold(candidate: Candidate): void {
		const value = this.valueOf(candidate);
		const { row } = candidate;
		if (value !== undefined) insert(this.#published, this.#trackOf(candidate), { day: row.date, value });
		this.#noteDay(candidate);
		this.#said.add(sameAs(row));
		this.#slots.set(slotOf(row), figuresText(row));
	}

	/** Of each rate that a source has published: the last day. */
	ratesOf(source: string): ReadonlyMap<string, Day> {
		return this.#lastDays.get(source) ?? new Map();
	}

	/** The name of the rate that a row is of: its series, else its market and currency. */
	rateOf({ row }: Candidate): string {
		return row.series ?? `${row.market} ${this.record.units.get(row.unit)?.currency ?? ''}`;
	}

	#trackOf(candidate: Candidate): string {
		return [this.rateOf(candidate), candidate.row.place, candidate.row.source].join('\n');
	}

	#noteDay(candidate: Candidate): void {
		const { source, date } = candidate.row;
		const days = this.#lastDays.get(source) ?? new Map<string, Day>();
		const rate = this.rateOf(candidate);
		const last = days.get(rate);
		if (last === undefined || date > last) days.set(rate, date);
		this.#lastDays.set(source, days);
	}

	#doubtKey({ row }: Candidate): string {
		return `${row.source} ${this.record.units.get(row.unit)?.currency ?? ''}`;
	}

	#compose(info: SeriesInfo): Composed {
		const made = this.#composed.get(info.id) ?? compose(info, this.record.quotes);
		this.#composed.set(info.id, made);
		return made;
	}

	#addQuote(quote: Quote, use: QuoteRow['use']): void {
		const { place, source, unit, ...rest } = quote;
		const blank = { replaced_on: undefined, replaces: '', why_en: '', why_ar: '', note_en: '', note_ar: '' };
		const row = { ...rest, ...blank, use, place: place.id, source: source.id, unit: unit.id, flags: [...quote.flags] };
		this.accept({ cells: {}, row });
	}
}

function insert<One extends Publication>(lists: Map<string, One[]>, key: string, one: One): void {
	const list = lists.get(key) ?? [];
	lists.set(key, list);
	const after = list.findLastIndex(({ day }) => day <= one.day) + 1;
	list.splice(after, 0, one);
}
