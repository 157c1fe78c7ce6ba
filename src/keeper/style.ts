import { styleText } from 'node:util';

/** Marks text for a terminal; leaves it as it is anywhere else. */
export interface Style {
	readonly strong: (text: string) => string;
	readonly faint: (text: string) => string;
	readonly good: (text: string) => string;
	readonly failure: (text: string) => string;
}

/**
 * @param hasColours - whether the output goes to a terminal that shows colours
 * @example styleFor(false).failure('stale') // 'stale'
 */
export function styleFor(hasColours: boolean): Style {
	const as = (format: Parameters<typeof styleText>[0]) => (text: string) =>
		hasColours ? styleText(format, text, { validateStream: false }) : text;
	return { strong: as('bold'), faint: as('dim'), good: as('green'), failure: as('red') };
}
