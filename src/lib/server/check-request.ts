import { localizeHref } from '#i18n/compiled/runtime.js';
import type { Language } from '#lib/record/index.ts';
import { parseCheck, parseSpec, type CheckSpec } from '#lib/spec/index.ts';
import { day } from '#lib/series/index.ts';
import type { Asked } from '#lib/view/asked.ts';
import { setScene, type Scene } from '#lib/view/scene.ts';
import { dayInDamascus } from './answers/today.ts';
import { currentRecord } from './app-record.ts';
import { defaults } from './settings.ts';

/** What a request asks the claim check. */
export interface AskedCheck extends Pick<Asked, 'bad' | 'addressIn'> {
	readonly scene: Scene;
	readonly spec: CheckSpec;
}

/** Reads a request to the claim check against the running record and the clock; the scene is in the claim's unit. */
export function readCheck(url: URL, language: Language): AskedCheck {
	const today = day(dayInDamascus(Date.now()));
	const { spec, bad } = parseCheck(url.searchParams, today, defaults);
	const { asOf, digits, claim } = spec;
	const usual = parseSpec(new URLSearchParams(), today, defaults).spec;
	const shown = { ...usual, asOf, digits, unit: claim?.unit ?? usual.unit };
	const addressIn = (locale: Language, query: string) => url.origin + localizeHref('/check', { locale }) + query;
	return { scene: setScene(currentRecord(), shown, today, language, defaults), spec, bad, addressIn };
}
