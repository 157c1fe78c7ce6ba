import { ADDRESSES, pathTo } from '#lib/query/addresses.ts';
import { m } from '#i18n/compiled/messages.js';
import { formatAmount, formatChange, formatDay, formatNumber, formatPercent, say, textIn } from '#lib/format/index.ts';
import { evidenceOf } from '#lib/record/claims/index.ts';
import type { Claim } from '#lib/record/index.ts';
import { changeBetween, changeOver, isMissing, readingAt, type Change, type Reading } from '#lib/series/index.ts';
import { amountOf, moveCells, valuesInWords, type MoveRow } from '#lib/wording/change.ts';
import { inChosenUnit, inRole, type Scene } from '#lib/context/context.ts';

export interface StoryFigure {
	readonly figure: string;
	readonly words: string;
}

/** The article's three figures, and its “25% in a week” beside the published quotes. */
export interface Story {
	readonly figures: readonly StoryFigure[];
	readonly multiple: string;
	readonly rows: readonly MoveRow[];
	readonly why: readonly string[];
	readonly source: { readonly text: string; readonly href: string };
	/** Where the claim is checked in full, and where the weeks around it are told; without the language. */
	readonly more: readonly { readonly text: string; readonly path: string }[];
}

/** The story, once it has been told: undefined as of a day before the article. */
export function story(scene: Scene): Story | undefined {
	const [own, market] = [inRole(scene, 'reported'), inRole(scene, 'headline')];
	if (!own || !market) return undefined;
	const claim = scene.record.claims.find(({ series, percent }) => series === own.info.id && percent !== undefined);
	if (!claim || claim.toDate > scene.day || claim.percent === undefined) return undefined;
	// The article is no evidence for itself.
	const others = evidenceOf(scene.record, scene.day).composed(market.info, claim.toDate, [claim.source.id]);
	const [reported, composed] = [own, others].map(({ series }) => changeOver(series, claim.toDate, 'week'));
	const before = own.points[0];
	if (!reported || isMissing(reported) || !composed || isMissing(composed) || !before) return undefined;
	const whole = changeBetween(readingAt(own.series, 0, before.day), reported.to);
	if (isMissing(whole)) return undefined;
	const { words } = scene;
	return {
		figures: figuresOf(scene, whole, reported),
		multiple: multipleOf(scene, whole),
		rows: [
			rowOf(scene, m.story_row_reported({}, words), reported),
			rowOf(scene, m.story_row_composed({}, words), composed)
		],
		why: whyOf(scene, claim.percent / 100, reported.to, composed),
		source: { text: textIn(claim.source.publisher, words), href: claim.source.address },
		more: moreOf(scene, claim)
	};
}

function figuresOf(scene: Scene, whole: Change, week: Change): StoryFigure[] {
	const { words, locale } = scene;
	const day = formatDay(week.to.observed, 'day', locale);
	return [
		{ figure: amountOf(scene, whole.from), words: say(m.story_before, {}, words) },
		{ figure: amountOf(scene, whole.to), words: m.story_then({ day }, words) },
		{ figure: formatChange(week.value, locale), words: say(m.story_week, { day }, words) }
	];
}

function multipleOf(scene: Scene, whole: Change): string {
	const { locale, words } = scene;
	const told = { from: amountOf(scene, whole.from), to: amountOf(scene, whole.to) };
	return m.story_multiple(
		{ ...told, multiple: formatNumber(whole.multiple, locale), value: formatPercent(-whole.value, locale) },
		words
	);
}

function rowOf(scene: Scene, name: string, change: Change): MoveRow {
	return { ...moveCells(scene, change), name, note: valuesInWords(scene, change) };
}

/** Where the week would have begun under each reading, what was quoted then, and which reading fits better. */
function whyOf(scene: Scene, fraction: number, to: Reading, { from, price, value }: Change): string[] {
	const { locale, words, unit } = scene;
	const amount = (pounds: number) => formatAmount(inChosenUnit(scene, pounds, to.unit), unit.decimals, locale);
	const readings = { price: formatChange(price, locale), value: formatChange(value, locale) };
	const fits = Math.abs(price - fraction) < Math.abs(-value - fraction) ? m.story_fits_price : m.story_fits_value;
	const told = {
		byValue: amount(to.value * (1 - fraction)),
		byPrice: amount(to.value / (1 + fraction)),
		quoted: amountOf(scene, from),
		quotedDay: formatDay(from.observed, from.precision, locale)
	};
	return [say(m.story_why, told, words), say(fits, readings, words), say(m.story_implied, {}, words)];
}

function moreOf({ record, words, day }: Scene, { id }: Claim): Story['more'] {
	const told = record.stories.filter(({ claims, date }) => date <= day && claims.some((claim) => claim.id === id));
	return [
		{ text: m.story_checked({}, words), path: pathTo(ADDRESSES.claim, { id }) },
		...told.map((one) => ({ text: m.story_more({}, words), path: pathTo(ADDRESSES.story, { id: one.id }) }))
	];
}
