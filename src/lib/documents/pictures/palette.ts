import type { Theme } from '#lib/query/index.ts';
import { GROUNDS } from '#lib/view/parts/grounds.ts';
import { LINE_ROLES } from '#lib/chart/layout/chart-input.ts';

/** The colours of a picture that stands alone: those of the pages, as plain colours. */
export type PicturePalette = Readonly<Record<(typeof COLOURS)[number], string>>;

/** The names that the pages give their colours. */
export const COLOURS = ['ground', 'ink', 'quiet', 'hairline', 'soft', 'amber', 'sand', ...LINE_ROLES] as const;

/** Painters outside browsers know no variables, so a file carries its colours itself. */
export const PALETTES: Readonly<Record<Theme, PicturePalette>> = {
	light: {
		ground: GROUNDS.light,
		ink: '#1d1c1a',
		quiet: '#625e56',
		hairline: '#e0dcd2',
		soft: '#f2efe8',
		amber: '#805200',
		sand: '#fdf1da',
		market: '#006a63',
		official: '#9a5200',
		third: '#21729f',
		fourth: '#8343eb',
		fifth: '#463b1a',
		sixth: '#452491'
	},
	dark: {
		ground: GROUNDS.dark,
		ink: '#eceae4',
		quiet: '#a8a399',
		hairline: '#33312d',
		soft: '#201f1d',
		amber: '#f0c371',
		sand: '#3a2d14',
		market: '#5cc4b8',
		official: '#e3a64a',
		third: '#79b0e3',
		fourth: '#a06cf5',
		fifth: '#d8dca8',
		sixth: '#8f8766'
	}
};
