import pl from 'nodejs-polars';
import { baseOf, monthsBefore, monthsOf, type Peer, type Question, type Tables } from './peer.ts';

/** Puts series into data frames, and beside the days those that change counts from, and their months. */
export function openPolars({ a, b }: Tables): Peer {
	const frame = pl.DataFrame({
		day: a.days,
		value: a.values,
		week: a.days.map((day) => day - 7),
		month: monthsBefore(a.days, 1),
		year: monthsBefore(a.days, 12),
		inMonth: monthsOf(a.days)
	});
	const [left, right, before] = (['a', 'b', 'before'] as const).map((name) => {
		const { days, values } = name === 'b' ? b : a;
		return pl.DataFrame({ day: days, [name]: values });
	});
	if (!left || !right || !before) throw new Error('polars made no data frames');
	const value = pl.col('value');
	const change = (target: 'week' | 'month' | 'year') =>
		frame
			.joinAsof(before, { leftOn: target, rightOn: 'day', strategy: 'backward' })
			.select(
				pl.col('day'),
				value.div(pl.col('before')).minus(1).as('price'),
				pl.col('before').div(value).minus(1).as('change')
			);
	const aligned = () => {
		const days = pl
			.concat([left.select('day'), right.select('day')])
			.unique({ maintainOrder: false })
			.sort('day');
		const as = { on: 'day', strategy: 'backward' } as const;
		return days.joinAsof(left, as).joinAsof(right, as);
	};
	const answers: Readonly<Record<Question, () => unknown>> = {
		week: () => change('week'),
		month: () => change('month'),
		year: () => change('year'),
		index: () => frame.select(pl.col('day'), value.mul(100).div(baseOf(a).value)),
		months: () => frame.groupBy('inMonth').agg(value.last().as('last'), value.count().as('count')),
		aligned,
		premium: () =>
			aligned().select(
				pl.col('day'),
				pl.col('a').div(pl.col('b')).minus(1).as('premium'),
				pl
					.lit(1)
					.minus(pl.col('b').div(pl.col('a')))
					.as('loss')
			)
	};
	return { name: 'polars', answer: (question) => answers[question](), close: () => undefined };
}
