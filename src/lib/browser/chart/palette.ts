import type { LineRole } from '#lib/chart/layout/chart-input.ts';

/** The page's colours, as a canvas needs them. */
export interface Palette extends Readonly<Record<LineRole, string>> {
	readonly ink: string;
	readonly quiet: string;
	readonly ground: string;
	readonly hairline: string;
	readonly soft: string;
	readonly font: string;
}

/** Reads the colours that the page has now, in the theme that it has now. */
export function paletteOf(element: Element): Palette {
	const style = getComputedStyle(element);
	const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
	return {
		ink: colour('ink'),
		quiet: colour('quiet'),
		ground: colour('ground'),
		hairline: colour('hairline'),
		soft: colour('soft'),
		market: colour('market'),
		official: colour('official'),
		third: colour('third'),
		fourth: colour('fourth'),
		fifth: colour('fifth'),
		sixth: colour('sixth'),
		font: style.fontFamily
	};
}
