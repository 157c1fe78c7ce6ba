import { table } from 'arquero';
import { baseOf, monthsBefore, monthsOf, type Peer, type Question, type Tables } from './peer.ts';

/**
 * Puts series into tables. Arquero has no join as of a day: it looks equal days up, and of each month it takes the last row
 * without counting, which is less than the others answer.
 */
export function openArquero({ a, b }: Tables): Peer {
	const rows = table({
		day: a.days,
		value: a.values,
		week: a.days.map((day) => day - 7),
		month: monthsBefore(a.days, 1),
		year: monthsBefore(a.days, 12),
		inMonth: monthsOf(a.days)
	});
	const before = table({ day: a.days, before: a.values });
	const [left, right] = [table({ day: a.days, a: a.values }), table({ day: b.days, b: b.values })];
	const change = (target: 'week' | 'month' | 'year') =>
		rows
			.lookup(before, [target, 'day'], 'before')
			.derive({ price: 'd => d.value / d.before - 1', change: 'd => d.before / d.value - 1' });
	const aligned = () => left.join_full(right, 'day');
	const answers: Readonly<Record<Question, () => unknown>> = {
		week: () => change('week'),
		month: () => change('month'),
		year: () => change('year'),
		index: () => rows.params({ base: baseOf(a).value }).derive({ index: '(d, $) => 100 * d.value / $.base' }),
		months: () => rows.groupby('inMonth').slice(-1),
		aligned,
		premium: () => aligned().derive({ premium: 'd => d.a / d.b - 1', loss: 'd => 1 - d.b / d.a' })
	};
	return { name: 'Arquero', answer: (question) => answers[question](), close: () => undefined };
}
