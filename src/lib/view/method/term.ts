/** A term of the method, explained. */
export interface Term {
	/** Its place on the page. */
	readonly id: string;
	readonly name: string;
	/** In words, a line each; none where nothing is calculated. */
	readonly formulas: readonly string[];
	readonly text: string;
}

/** Terms under one heading. */
export interface TermSection {
	readonly id: string;
	readonly title: string;
	/** Blank when the heading is enough. */
	readonly intro: string;
	readonly terms: readonly Term[];
}
