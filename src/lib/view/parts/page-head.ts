import type { AsOfBanner } from './as-of-banner.ts';

/** What every page begins with. */
export interface PageHead {
	readonly title: string;
	/** For search engines and messengers. */
	readonly description: string;
	/** What could not be used of the address, and what is shown instead. */
	readonly notices: readonly string[];
	/** Set where the page does not show the newest figures. */
	readonly asOf: AsOfBanner | undefined;
}
