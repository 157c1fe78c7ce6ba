/** What the drawing of a chart takes over from the painting that is seen, so that nothing changes with the first touch. */
import { SIGNS, type ChartInput } from '#lib/chart/layout/chart-input.ts';

/**
 * The size of the painting that is seen, in pixels.
 *
 * @param natural - how high a chart is in that width
 * @returns undefined where the painting has that height
 */
export function scaledPainting(host: HTMLElement, natural: number): { width: number; height: number } | undefined {
	const height = Math.round(seenIn(host)?.getBoundingClientRect().height ?? 0);
	return height === 0 || height === natural ? undefined : { width: host.clientWidth, height };
}

/** Whether it says in a word each what signs stand for: there is no room for more where it is larger, either. */
export function isBrief(host: HTMLElement, { signs, briefSigns }: Pick<ChartInput, 'signs' | 'briefSigns'>): boolean {
	const texts = [...(seenIn(host)?.querySelectorAll('text') ?? [])].map(({ textContent }) => textContent);
	return SIGNS.some((sign) => signs[sign] !== briefSigns[sign] && texts.includes(briefSigns[sign]));
}

/** The painting that is seen: of the others nothing has a size. */
function seenIn(host: HTMLElement): Element | undefined {
	return [...host.querySelectorAll('.painting > svg')].find((svg) => svg.getBoundingClientRect().height > 0);
}
