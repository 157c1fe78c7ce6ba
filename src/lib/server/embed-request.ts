import { languages } from '#i18n/language.ts';
import { day } from '#lib/series/index.ts';
import type { Language, SeriesInfo } from '#lib/record/index.ts';
import {
	embedDefaults,
	parseFrame,
	parseShown,
	Reader,
	shownQuery,
	SIZES,
	THEMES,
	type BadParameter,
	type EmbedSpec
} from '#lib/spec/index.ts';
import { accentOn, groundsOf, type Accent } from '#lib/view/accent.ts';
import { widgetAt, type NamedWidget } from '#lib/view/embeddable.ts';
import { setScene, type Scene } from '#lib/view/scene.ts';
import { dayInDamascus } from './answers/today.ts';
import { currentRecord } from './app-record.ts';
import { badRequest } from './responses.ts';
import { cannotShow } from './series-request.ts';
import { defaults as operatorDefaults } from './settings.ts';

/** What an address asks of a widget, and what could not be used of it. */
export interface AskedWidget {
	readonly embed: EmbedSpec;
	readonly accent: Accent | undefined;
	readonly scene: Scene;
	readonly bad: readonly BadParameter[];
	/** The series, where the widget shows one that the record has. */
	readonly info: SeriesInfo | undefined;
}

/** Reads the address of a widget against the running record and the clock. */
export function readWidget({ widget, parameters, language }: NamedWidget): AskedWidget {
	const today = day(dayInDamascus(Date.now()));
	const defaults = embedDefaults(widget, operatorDefaults);
	const { frame, rest, bad: badFrame } = parseFrame(parameters, language);
	const { spec, bad: badSpec } = parseShown(widget, rest, today, defaults);
	const scene = setScene(currentRecord(), spec, today, frame.language, defaults);
	const accent = frame.accent === undefined ? undefined : accentOn(frame.accent, groundsOf(frame.theme));
	const { info, unknown } = oneOf(scene);
	return {
		embed: { ...frame, widget, query: shownQuery(widget, spec, defaults) },
		accent: accent && 'colour' in accent ? accent : undefined,
		scene,
		bad: [...badSpec, ...badFrame, ...unknown, ...(accent && 'expected' in accent ? [accent] : [])],
		info
	};
}

/** Reads the address of a request for a card or a chart. */
export function readWidgetAt({ pathname, searchParams }: URL): AskedWidget {
	const named = widgetAt(pathname, searchParams);
	if (!named) throw new RangeError(`no widget at ${pathname}`);
	return readWidget(named);
}

/** What a picture of a rate is asked to show. */
export interface AskedPicture {
	readonly scene: Scene;
	readonly info: SeriesInfo;
}

const PICTURE_NAMES = ['lang', 'theme', 'w'] as const;

/**
 * Reads the address of a rate as a picture or a badge: what a card can be asked, the language, the colours and the width.
 *
 * @returns what is asked; else the answer to send, 400 as JSON
 */
export function readPicture({ searchParams }: URL, language: Language): AskedPicture | Response {
	const today = day(dayInDamascus(Date.now()));
	const defaults = embedDefaults('rate', operatorDefaults);
	const isOwn = ([name]: readonly [string, string]) => PICTURE_NAMES.some((own) => own === name);
	const reader = new Reader(new URLSearchParams([...searchParams].filter(isOwn)));
	const rest = new URLSearchParams([...searchParams].filter((pair) => !isOwn(pair)));
	const { spec, bad } = parseShown('rate', rest, today, defaults, PICTURE_NAMES);
	const [theme, w] = [reader.word('theme', THEMES, defaults.theme), reader.within('w', SIZES)];
	const locale = reader.word('lang', languages, language);
	const scene = setScene(currentRecord(), { ...spec, theme, w }, today, locale, defaults);
	const { info, unknown } = oneOf(scene);
	const all = [...bad, ...reader.bad, ...reader.strangers(PICTURE_NAMES), ...unknown];
	return info && all.length === 0 ? { scene, info } : badRequest(all, scene);
}

/** The one series that a card or a chart shows; else what is wrong with what it is asked to. */
function oneOf(scene: Scene): { readonly info: SeriesInfo | undefined; readonly unknown: readonly BadParameter[] } {
	const { series } = scene.spec;
	const info = series.length === 1 ? scene.record.series.get(series[0] ?? '') : undefined;
	if (info) return { info, unknown: cannotShow(scene, info) };
	return { info, unknown: [{ name: 'series', given: series.join(','), expected: 'id' }] };
}
