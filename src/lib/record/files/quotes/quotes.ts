/**
 * The files of quotes. A row is read, checked, and becomes a quote at once: the record may have millions, and no table of
 * rows is held beside it.
 */
import type { Day } from '#lib/series/index.ts';
import type { Quote, RateRecord } from '#lib/record/record.ts';
import type { Tables } from '../assemble.ts';
import { Texts } from './column.ts';
import { earlier, sameAs, type Found } from '../rules/constraints.ts';
import { corrections } from '../rules/correction-constraints.ts';
import type { Line } from '../text/lines.ts';
import { toQuote, unitOf, type TextOf, type Things } from '../objects/quotes.ts';
import { localized } from '../objects/texts.ts';
import { leaps } from '../rules/quote-constraints.ts';
import { QuoteLog } from './quote-log.ts';
import { quoteName } from './quote-name.ts';
import { QuoteRows } from './quote-rows.ts';
import { isStep, namesIn, quoteRules } from '../rules/quote-rules.ts';
import { quoteRow, type QuoteRow, type SeriesRow } from '../rows.ts';
import type { Problem } from '../rules/rules.ts';
import { openTable, readRow, type OpenTable, type Row, type TableInput } from '../table.ts';

/** What is wrong with quotes, by what it is about. */
export type QuoteProblems = Readonly<Record<keyof ReturnType<typeof quoteRules> | OtherGroup, Problem[]>>;
type OtherGroup = 'fields' | 'order' | 'same' | 'replaced' | 'steps';

/** What the files of quotes give. */
export interface QuoteFiles extends Pick<RateRecord, 'quotes' | 'corrections'> {
	readonly problems: QuoteProblems;
}

/** A row that was replaced or that replaces one. */
interface Change extends Row<QuoteRow> {
	readonly file: string;
	readonly quote: Quote;
}

/**
 * Reads and checks the files of quotes, one after the other.
 *
 * @example
 * const reader = new QuoteReader(tables, things, today);
 * reader.read({ file: 'quotes/syp-parallel.csv', bytes, isWhole: false });
 * reader.result().quotes.length // 1250
 */
export class QuoteReader {
	readonly #problems: QuoteProblems = {
		fields: [],
		texts: [],
		order: [],
		same: [],
		replaced: [],
		references: [],
		own: [],
		steps: [],
		dates: [],
		recorded: []
	};
	readonly #things: Things;
	readonly #namesOf: ReturnType<typeof namesIn>;
	readonly #rules: ReturnType<typeof quoteRules>;
	readonly #rows = new QuoteRows();
	readonly #texts = new Texts();
	readonly #textOf: TextOf = (en, ar) => this.#texts.of(en, ar);
	readonly #log = new QuoteLog();
	/** Of each series, the quotes that are held against the ones before them. */
	readonly #steps = new Map<SeriesRow, Quote[]>();
	readonly #unsound = new Set<Quote>();
	readonly #changes: Change[] = [];

	/**
	 * @param tables - the other files, read before
	 * @param things - what their rows describe
	 * @param today - the day in Damascus
	 */
	constructor(tables: Tables, things: Things, today: Day) {
		this.#things = things;
		this.#namesOf = namesIn(tables);
		this.#rules = quoteRules(tables, today);
	}

	read(input: TableInput): void {
		const opened = openTable(input, quoteRow);
		if ('problems' in opened) {
			this.#problems.fields.push(...opened.problems);
			return;
		}
		this.#rows.open(opened.header);
		this.#log.open(input.file);
		let last: Day | undefined;
		for (const line of opened.body) {
			const row = this.#rowOf(opened, line);
			if (!row) continue;
			this.#note('order', input.file, line.line, earlier(row.date, last));
			last = row.date;
			this.#take(row, input.file, line.line);
		}
	}

	#rowOf(opened: OpenTable, line: Line): QuoteRow | undefined {
		const row = line.fields.length === opened.header.length ? this.#rows.read(line.fields) : undefined;
		if (row) return row;
		const read = readRow(opened, line, quoteRow);
		if ('problems' in read) this.#problems.fields.push(...read.problems);
		return undefined;
	}

	/** Checks a row and adds its quote. */
	#take(row: QuoteRow, file: string, line: number): void {
		const named = this.#namesOf(row);
		const rules = this.#rules;
		const own = rules.own(row, named);
		this.#note('texts', file, line, rules.texts(row));
		this.#note('references', file, line, rules.references(row));
		this.#note('own', file, line, own);
		this.#note('dates', file, line, rules.dates(row));
		this.#note('recorded', file, line, rules.recorded(row));
		const quote = toQuote(row, this.#things, this.#textOf);
		const first = this.#log.add(quote, row, line, this.#rows.mark);
		if (first) this.#note('same', file, line, [{ column: '', rule: 'duplicate', found: sameAs(first, file) }]);
		if (row.use === 'replaced' || row.replaces !== '') this.#changes.push({ file, line, cells: row, quote });
		if (named.series && isStep(row, named)) this.#addStep(named.series, quote);
		if (own.length > 0) this.#unsound.add(quote);
	}

	#note(group: keyof QuoteProblems, file: string, line: number, found: readonly Found[]): void {
		if (found.length > 0) this.#problems[group].push(...found.map((one) => ({ file, line, ...one })));
	}

	#addStep(series: SeriesRow, quote: Quote): void {
		const steps = this.#steps.get(series);
		if (steps) steps.push(quote);
		else this.#steps.set(series, [quote]);
	}

	/** The result of all files; may be called once. */
	result(): QuoteFiles {
		for (const [series, quotes] of this.#steps) {
			const unit = unitOf(this.#things, series.unit);
			for (const { quote, found } of leaps(quotes, series.max_step, unit, (one) => !this.#unsound.has(one))) {
				const { file, line } = this.#log.placeOf(quote);
				this.#note('steps', file, line, [found]);
			}
		}
		this.#problems.replaced.push(...corrections(this.#changes));
		return { problems: this.#problems, ...this.#standing() };
	}

	/** The valid quotes, and the replaced ones with their replacements. */
	#standing(): Pick<RateRecord, 'quotes' | 'corrections'> {
		const replacing = new Map(this.#changes.map(({ cells, quote }) => [cells.replaces, quote]));
		const replaced = this.#changes.filter(({ cells }) => cells.use === 'replaced');
		const gone = new Set(replaced.map(({ quote }) => quote));
		return {
			quotes: gone.size === 0 ? this.#log.quotes : this.#log.quotes.filter((quote) => !gone.has(quote)),
			corrections: replaced.flatMap(({ cells, quote }) => {
				if (cells.replaced_on === undefined) return [];
				const why = localized(cells.why_en, cells.why_ar);
				return [{ replaced: quote, day: cells.replaced_on, why, by: replacing.get(quoteName(cells)) }];
			})
		};
	}
}
