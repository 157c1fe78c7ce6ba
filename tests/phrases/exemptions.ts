/** Lines that may hold a phrase of the list, each with the reason. One that is no longer needed is a fault. */

export interface Exemption {
	readonly path: string;
	/** A part of the line. */
	readonly text: string;
	readonly reason: string;
}

export const EXEMPTIONS: readonly Exemption[] = [
	{ path: 'docs/WORDING.md', text: '| ', reason: 'the tables of this page name what nobody writes' },
	{ path: 'tests/phrases/faults.ts', text: 'Copy it anew.', reason: 'the example is a fault' }
];
