import { describe, expect, it } from 'vitest';
import { FIELDS, type Field } from '#lib/query/fields/table.ts';
import { day, isoDay, isDay } from '#lib/series/index.ts';

const LATEST = day('2026-11-28');

/** What a parameter understands by a text: a day, or what would be right. */
function read(field: Field, text: string): unknown {
	const found = field.read(text, { latest: LATEST });
	if ('expected' in found) return found.expected;
	return typeof found.value === 'number' && isDay(found.value) ? isoDay(found.value) : found.value;
}

/** Every parameter that is a day, and which day of a month it takes. */
const FIRST = { from: FIELDS.from, base: FIELDS.base, claimFrom: FIELDS.claimFrom };
const LAST = {
	to: FIELDS.to,
	asOf: FIELDS.asOf,
	knownOn: FIELDS.knownOn,
	compareDate: FIELDS.compareDate,
	claimTo: FIELDS.claimTo,
	began: FIELDS.began,
	recordedAfter: FIELDS.recordedAfter
};
const PAST = ['base', 'claimFrom', 'asOf', 'knownOn', 'compareDate', 'claimTo', 'began', 'recordedAfter'];

it('names every parameter that is a day', () => {
	const days = Object.entries<Field>(FIELDS).filter(([, { kind }]) => kind.includes('day'));
	expect(days.map(([key]) => key).sort()).toEqual(Object.keys({ ...FIRST, ...LAST }).sort());
});

describe.each(Object.entries<Field>({ ...FIRST, ...LAST }))('%s', (key, field) => {
	const isFirst = key in FIRST;
	const isPast = PAST.includes(key);

	it.each([
		['2011-03', isFirst ? '2011-03-01' : '2011-03-31'],
		['2024-02', isFirst ? '2024-02-01' : '2024-02-29'],
		['2023-02', isFirst ? '2023-02-01' : '2023-02-28'],
		['2024-12', isFirst ? '2024-12-01' : '2024-12-31'],
		['2024-12-06', '2024-12-06'],
		['٢٠٢٤-١٢-٠٦', '2024-12-06'],
		['۲۰۲۴-۱۲-۰۶', '2024-12-06'],
		['٢٠٢٤-٠٢', isFirst ? '2024-02-01' : '2024-02-29'],
		['2024-02-30', 'day'],
		['2024-13', 'day'],
		['2024-00', 'day'],
		['2024', 'day'],
		['2024-1', 'day'],
		['12-2024', 'day'],
		['2026-11-28', '2026-11-28'],
		['2026-11-29', isPast ? 'past' : '2026-11-29'],
		['2026-12', isPast ? 'past' : isFirst ? '2026-12-01' : '2026-12-31']
	])('%s → %s', (text, expected) => {
		expect(read(field, text)).toBe(expected);
	});

	it('takes of the month that is not over what there is of it', () => {
		expect(read(field, '2026-11')).toBe(isFirst ? '2026-11-01' : isPast ? '2026-11-28' : '2026-11-30');
	});

	it('takes any month where no latest day is known', () => {
		expect(field.read('2030-01', {})).toEqual({ value: day(isFirst ? '2030-01-01' : '2030-01-31') });
	});
});
