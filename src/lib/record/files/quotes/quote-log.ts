import type { Quote } from '#lib/record/record.ts';
import type { Day } from '#lib/series/index.ts';
import { Marks } from './marks.ts';
import { Numbers } from './numbers.ts';
import type { QuoteRow } from '../rows.ts';
import type { Problem } from '../rules/rules.ts';

type Place = Pick<Problem, 'file' | 'line'>;

/** The quotes of all files, in their order, and where each stands. */
export class QuoteLog {
	readonly quotes: Quote[] = [];
	readonly #lines = new Numbers();
	readonly #files: { readonly file: string; readonly from: number }[] = [];
	readonly #marks = new Marks();
	#numbers: ReadonlyMap<Quote, number> | undefined;
	readonly #replacedOn = new Map<Quote, Day>();

	/** Turns to a file. */
	open(file: string): void {
		this.#files.push({ file, from: this.quotes.length });
	}

	/**
	 * Adds the quote of a line.
	 *
	 * @param mark - a number that equal rows have in common
	 * @returns the place of the first equal row; undefined when there is none
	 */
	add(quote: Quote, row: QuoteRow, line: number, mark: number): Place | undefined {
		this.quotes.push(quote);
		this.#lines.push(line);
		if (row.replaced_on !== undefined) this.#replacedOn.set(quote, row.replaced_on);
		const first = this.#marks.add(mark, (other) => this.#saysTheSame(this.quotes[other], quote));
		return first === undefined ? undefined : this.#placeAt(first);
	}

	/** Where a quote stands. */
	placeOf(quote: Quote): Place {
		this.#numbers ??= new Map(this.quotes.map((one, number) => [one, number]));
		return this.#placeAt(this.#numbers.get(quote) ?? 0);
	}

	#placeAt(number: number): Place {
		const begun = this.#files.filter(({ from }) => from <= number);
		const { file = '' } = begun[begun.length - 1] ?? {};
		return { file, line: this.#lines.at(number) ?? 0 };
	}

	#saysTheSame(a: Quote | undefined, b: Quote): boolean {
		if (!a || a.date !== b.date || a.source.id !== b.source.id || a.place.id !== b.place.id) return false;
		if (a.series !== b.series || a.unit.id !== b.unit.id || a.market !== b.market) return false;
		if (a.precision !== b.precision || this.#replacedOn.get(a) !== this.#replacedOn.get(b)) return false;
		return a.bid?.value === b.bid?.value && a.ask?.value === b.ask?.value && a.mid?.value === b.mid?.value;
	}
}
