/** Values of the record, the inbox and the batch so far, indexed for each row. */
import type { Quote, RateRecord } from '#lib/record/index.ts';
import type { QuoteRow } from '#lib/record/files/rows.ts';
import { isoDay, type Day } from '#lib/series/index.ts';
import { figuresText } from '../words.ts';
import { sameAs, slotOf, type Candidate } from './candidate.ts';
import { Publications, type Publication } from './publications.ts';
import { rateOf, valueOf } from './rate.ts';
import { sistersIn, type Sister } from './sisters.ts';

/** A value that counts, with where it comes from. */
export interface Known extends Publication {
	readonly source: string;
}

/** Everything that rows are held against. It grows as rows pass or are held. */
export class Evidence {
	readonly record: RateRecord;
	/** Other rates of a row's currency, for the same thing, as of its day. */
	readonly sisters: (candidate: Candidate) => readonly Sister[];
	readonly #accepted = new Map<string, Publications<Known>>();
	readonly #published = new Map<string, Publications<Publication>>();
	readonly #stated = new Set<string>();
	readonly #slots = new Map<string, string>();
	readonly #doubted = new Map<string, string>();
	readonly #lastDays = new Map<string, Map<string, Day>>();

	constructor(record: RateRecord) {
		this.record = record;
		this.sisters = sistersIn(record);
		for (const quote of record.quotes)
			this.accept(asCandidate(quote, quote.context === undefined ? 'point' : 'context'));
		for (const { replaced } of record.corrections) this.accept(asCandidate(replaced, 'replaced'));
	}

	/** The value that counts before a row: the last on or before its day, else the first after it. */
	lastKnown(candidate: Candidate): Known | undefined {
		const all = this.#accepted.get(rateOf(candidate, this.record));
		return all?.lastUpTo(candidate.row.date) ?? all?.first();
	}

	/** What the row's source has published of its rate before its day, held rows included, the newest first. */
	publishedBefore(candidate: Candidate): Iterable<Publication> {
		return this.#published.get(this.#trackOf(candidate))?.before(candidate.row.date) ?? [];
	}

	/** Whether a row with these figures is known. */
	isKnown({ row }: Candidate): boolean {
		return this.#stated.has(sameAs(row));
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
		const value = valueOf(candidate, this.record);
		const { date: day, source, use } = candidate.row;
		if (value !== undefined && use === 'point')
			addTo(this.#accepted, rateOf(candidate, this.record), { day, value, source });
		this.hold(candidate);
	}

	/** A row that was published, whether or not it counts. */
	hold(candidate: Candidate): void {
		const value = valueOf(candidate, this.record);
		const { row } = candidate;
		if (value !== undefined) addTo(this.#published, this.#trackOf(candidate), { day: row.date, value });
		this.#noteDay(candidate);
		this.#stated.add(sameAs(row));
		this.#slots.set(slotOf(row), figuresText(row));
	}

	/** Of each rate that a source has published: the last day. */
	ratesOf(source: string): ReadonlyMap<string, Day> {
		return this.#lastDays.get(source) ?? new Map();
	}

	#trackOf(candidate: Candidate): string {
		return [rateOf(candidate, this.record), candidate.row.place, candidate.row.source].join('\n');
	}

	#noteDay(candidate: Candidate): void {
		const { source, date } = candidate.row;
		const days = this.#lastDays.get(source) ?? new Map<string, Day>();
		const rate = rateOf(candidate, this.record);
		const last = days.get(rate);
		if (last === undefined || date > last) days.set(rate, date);
		this.#lastDays.set(source, days);
	}

	#doubtKey({ row }: Candidate): string {
		return `${row.source} ${this.record.units.get(row.unit)?.currency ?? ''}`;
	}
}

function addTo<One extends Publication>(lists: Map<string, Publications<One>>, key: string, one: One): void {
	const list = lists.get(key) ?? new Publications<One>();
	lists.set(key, list);
	list.add(one);
}

/** A quote of the record as a row. */
function asCandidate({ place, source, unit, ...rest }: Quote, use: QuoteRow['use']): Candidate {
	const blank = { replaced_on: undefined, replaces: '', why_en: '', why_ar: '', note_en: '', note_ar: '' };
	const row = { ...rest, ...blank, use, place: place.id, source: source.id, unit: unit.id, flags: [...rest.flags] };
	return { cells: {}, row };
}
