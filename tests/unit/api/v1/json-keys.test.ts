/** The keys of answers for programs: they are a contract, so each is listed. */
import { expect, it } from 'vitest';
import { checkFile } from '#lib/api/v1/check-file.ts';
import { convertFile } from '#lib/api/v1/convert-file.ts';
import { parseCheck } from '#lib/query/index.ts';
import { resolveClaims } from '#lib/view/check/resolve-claim.ts';
import { record } from '#tests/support/record/real.ts';
import { context, TO } from '#tests/support/view/context.ts';
import { conversionContext } from '#tests/support/view/conversion.ts';

function checked(search: string): Record<string, unknown> {
	const { query } = parseCheck(new URLSearchParams(search), TO, record);
	const claims = query.claim && resolveClaims(context({}), { ...query, claim: query.claim });
	if (!claims || 'expected' in claims) throw new Error('the claim was not read');
	return { ...checkFile(context({}), claims, () => '') };
}

it('a conversion', () => {
	const file = convertFile(conversionContext('asof=2024-12-06&compare_date=2011-03-15&max_age=7'));
	expect(Object.keys(file)).toEqual([
		'request',
		'result',
		'rate',
		'otherMeaning',
		'derived',
		'age',
		'legs',
		'alternative',
		'otherMarkets',
		'missing',
		'worth',
		'permalink',
		'recordVersion',
		'licence'
	]);
	expect(file.request).toEqual({
		amount: 100,
		fromUnit: 'usd',
		toUnit: 'syp-old',
		day: '2024-12-06',
		market: 'parallel',
		side: 'mid',
		maxAge: 7,
		compareDate: '2011-03-15'
	});
	expect(Object.keys(file.worth ?? {})).toEqual([
		'compareDate',
		'pounds',
		'dollarsThen',
		'dollarsNow',
		'equivalent',
		'priceChange',
		'valueChange',
		'observed'
	]);
});

it('a change that is checked', () => {
	const file = checked('kind=change&measure=value&percent=25&period=week&to=2024-12-06&value=18000');
	expect(Object.keys(file)).toEqual([
		'recordVersion',
		'claim',
		'series',
		'unit',
		'verdict',
		'summary',
		'text',
		'basis',
		'change',
		'allowed',
		'requiredStart',
		'quotes',
		'bases',
		'likelyMistakes',
		'correctedSentence',
		'alternatives'
	]);
	expect(file.claim).toMatchObject({ measure: 'value', direction: 'weaker', period: 'week', approximate: 'no' });
	expect(file.bases).toContainEqual(expect.objectContaining({ period: 'week' }));
	expect(file.basis).toBe('record');
});

it('a change between the claim’s own figures differs from one of the record', () => {
	const own = checked('kind=change&measure=value&percent=50&start=1&value=2&from=1900-01-01&to=1901-01-01');
	expect(own.basis).toBe('claim');
});

it('a rate that is checked', () => {
	expect(checked('kind=rate&value=18000&to=2024-12-06')).toMatchObject({ stated: 18000, quoted: { value: 18000 } });
});
