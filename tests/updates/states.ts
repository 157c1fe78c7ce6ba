/** A record that changes: each state has its own market and official rate, so that an answer tells which states it is made of. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addRows, type Cells } from '#lib/record/files/text/sheet.ts';
import type { Files } from '#lib/record/index.ts';
import { isoDay, type Day } from '#lib/series/index.ts';
import { commit } from '#lib/server/store/commit.ts';
import { contentName, readFolder } from '#lib/server/store/folder.ts';

/** The rates of a state, in old pounds per dollar. */
export interface Rates {
	readonly market: number;
	readonly official: number;
}

const MARKET = 'quotes/syp-parallel.csv';
const OFFICIAL = 'quotes/syp-official.csv';
const FIRST: Rates = { market: 24_000, official: 22_000 };

/** The rates of the n-th state, from 1; none is a rate of the published record. */
export function ratesOf(n: number): Rates {
	return { market: FIRST.market + 10 * n, official: FIRST.official + 10 * n };
}

/** The states of a record's folder, and what they are called. */
export class States {
	readonly dir: string;
	/** The rates of each version that was written; none for the published record. */
	readonly known = new Map<string, Rates | undefined>();
	readonly #base: Files;
	readonly #today: Day;

	private constructor(dir: string, base: Files, today: Day) {
		this.dir = dir;
		this.#base = base;
		this.#today = today;
		this.known.set(contentName(base), undefined);
	}

	/** @param today - the day of the new quotes */
	static async open(dir: string, today: Day): Promise<States> {
		return new States(dir, await readFolder(dir), today);
	}

	/** Writes the n-th state as the commands do, and gives its version. */
	async write(n: number): Promise<string> {
		const files = new Map([...this.#base, ...this.#changed(ratesOf(n))]);
		const version = contentName(files);
		this.known.set(version, ratesOf(n));
		await commit(this.dir, () => this.#changed(ratesOf(n)), { today: this.#today });
		return version;
	}

	/** Writes a broken file in the place of the market's, as a copy that was cut off, or rows that nobody has checked. */
	async break(n: number): Promise<void> {
		const bytes = Buffer.from(this.#changed(ratesOf(n)).get(MARKET) ?? new Uint8Array());
		const cut = bytes.subarray(0, Math.floor(bytes.length * 0.7));
		const wrong = bytes.toString().replace(/,syp-old,([^\n]*\n)$/, ',syp-oldest,$1');
		await writeFile(join(this.dir, MARKET), n % 2 === 0 ? cut : wrong);
	}

	#changed({ market, official }: Rates): Files {
		const date = isoDay(this.#today);
		const shared = { date, precision: 'day', unit: 'syp-old', recorded: date, use: 'point' };
		const row = (cells: Cells): Cells => ({ ...BLANK, ...shared, ...cells });
		const add = (path: string, cells: Cells): [string, Uint8Array] => [
			path,
			addRows(this.#base.get(path) ?? new Uint8Array(), [row(cells)])
		];
		return new Map([
			add(MARKET, {
				market: 'parallel',
				series: 'syp-parallel',
				place: 'damascus',
				mid: String(market),
				source: 'lira-today-2'
			}),
			add(OFFICIAL, {
				market: 'official',
				series: 'syp-official',
				place: 'national',
				mid: String(official),
				source: 'central-bank-of-syria-1'
			})
		]);
	}
}

const BLANK = {
	bid: '',
	ask: '',
	replaced_on: '',
	replaces: '',
	why_en: '',
	why_ar: '',
	flags: '',
	note_en: '',
	note_ar: ''
};
