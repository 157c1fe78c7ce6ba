import { plainFigure } from '../rules/cells.ts';
import { Column } from './column.ts';
import { quoteRow, type QuoteRow } from '../rows.ts';

/** The rows of all files of quotes, read column by column. */
export class QuoteRows {
	readonly #date = new Column('date', quoteRow.entries.date);
	readonly #precision = new Column('precision', quoteRow.entries.precision);
	readonly #market = new Column('market', quoteRow.entries.market);
	readonly #series = new Column('series', quoteRow.entries.series);
	readonly #place = new Column('place', quoteRow.entries.place);
	readonly #bid = new Column('bid', quoteRow.entries.bid, plainFigure);
	readonly #ask = new Column('ask', quoteRow.entries.ask, plainFigure);
	readonly #mid = new Column('mid', quoteRow.entries.mid, plainFigure);
	readonly #unit = new Column('unit', quoteRow.entries.unit);
	readonly #source = new Column('source', quoteRow.entries.source);
	readonly #recorded = new Column('recorded', quoteRow.entries.recorded);
	readonly #use = new Column('use', quoteRow.entries.use);
	readonly #replacedOn = new Column('replaced_on', quoteRow.entries.replaced_on);
	readonly #replaces = new Column('replaces', quoteRow.entries.replaces);
	readonly #whyEn = new Column('why_en', quoteRow.entries.why_en);
	readonly #whyAr = new Column('why_ar', quoteRow.entries.why_ar);
	readonly #flags = new Column('flags', quoteRow.entries.flags);
	readonly #noteEn = new Column('note_en', quoteRow.entries.note_en);
	readonly #noteAr = new Column('note_ar', quoteRow.entries.note_ar);
	/** Of the row read last: a number that equal rows have in common, and few others. */
	mark = 0;

	/** Turns to a file. */
	open(header: readonly string[]): void {
		for (const column of this.#columns()) column.findIn(header);
	}

	/** The quote of a row; undefined where a field breaks a rule. */
	read(fields: readonly string[]): QuoteRow | undefined {
		const date = this.#date.in(fields);
		const precision = this.#precision.in(fields);
		const market = this.#market.in(fields);
		const series = this.#series.in(fields);
		const place = this.#place.in(fields);
		const bid = this.#bid.in(fields);
		const ask = this.#ask.in(fields);
		const mid = this.#mid.in(fields);
		const unit = this.#unit.in(fields);
		const source = this.#source.in(fields);
		const recorded = this.#recorded.in(fields);
		const use = this.#use.in(fields);
		const replacedOn = this.#replacedOn.in(fields);
		const replaces = this.#replaces.in(fields);
		const whyEn = this.#whyEn.in(fields);
		const whyAr = this.#whyAr.in(fields);
		const flags = this.#flags.in(fields);
		const noteEn = this.#noteEn.in(fields);
		const noteAr = this.#noteAr.in(fields);
		if (!date || !precision || !market || !series || !place || !unit || !bid || !ask || !mid) return undefined;
		if (!source || !recorded || !use || !replacedOn || !replaces) return undefined;
		if (!whyEn || !whyAr || !flags || !noteEn || !noteAr) return undefined;
		const ordinals = mix(mix(mix(source.ordinal, place.ordinal), series.ordinal), unit.ordinal);
		const figures = mix(mix(valueOf(bid.cell), valueOf(ask.cell)), valueOf(mid.cell));
		this.mark = mix(mix(ordinals, date.cell), figures) >>> 2;
		return {
			date: date.cell,
			precision: precision.cell,
			market: market.cell,
			series: series.cell,
			place: place.cell,
			bid: bid.cell,
			ask: ask.cell,
			mid: mid.cell,
			unit: unit.cell,
			source: source.cell,
			recorded: recorded.cell,
			use: use.cell,
			replaced_on: replacedOn.cell,
			replaces: replaces.cell,
			why_en: whyEn.cell,
			why_ar: whyAr.cell,
			flags: flags.cell,
			note_en: noteEn.cell,
			note_ar: noteAr.cell
		};
	}

	#columns(): readonly Pick<Column<never>, 'findIn'>[] {
		return [
			...[this.#date, this.#precision, this.#market, this.#series, this.#place, this.#bid, this.#ask, this.#mid],
			...[this.#unit, this.#source, this.#recorded, this.#use, this.#replacedOn, this.#replaces],
			...[this.#whyEn, this.#whyAr, this.#flags, this.#noteEn, this.#noteAr]
		];
	}
}

/** Such a multiple of a figure that figures which differ in their decimals alone differ in it before the point. */
function valueOf(figure: QuoteRow['mid']): number {
	return figure === undefined ? -1 : figure.value * 2654435.761;
}

/** Two numbers to one of 32 bits. */
function mix(a: number, b: number): number {
	const mixed = Math.imul(a ^ b, 0x5bd1e995);
	return mixed ^ (mixed >>> 15);
}
