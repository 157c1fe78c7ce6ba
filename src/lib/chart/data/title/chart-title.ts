import { m } from '#i18n/compiled/messages.js';
import { formatDay, textIn } from '#lib/format/index.ts';
import { isHomeRate } from '#lib/record/index.ts';
import type { ChartPanel } from '#lib/chart/layout/chart-input.ts';
import type { Scene } from '#lib/context/context.ts';
import { axisKindOf } from '#lib/chart/data/transform.ts';
import { valueText } from '#lib/chart/data/line-of.ts';
import type { Window } from '#lib/chart/data/window.ts';
import { isOfChange, lastMoveOf, moveOf, moveReading, movesText, moveTitle, type Move } from './move-title.ts';
import { onePointTitle } from './one-point-title.ts';
import { periodWords, spanOf, spanWords, type Span } from './span.ts';
import { drawdownReading, drawdownTitle, pointsTitle, premiumReading, premiumTitle } from './state-title.ts';

/** What happened in the days that a chart shows. */
export interface ChartTitle {
	/** With whole percentages. */
	readonly title: string;
	/** The other reading, with one decimal, and the days of both values; of several lines what each did. */
	readonly reading: string;
}

/**
 * The title of a chart: what its first line did in the window, or of several currencies the one that moved furthest.
 *
 * @param panel - the lines, as they are shown
 * @example chartTitle(scene, panel, window)
 * // { title: 'By October 2026 a dollar cost 294 times what it cost in March 2011', reading: 'The pound lost 99.7% of its value. …' }
 */
export function chartTitle(scene: Scene, panel: ChartPanel, window: Window): ChartTitle {
	const spans = panel.series.flatMap((line) => spanOf(scene, line, window) ?? []).filter(({ isCarried }) => !isCarried);
	const lead = leadOf(scene, spans);
	if (!lead) return noneTitle(scene, panel, window);
	const reading =
		spans.length > 1 ? spans.map((span) => eachText(scene, span, lead)).join(' · ') : readingText(scene, lead);
	return { title: titleOf(scene, panel, lead), reading };
}

/** The first line where all are home rates, or are no moves; else the one that moved furthest. */
function leadOf(scene: Scene, spans: readonly Span[]): Span | undefined {
	const infos = spans.map(({ line }) => scene.series(line.id).info);
	const areHome = infos.every((info) => isHomeRate(scene.record, info));
	if (areHome || !spans.every((span) => moveIn(scene, span))) return spans[0];
	const distance = (span: Span) => Math.abs(Math.log(moveIn(scene, span)?.multiple ?? 1));
	return spans.reduce((a, b) => (distance(b) > distance(a) ? b : a));
}

/** The move that a line tells; undefined of what is no move: a premium, a distance, a percentage, a single value. */
function moveIn(scene: Scene, span: Span): Move | undefined {
	const { show } = scene.spec;
	if (scene.series(span.line.id).info.quantity === 'percent' || show === 'premium' || show === 'drawdown') return undefined;
	if (show === 'week' || show === 'month' || show === 'year') return lastMoveOf(scene, span, show);
	return isOne(span) ? undefined : moveOf(scene, span);
}

function isOne({ first, last }: Span): boolean {
	return first.day === last.day;
}

function titleOf(scene: Scene, panel: ChartPanel, span: Span): string {
	const { show } = scene.spec;
	const move = moveIn(scene, span);
	if (move) return moveTitle(scene, move);
	if (show === 'premium') return premiumTitle(scene, span, premiumName(scene, panel));
	if (show === 'drawdown') return drawdownTitle(scene, span);
	return isOne(span) ? onePointTitle(scene, panel, span) : pointsTitle(scene, span);
}

/** The market's premium over the official rate has a name of its own. */
function premiumName({ words }: Scene, { axis }: ChartPanel): string {
	return (axis === m.axis_premium({}, words) ? m.title_premium_market : m.title_premium_other)({}, words);
}

function readingText(scene: Scene, span: Span): string {
	return [detailText(scene, span), daysText(scene, span)].filter(Boolean).join(' ');
}

function detailText(scene: Scene, span: Span): string {
	const { show } = scene.spec;
	const move = moveIn(scene, span);
	if (move) return moveReading(scene, move);
	if (show === 'premium') return premiumReading(scene, span);
	if (show === 'drawdown') return drawdownReading(scene, span);
	return isOne(span) ? m.title_read_one({}, scene.words) : '';
}

/** The days of both values; of changes over a period the title has the day of the last one. */
function daysText(scene: Scene, span: Span): string {
	const { locale, words } = scene;
	if (isOne(span) || isOfChange(scene)) return '';
	const [first, last] = [span.first, span.last].map(({ day, precision }) => formatDay(day, precision, locale));
	return m.title_read_days({ first: first ?? '', last: last ?? '' }, words);
}

function nameOf(scene: Scene, { line }: Span): string {
	return line.label || textIn(scene.series(line.id).info.name, scene.words);
}

/** Both ends of a line may differ from those of the leading one by so many days without a word. */
const SAME_DAYS = 45;

/** What one of several lines did, with its own days where they are not those of the leading line. */
function eachText(scene: Scene, span: Span, lead: Span): string {
	const move = moveIn(scene, span);
	const text = move ? movesText(scene, move) : valueText(scene, scene.series(span.line.id), span.last.value);
	const apart = Math.max(Math.abs(span.first.day - lead.first.day), Math.abs(span.last.day - lead.last.day));
	const name = nameOf(scene, span);
	const during = spanWords(scene, { ...span, isCurrent: false });
	const named = apart > SAME_DAYS ? m.title_named({ name, during }, scene.words) : name;
	return m.title_each({ name: named, text }, scene.words);
}

/** That nothing was published, and what the last value before it was. */
function noneTitle(scene: Scene, { series: [line], kind }: ChartPanel, window: Window): ChartTitle {
	const { words, locale } = scene;
	const title = m.title_none({ during: periodWords(scene, window) }, words);
	const last = line?.points.within(-Infinity, window.to).at(-1);
	if (!line || !last || kind !== axisKindOf('rate')) return { title, reading: '' };
	const value = valueText(scene, scene.series(line.id), last.value);
	const day = formatDay(last.day, last.precision, locale);
	return { title, reading: m.title_read_last({ value, day }, words) };
}
