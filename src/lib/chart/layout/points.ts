import { PRECISIONS, toDay, type Day, type Precision } from '#lib/series/day.ts';
import { lastIndexUpTo } from '#lib/series/search.ts';

/** One point of a line, as it is shown and as it is sent to a browser. */
export interface ChartPoint {
	readonly day: Day;
	readonly precision: Precision;
	readonly value: number;
	/** Another source contradicts it for the same day. */
	readonly disputed?: boolean;
	/** Lowest and highest of the day's sources, where the band is shown. */
	readonly low?: number;
	readonly high?: number;
}

/** The first and the last of some neighbours; where there are none the last one comes before the first. */
export interface IndexRange {
	readonly first: number;
	readonly last: number;
}

/** Lowest and highest of each day's sources. */
export interface Band {
	readonly lows: Float64Array;
	readonly highs: Float64Array;
}

/** What the points of a line are made of; each column is as long as the days. */
export interface PointColumns {
	/** Days since 1970-01-01, ascending. */
	readonly days: Int32Array;
	readonly values: Float64Array;
	/** As a series codes them: 0 to the day, 1 to the month, 2 to the year. */
	readonly precisions: Uint8Array;
	/** 1 where another source contradicts it for the same day; none where that is not shown. */
	readonly disputed?: Uint8Array;
	/** None where no band is shown. */
	readonly band?: Band | undefined;
}

/** The points of a line as columns of numbers, from a series to the pixel: a chart that is panned reads them at each step. */
export class ChartPoints implements Iterable<ChartPoint> {
	readonly days: Int32Array;
	readonly values: Float64Array;
	readonly precisions: Uint8Array;
	readonly disputed: Uint8Array;
	readonly band: Band | undefined;

	/** Takes columns, without copying them. */
	constructor({ days, values, precisions, disputed = new Uint8Array(days.length), band }: PointColumns) {
		this.days = days;
		this.values = values;
		this.precisions = precisions;
		this.disputed = disputed;
		this.band = band;
	}

	/**
	 * Points that were written one by one, or sent to a browser. A line has a band where each of its points has one.
	 *
	 * @example ChartPoints.of([{ day: day('2024-12-06'), precision: 'day', value: 18000 }]).values // [18000]
	 */
	static of(points: readonly ChartPoint[]): ChartPoints {
		const lows = Float64Array.from(points, ({ low = NaN }) => low);
		const highs = Float64Array.from(points, ({ high = NaN }) => high);
		const banded = points.length > 0 && ![...lows, ...highs].some(Number.isNaN);
		return new ChartPoints({
			days: Int32Array.from(points, ({ day }) => day),
			values: Float64Array.from(points, ({ value }) => value),
			precisions: Uint8Array.from(points, ({ precision }) => PRECISIONS.indexOf(precision)),
			disputed: Uint8Array.from(points, ({ disputed }) => Number(disputed === true)),
			band: banded ? { lows, highs } : undefined
		});
	}

	get length(): number {
		return this.days.length;
	}

	/** The point at an index, from −1 back counted from the end, as of an array; undefined where there is none. */
	at(index: number): ChartPoint | undefined {
		const i = index < 0 ? this.length + index : index;
		const [day, value, precision] = [this.days[i], this.values[i], PRECISIONS[this.precisions[i] ?? NaN]];
		if (day === undefined || value === undefined || precision === undefined) return undefined;
		const disputed = this.disputed[i] === 1;
		const [low, high] = [this.band?.lows[i], this.band?.highs[i]];
		const point = { day: toDay(day), precision, value };
		if (low !== undefined && high !== undefined) return { ...point, disputed, low, high };
		return disputed ? { ...point, disputed } : point;
	}

	/** The point of a day. */
	on(day: Day): ChartPoint | undefined {
		const i = lastIndexUpTo(this.days, day);
		return this.days[i] === day ? this.at(i) : undefined;
	}

	/** Which points lie between two days, both included, found by halving. */
	range(from: number, to: number): IndexRange {
		return { first: lastIndexUpTo(this.days, from - 1) + 1, last: lastIndexUpTo(this.days, to) };
	}

	/**
	 * The point that is carried into a day; undefined where the day has one of its own, or where the last one is too old.
	 *
	 * @param carryDays - how many days a value stands for after its own
	 * @returns its index
	 */
	carriedInto(from: number, carryDays: number): number | undefined {
		const before = lastIndexUpTo(this.days, from);
		const age = from - (this.days[before] ?? -Infinity);
		return age > 0 && age <= carryDays ? before : undefined;
	}

	/** What there is between two days: the points, and before them the one that is carried into the first day. */
	known(from: number, to: number, carryDays: number): ChartPoints {
		const { first, last } = this.range(from, to);
		return this.#between(this.carriedInto(from, carryDays) ?? first, last);
	}

	/** The points between two days, both included: windows on the same memory. */
	within(from: number, to: number): ChartPoints {
		const { first, last } = this.range(from, to);
		return this.#between(first, last);
	}

	#between(first: number, last: number): ChartPoints {
		const cut = <Column extends { subarray(start: number, end: number): Column }>(column: Column) =>
			column.subarray(first, Math.max(first, last + 1));
		return new ChartPoints({
			days: cut(this.days),
			values: cut(this.values),
			precisions: cut(this.precisions),
			disputed: cut(this.disputed),
			band: this.band && { lows: cut(this.band.lows), highs: cut(this.band.highs) }
		});
	}

	/** The same points with other marks, or another band or none. */
	with(change: Pick<PointColumns, 'disputed' | 'band'>): ChartPoints {
		return new ChartPoints({ ...this, ...change });
	}

	*[Symbol.iterator](): Iterator<ChartPoint> {
		for (let i = 0; i < this.length; i++) {
			const point = this.at(i);
			if (point) yield point;
		}
	}

	/** As they are sent to a browser, which makes columns of them again by `of`. */
	toJSON(): readonly ChartPoint[] {
		return [...this];
	}
}
