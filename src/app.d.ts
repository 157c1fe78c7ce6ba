import type { Language } from '#lib/record/index.ts';

declare global {
	namespace App {
		interface Locals {
			language: Language;
			/** Set when a page is shown although its address could not be used whole. */
			status: number | undefined;
		}
	}
}
