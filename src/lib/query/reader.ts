import { isoDay, parseDay, type Day } from '#lib/series/index.ts';
import type { BadParameter } from './problems.ts';
import { MOST_SERIES, type Limits } from './limits.ts';
import { isTracker } from './trackers.ts';

const ID = '[a-z0-9]+(?:-[a-z0-9]+)*';
const SERIES = new RegExp(`^${ID}(?:/${ID})?$`);

/** Reads the parts of an address one by one, and remembers each that could not be used. */
export class Reader {
	readonly bad: BadParameter[] = [];
	readonly #parameters: URLSearchParams;

	constructor(parameters: URLSearchParams) {
		this.#parameters = parameters;
	}

	/** One of a few words. */
	word<Word extends string>(name: string, words: readonly Word[], otherwise: Word): Word {
		const given = this.text(name);
		if (given === undefined) return otherwise;
		const found = words.find((one) => one === given);
		if (found === undefined) this.bad.push({ name, given, expected: words });
		return found ?? otherwise;
	}

	/** A day, not after the latest that is given. */
	day(name: string, latest?: Day): Day | undefined {
		const given = this.text(name);
		if (given === undefined) return undefined;
		const day = parseDay(given);
		if (day !== undefined && (latest === undefined || day <= latest)) return day;
		this.bad.push({ name, given, expected: day === undefined ? 'day' : 'past' });
		return undefined;
	}

	/** A whole number from 1. */
	count(name: string, otherwise: number): number {
		const given = this.text(name);
		if (given === undefined) return otherwise;
		if (/^[1-9]\d{0,4}$/.test(given)) return Number(given);
		this.bad.push({ name, given, expected: 'number' });
		return otherwise;
	}

	/** A whole number within limits. */
	within(name: string, limits: Limits): number | undefined {
		const given = this.text(name);
		if (given === undefined) return undefined;
		const value = /^\d{1,6}$/.test(given) ? Number(given) : NaN;
		if (value >= limits.least && value <= limits.most) return value;
		this.bad.push({ name, given, expected: limits });
		return undefined;
	}

	/** A colour of three or six hexadecimal digits, as `#rrggbb`; the sign may be left out. */
	colour(name: string): string | undefined {
		const given = this.text(name);
		if (given === undefined) return undefined;
		const digits = /^#?((?:[0-9a-f]{3}){1,2})$/.exec(given.toLowerCase())?.[1];
		if (digits === undefined) this.bad.push({ name, given, expected: 'colour' });
		return digits && `#${digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits}`;
	}

	/** The days `from` and `to`, in their order. */
	span(): readonly [Day | undefined, Day | undefined] {
		const [from, to] = [this.day('from'), this.day('to')];
		if (from === undefined || to === undefined || from < to) return [from, to];
		this.bad.push({ name: 'from', given: isoDay(from), expected: 'order' });
		return [undefined, undefined];
	}

	/** Names of series; a form may send several fields of the name, an address holds one with commas. */
	series(name: string, otherwise: readonly string[]): readonly string[] {
		const given = this.#parameters
			.getAll(name)
			.flatMap((field) => field.split(','))
			.filter((id) => id !== '');
		if (given.length === 0) return otherwise;
		const usable = given.every((id) => SERIES.test(id)) && new Set(given).size === given.length;
		if (usable && given.length <= MOST_SERIES) return given;
		this.bad.push({ name, given: given.join(','), expected: 'series' });
		return otherwise;
	}

	/** The text of a name that stands once in an address; a form sends a field that was left blank, too. */
	text(name: string): string | undefined {
		const given = this.#parameters.getAll(name);
		return given.length === 1 && given[0] !== '' ? given[0] : undefined;
	}

	/**
	 * What stands in the address and should not: names that are not known, and known ones that stand twice.
	 *
	 * @param known - the names that an address of the page may hold
	 * @param several - those of them that may stand more than once
	 */
	strangers(known: readonly string[], several: readonly string[] = []): BadParameter[] {
		return [...new Set(this.#parameters.keys())].flatMap((name): BadParameter[] => {
			const given = this.#parameters.getAll(name);
			if (isTracker(name) || several.includes(name)) return [];
			if (!known.includes(name)) return [{ name, given: given[0] ?? '', expected: { known } }];
			return given.length > 1 ? [{ name, given: given.join(', '), expected: 'once' }] : [];
		});
	}
}
