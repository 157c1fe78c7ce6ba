import { parseSpec, type BadParameter } from '#lib/spec/index.ts';
import { day, type Day } from '#lib/series/index.ts';
import { setScene, type Scene } from '#lib/view/scene.ts';
import type { Language } from '#lib/record/index.ts';
import { dayInDamascus } from './answers/today.ts';
import { currentRecord } from './app-record.ts';
import { defaults } from './settings.ts';

/** What a request asks for: the scene, what could not be used of its address, and the day in Damascus. */
export interface Asked {
	readonly scene: Scene;
	readonly bad: readonly BadParameter[];
	readonly today: Day;
}

/** Reads a request's address against the running record and the clock. */
export function readScene(url: URL, language: Language): Asked {
	const today = day(dayInDamascus(Date.now()));
	const { spec, bad } = parseSpec(url.searchParams, today, defaults);
	return { scene: setScene(currentRecord(), spec, today, language), bad, today };
}
