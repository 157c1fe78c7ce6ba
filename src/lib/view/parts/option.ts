import type { Language } from '#i18n/language.ts';

/** One choice of a list; the default has a blank value, so that an address does not contain it. */
export interface SelectOption {
	readonly value: string;
	readonly text: string;
	readonly chosen: boolean;
	/** Of its text, where that is not the page's. */
	readonly language?: Language | undefined;
}
