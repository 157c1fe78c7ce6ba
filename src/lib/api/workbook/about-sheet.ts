import { m } from '#i18n/compiled/messages.js';
import type { ViewContext } from '#lib/context/context.ts';
import { formatDay, say, textIn } from '#lib/format/index.ts';
import { LICENCE } from '../v1/series-file.ts';
import { sheetOf, WIDTHS, type Sheet } from './workbook.ts';

/** What a workbook states about itself, in addition to what every workbook states. */
export interface About {
	readonly title: string;
	/** Where the same is read as a page, whole. */
	readonly address: string;
	/** How its figures were made, a sentence or several each. */
	readonly method: readonly string[];
}

/**
 * The sheet that describes a workbook: where the same is read as a page, as of which day, in which unit, by which
 * method and under which licence.
 *
 * @example aboutSheet(context, about).rows[1] // ['Address', 'https://sarraf.example/series/syp-parallel']
 */
export function aboutSheet(context: ViewContext, { title, address, method }: About): Sheet {
	const { words, locale, day, unit, record } = context;
	const lines: readonly (readonly [name: string, text: string])[] = [
		[m.sheet_title({}, words), title],
		[m.sheet_page({}, words), address],
		[m.sheet_as_of({}, words), formatDay(day, 'day', locale)],
		[m.sheet_unit({}, words), textIn(unit.name, words)],
		...method.map((text): readonly [string, string] => [m.sheet_method({}, words), text]),
		[m.sheet_licence({}, words), `${LICENCE.name}, ${LICENCE.address}`],
		[m.sheet_version({}, words), record.version]
	];
	const columns = [
		{ heading: m.sheet_about({}, words), width: WIDTHS.name, of: ([name]: (typeof lines)[number]) => name },
		{ heading: '', width: WIDTHS.text, of: ([, text]: (typeof lines)[number]) => text }
	];
	return sheetOf(m.sheet_about({}, words), columns, lines);
}

/** How every figure of the record is made: a day's value, and what is derived from it. */
export function recordMethod({ words }: ViewContext): readonly string[] {
	return [say(m.sheet_method_values, {}, words), say(m.sources_method, {}, words)];
}
