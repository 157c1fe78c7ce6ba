import type { Painting } from '#lib/view/embed/paintings.ts';

/** What stands beside a chart in its widget: the padding on both sides, in pixels. */
const PADDING = 24;

/** Pixels of a `rem` where a reader has not chosen another size of letters. */
const REM = 16;

/**
 * The style sheet that shows the painting that fits, and none of the others: elements that are not displayed cost a browser
 * nothing but their parsing. Of several that fit, the last one is shown.
 *
 * A widget that is as high as it needs is as wide as its window, which media queries measure before anything is laid out. In
 * larger letters more room is needed for a larger painting; the smallest is shown whatever their size. The chart of a widget
 * that fills its frame has the room that the words leave, which only a container query can measure.
 *
 * @param paintings - from the smallest to the largest
 * @param fill - whether the widget fills its frame
 * @example paintingRules([{ name: 'phone', width: 280, height: 250 }], false)
 * // '.painting{display:none}@media (min-width:304px){.painting,.instead{display:none}.phone{display:block}}'
 */
export function paintingRules(paintings: readonly Painting[], fill: boolean): string {
	return `.painting{display:none}${(fill ? fitted : flowing)(paintings)}`;
}

function flowing(paintings: readonly Painting[]): string {
	return paintings
		.map(({ name, width }, i) => {
			const room = width + PADDING;
			return shownWhere(`@media (min-width:${i === 0 ? `${room}px` : `${room / REM}rem`})`, name);
		})
		.join('');
}

/** Browsers before 2022 measure no containers: they show the smallest. */
function fitted(paintings: readonly Painting[]): string {
	const again = paintings.flatMap(({ name, again: room }) => (room ? { name, ...room } : []));
	const rules = [...paintings, ...again].map(({ name, width, height }) =>
		shownWhere(`@container (min-width:${width}px) and (min-height:${height}px)`, name)
	);
	const smallest = paintings
		.slice(0, 1)
		.map(({ name }) => `@supports not (container-type:size){.${name}{display:block}}`);
	return [...smallest, ...rules].join('');
}

/** The words that stand for a painting where there is no room for it are not shown beside one. */
function shownWhere(room: string, name: string): string {
	return `${room}{.painting,.instead{display:none}.${name}{display:block}}`;
}
