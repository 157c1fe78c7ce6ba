import { m } from '#i18n/compiled/messages.js';
import { formatDay, formatPercent, plain } from '#lib/format/index.ts';
import type { Finding, MoveFinding, Quoted, RateFinding } from '#lib/record/claims/index.ts';
import type { Language, Text } from '#lib/record/index.ts';
import { isMissing, type Change, type Reading } from '#lib/series/index.ts';
import { amountOf } from '../move.ts';
import type { Scene } from '../scene.ts';
import { unitOf } from '../unit-of.ts';
import { currencyName, inLanguage, rateText } from './tell.ts';

/**
 * A sentence that says it right, in both languages: both readings, both days, the market, who published, and the unit.
 *
 * @returns undefined where the record has nothing to say
 * @example rightSentence(scene, findingOfTheSeed)?.en
 * // 'From November 2024 to 6 December 2024 a US dollar went from 14,700 to 18,000 old pounds: its price rose 22.4 %, …'
 */
export function rightSentence(scene: Scene, finding: Finding): Text | undefined {
	const text = (language: Language) => plain(sentenceIn(inLanguage(scene, language), finding));
	const [en, ar] = [text('en'), text('ar')];
	return en === '' ? undefined : { en, ar };
}

function sentenceIn(scene: Scene, finding: Finding): string {
	return 'quoted' in finding ? rateSentence(scene, finding) : moveSentence(scene, finding);
}

function rateSentence(scene: Scene, { info, quoted }: RateFinding): string {
	if (isMissing(quoted)) return '';
	const { words, language } = scene;
	const { reading } = quoted;
	const day = dayOf(scene, reading);
	return m.check_right_rate(
		{
			day: (reading.precision === 'day' ? m.check_on : m.check_in)({ day }, words),
			rate: rateText(scene, info, reading.value),
			market: info.name[language],
			publishers: publishersOf(scene, [quoted])
		},
		words
	);
}

function moveSentence(scene: Scene, { info, change, ends }: MoveFinding): string {
	if (isMissing(change) || !ends) return '';
	const { words, language } = scene;
	return m.check_right_move(
		{
			fromDay: dayOf(scene, change.from),
			toDay: dayOf(scene, change.to),
			from: amountOf(scene, change.from),
			to: amountOf(scene, change.to),
			unit: unitOf(scene, info).name[language],
			...readingsOf(scene, change),
			currency: currencyName(scene, info),
			market: info.name[language],
			publishers: publishersOf(scene, ends)
		},
		words
	);
}

function readingsOf({ words, locale }: Scene, { price, value }: Change): { price: string; value: string } {
	const size = (fraction: number) => ({ size: formatPercent(Math.abs(fraction), locale) });
	return {
		price: (price < 0 ? m.check_right_price_down : m.check_right_price_up)(size(price), words),
		value: (value > 0 ? m.check_right_value_up : m.check_right_value_down)(size(value), words)
	};
}

function dayOf({ locale }: Scene, { observed, precision }: Reading): string {
	return formatDay(observed, precision, locale);
}

function publishersOf({ language }: Scene, all: readonly Quoted[]): string {
	const names = all.flatMap(({ point }) => point.quotes.map(({ source }) => source.publisher[language]));
	return [...new Set(names)].join(language === 'ar' ? '، ' : ', ');
}
