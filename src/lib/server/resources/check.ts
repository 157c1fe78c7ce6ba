import { localizeHref } from '#i18n/compiled/runtime.js';
import type { Language } from '#lib/record/index.ts';
import { parseCheck, parseSpec, type CheckSpec } from '#lib/query/index.ts';
import type { Asked } from '#lib/context/request.ts';
import { setScene, type Scene } from '#lib/context/context.ts';
import type { Site } from '#lib/server/site.ts';

/** What a request asks the claim check. */
export interface AskedCheck extends Pick<Asked, 'bad' | 'addressIn'> {
	readonly scene: Scene;
	readonly spec: CheckSpec;
}

/** Reads a request to the claim check against the site's record and day; the scene is in the claim's unit. */
export function readCheck(url: URL, language: Language, { record, today, settings, origin }: Site): AskedCheck {
	const { defaults } = settings;
	const { spec, bad } = parseCheck(url.searchParams, today, defaults);
	const { asOf, digits, claim } = spec;
	const usual = parseSpec(new URLSearchParams(), today, defaults).spec;
	const shown = { ...usual, asOf, digits, unit: claim?.unit ?? usual.unit };
	const addressIn = (locale: Language, query: string) => origin + localizeHref('/check', { locale }) + query;
	return { scene: setScene(record, shown, today, language, defaults), spec, bad, addressIn };
}
