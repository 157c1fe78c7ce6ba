import { describe, expect, it } from 'vitest';
import { figureWithUnit, unitAfter } from '#lib/context/unit.ts';
import { formAfter, formatAmount } from '#lib/format/index.ts';
import { countedUnit, type NamedUnit } from '#lib/record/index.ts';
import { record } from '#tests/support/record/real.ts';

const AR = { locale: 'ar' } as const;
const EN = { locale: 'en' } as const;

function unit(id: string): NamedUnit {
	const found = record.units.get(id);
	if (!found) throw new RangeError(`the record has no unit "${id}"`);
	return found;
}

describe('a currency after a number in Arabic', () => {
	it.each([
		['1', 'ليرة قديمة', 'دولار أمريكي'],
		['2', 'ليرة قديمة', 'دولار أمريكي'],
		['3', 'ليرات قديمة', 'دولارات أمريكية'],
		['10', 'ليرات قديمة', 'دولارات أمريكية'],
		['11', 'ليرة قديمة', 'دولاراً أمريكياً'],
		['99', 'ليرة قديمة', 'دولاراً أمريكياً'],
		['100', 'ليرة قديمة', 'دولار أمريكي'],
		['101', 'ليرة قديمة', 'دولار أمريكي'],
		['102', 'ليرة قديمة', 'دولار أمريكي'],
		['103', 'ليرات قديمة', 'دولارات أمريكية'],
		['104', 'ليرات قديمة', 'دولارات أمريكية'],
		['111', 'ليرة قديمة', 'دولاراً أمريكياً'],
		['1,103', 'ليرات قديمة', 'دولارات أمريكية'],
		['١٬١٠٣', 'ليرات قديمة', 'دولارات أمريكية'],
		['18,000', 'ليرة قديمة', 'دولار أمريكي'],
		['7.25', 'ليرة قديمة', 'دولار أمريكي'],
		['104.00', 'ليرة قديمة', 'دولار أمريكي'],
		['٧٫٢٥', 'ليرة قديمة', 'دولار أمريكي'],
		['', 'ليرة قديمة', 'دولار أمريكي']
	])('%s', (figure, pounds, dollars) => {
		expect(unitAfter(figure, unit('syp-old'), AR)).toBe(pounds);
		expect(unitAfter(figure, unit('usd'), AR)).toBe(dollars);
	});

	it('takes the form of the figure as it is printed, with the marks around it', () => {
		const figure = formatAmount(103.996, 0, { language: 'ar', digits: 'latn' });
		expect(figureWithUnit(figure, unit('syp-old'), AR).replaceAll(/[\u2066-\u2069]/g, '')).toBe('104 ليرات قديمة');
	});

	it('is the same in a ratio, which counts the currency', () => {
		const { perCurrency } = record.series.get('syp-parallel') ?? { perCurrency: undefined };
		expect(unitAfter('54', countedUnit({ per: 'USD', perCurrency }), AR)).toBe('دولاراً أمريكياً');
	});
});

describe('a currency after a number in English', () => {
	it.each([
		['1', 'old pound'],
		['1.00', 'old pounds'],
		['0', 'old pounds'],
		['2', 'old pounds'],
		['101', 'old pounds'],
		['', 'old pounds']
	])('%s', (figure, pounds) => {
		expect(unitAfter(figure, unit('syp-old'), EN)).toBe(pounds);
	});
});

it('every unit of the record has the forms that differ from its name', () => {
	for (const { forms, name } of record.units.values()) {
		expect(forms?.en).toEqual({ one: expect.any(String) });
		expect(Object.values(forms?.ar ?? {})).not.toContain(name.ar);
	}
	expect(unit('syp-old').forms?.ar).toEqual({ few: 'ليرات قديمة' });
	expect(unit('usd').forms?.ar).toEqual({ few: 'دولارات أمريكية', many: 'دولاراً أمريكياً' });
});

it('a unit without forms has its name after every number', () => {
	const { name } = unit('usd');
	expect(['3', '11', '100'].map((figure) => unitAfter(figure, { name }, AR))).toEqual(Array(3).fill('دولار أمريكي'));
});

it('a figure of two numbers has the form of the last', () => {
	expect(formAfter('99–103', 'ar')).toBe('few');
	expect(formAfter('103–111', 'ar')).toBe('many');
	expect(formAfter('99–3', 'ar')).toBe('few');
	expect(formAfter('1.5–3', 'ar')).toBe('few');
	expect(formAfter('3–1.5', 'ar')).toBe('other');
});
