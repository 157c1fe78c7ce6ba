import { localizeHref } from '#i18n/compiled/runtime.js';
import type { Language } from '#lib/record/index.ts';
import { parseCheck, parseSpec, type CheckSpec } from '#lib/query/index.ts';
import { day } from '#lib/series/index.ts';
import type { Asked } from '#lib/context/request.ts';
import { setScene, type Scene } from '#lib/context/context.ts';
import { dayInDamascus } from '#lib/server/http/today.ts';
import { currentRecord } from '#lib/server/site.ts';
import { defaults } from '#lib/server/settings.ts';

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
