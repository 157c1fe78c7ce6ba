import { m } from '#i18n/compiled/messages.js';
import type { Per } from '#lib/record/index.ts';
import type { Scene } from './context.ts';

const TEXTS = {
	'': undefined,
	USD: m.per_usd,
	EUR: m.per_eur,
	TRY: m.per_try,
	kg: m.per_kg,
	litre: m.per_litre,
	bundle: m.per_bundle,
	tray: m.per_tray,
	cylinder: m.per_cylinder,
	day: m.per_day,
	month: m.per_month,
	year: m.per_year,
	'family-month': m.per_family_month,
	payment: m.per_payment
} satisfies { readonly [per in Per]: ((inputs: object, options: Scene['words']) => string) | undefined };

/** For how much of what a price is paid, in words; blank where nothing is counted. */
export function perText(per: Per, words: Scene['words']): string {
	return TEXTS[per]?.({}, words) ?? '';
}
