import { expect, it } from 'vitest';
import { exchangeUnits } from '#lib/record/index.ts';
import { convertDefaults, parseConvert } from '#lib/query/convert.ts';
import { day } from '#lib/series/index.ts';
import { converterError } from '#lib/wording/problems/converter-errors.ts';
import { fieldError } from '#lib/wording/problems/problems.ts';
import { record } from '#tests/support/record/real.ts';

const EN = { locale: 'en' } as const;
const LABELS = { asof: 'Date', max_age: 'Maximum age' };
const UNITS = exchangeUnits(record).map(({ id }) => id);
const DEFAULTS = convertDefaults(record, { unit: 'old', digits: 'latn' });

function problemsAt(search: string) {
	return parseConvert(new URLSearchParams(search), UNITS, day('2026-11-23'), DEFAULTS).problems;
}

it.each([
	'amount=lots',
	'amount=0',
	'from_unit=cowries',
	'to_unit=cowries',
	'market=black',
	'side=left',
	'max_age=x',
	'asof=yesterday',
	'asof=2030-01-01',
	'compare_date=2026-11-23',
	'known_on=soon',
	'digits=roman',
	'unit=gold&unit=new',
	'of=eur&from_unit=usd',
	'foo=1'
])('a converter’s address: “%s” has a sentence without the other pages’ words', (search) => {
	const problems = problemsAt(search);
	expect(problems).not.toEqual([]);
	for (const problem of problems) expect(converterError(problem, EN, LABELS)).toBe(fieldError(problem, EN, LABELS));
});

it('has none for what other addresses can have', () => {
	expect(converterError({ name: 'page', given: 'x', expected: 'number' }, EN, {})).toBeUndefined();
	expect(converterError({ name: 'x', given: '1', expected: { known: [] } }, EN, {})).toBeUndefined();
});
