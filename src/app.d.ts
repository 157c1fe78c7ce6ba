import type { Language } from '#lib/record/index.ts';
import type { Site } from '#lib/server/site.ts';
import type { NearPage } from '#lib/view/parts/near-pages.ts';

declare global {
	namespace App {
		interface Error {
			message: string;
			/** Why an address has no page, and what would be right. */
			hint?: string;
			/** Where nothing is: pages that may have been meant. */
			near?: readonly NearPage[];
			/** The search for the words of the address. */
			search?: NearPage | undefined;
		}
		interface Locals {
			language: Language;
			/** What the answer is made of, in addition to the address of the request. */
			site: Site;
			/** Set when a page is shown although its address could not be used whole. */
			status: number | undefined;
		}
	}
}
