import type { EmbedQuery } from '#lib/query/index.ts';
import type { ViewContext } from '#lib/context/context.ts';

/** A widget that is being built, as its address asks it, without what could not be used. */
export interface Built {
	readonly embed: EmbedQuery;
	/** What it is, in its own language. */
	readonly title: string;
	/** What it shows, in the language of the builder's page. */
	readonly context: ViewContext;
}
