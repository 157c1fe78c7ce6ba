/** How bad a fault is: readers see nothing or not all, it is worse than it could be, or it is good to know. */
export type Severity = 'broken' | 'weak' | 'note';

/** Everything that a page is looked through for, and how bad it is. */
export const SEVERITIES = {
	'as-text': 'broken',
	'unknown-widget': 'broken',
	'bad-address': 'broken',
	'other-host': 'broken',
	insecure: 'broken',
	'escaped-twice': 'broken',
	'element-alone': 'broken',
	'no-scripts': 'weak',
	'no-height': 'weak',
	'low-height': 'weak',
	'great-height': 'weak',
	'fixed-width': 'weak',
	'no-title': 'weak',
	'not-lazy': 'weak',
	'quote-before': 'weak',
	'no-link': 'weak',
	blocking: 'weak',
	'no-alt': 'weak',
	unlinked: 'weak',
	'no-loader': 'note',
	withheld: 'note',
	frozen: 'note',
	'loader-again': 'note',
	'loader-idle': 'note',
	unreachable: 'note'
} as const satisfies Readonly<Record<string, Severity>>;

export type RuleId = keyof typeof SEVERITIES;
