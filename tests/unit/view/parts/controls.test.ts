import { expect, it } from 'vitest';
import { capabilitiesOf, capabilitiesOfAll } from '#lib/context/capabilities.ts';
import { controlsOf } from '#lib/view/parts/controls.ts';
import { context } from '#tests/support/view/context.ts';
import { composed, record } from '#tests/support/record/real.ts';

const info = (id: string) => composed(id).info;
const offersReading = (capabilities: ReturnType<typeof capabilitiesOf>) =>
	controlsOf(context({ show: 'index' }), capabilities).more.some(({ label }) => label === 'Measured as');

it.each([
	['syp-parallel', true],
	['min-wage-public', false],
	['cpi-inflation-yoy', false]
])('offers both readings of a change only where there are two: %s', (id, offered) => {
	expect(offersReading(capabilitiesOf(record, info(id)))).toBe(offered);
});

it.each([
	['syp-parallel', 'en', 'rate'],
	['min-wage-public', 'en', 'wage'],
	['min-wage-public', 'ar', 'الأجر'],
	['wfp-bread-bakery', 'ar', 'السعر'],
	['fx-reserves', 'en', 'amount'],
	['cpi-index', 'en', 'published index']
] as const)('names the view of the published figures by what is measured: %s, %s', (id, language, name) => {
	const { more } = controlsOf(context({}, language), capabilitiesOf(record, info(id)));
	expect(more[0]?.choices[0]).toMatchObject({ text: name, current: true });
});

it('calls them figures where different things are compared', () => {
	const first = (...ids: string[]) =>
		controlsOf(context({}), capabilitiesOfAll(record, ids.map(info))).more[0]?.choices[0]?.text;
	expect(first('min-wage-public', 'syp-parallel')).toBe('figures');
	expect(first('syp-official', 'syp-parallel')).toBe('rate');
	expect(first('min-wage-public', 'avg-wage-public')).toBe('wage');
});

it('offers a premium between rates with the same unit alone', () => {
	const offers = (...ids: string[]) => capabilitiesOfAll(record, ids.map(info)).transforms.includes('premium');
	expect(offers('syp-parallel', 'syp-official')).toBe(true);
	expect(offers('lbp-parallel', 'syp-official', 'lbp-official')).toBe(true);
	expect(offers('min-wage-public', 'avg-wage-public')).toBe(false);
	expect(offers('syp-parallel', 'lbp-parallel')).toBe(false);
});

it('offers them in a comparison with at least one rate', () => {
	const ofAll = (...ids: string[]) => offersReading(capabilitiesOfAll(record, ids.map(info)));
	expect(ofAll('min-wage-public', 'syp-parallel')).toBe(true);
	expect(ofAll('min-wage-public', 'wfp-bread-bakery')).toBe(false);
});
