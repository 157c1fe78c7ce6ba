import { m } from '#i18n/compiled/messages.js';
import { say } from '#lib/format/index.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { SEVERITIES, type RuleId, type Severity } from './rule-ids.ts';

/** A fault that is looked for, in words. */
export interface RuleText {
	readonly id: string;
	readonly severity: Severity;
	/** How bad it is. */
	readonly weight: string;
	/** What is wrong, and what would be right. */
	readonly text: string;
}

const TEXTS: Readonly<Record<RuleId, typeof m.embed_check_as_text>> = {
	'as-text': m.embed_check_as_text,
	'unknown-widget': m.embed_check_unknown_widget,
	'bad-address': m.embed_check_bad_address,
	'other-host': m.embed_check_other_host,
	insecure: m.embed_check_insecure,
	'escaped-twice': m.embed_check_escaped_twice,
	'element-alone': m.embed_check_element_alone,
	'no-scripts': m.embed_check_no_scripts,
	'no-height': m.embed_check_no_height,
	'low-height': m.embed_check_low_height,
	'great-height': m.embed_check_great_height,
	'fixed-width': m.embed_check_fixed_width,
	'no-title': m.embed_check_no_title,
	'not-lazy': m.embed_check_not_lazy,
	'quote-before': m.embed_check_quote_before,
	'no-link': m.embed_check_no_link,
	blocking: m.embed_check_blocking,
	'no-alt': m.embed_check_no_alt,
	unlinked: m.embed_check_unlinked,
	'no-loader': m.embed_check_no_loader,
	withheld: m.embed_check_withheld,
	frozen: m.embed_check_frozen,
	'loader-again': m.embed_check_loader_again,
	'loader-idle': m.embed_check_loader_idle,
	unreachable: m.embed_check_unreachable
};

const WEIGHTS: Readonly<Record<Severity, typeof m.embed_check_broken>> = {
	broken: m.embed_check_broken,
	weak: m.embed_check_weak,
	note: m.embed_check_note
};

/** All that a page is looked through for, the worst first. */
export function checkedRules(words: ViewContext['words']): readonly RuleText[] {
	return Object.entries(TEXTS).map(([id, text]) => {
		const severity = severityOf(id);
		return { id, severity, weight: WEIGHTS[severity]({}, words), text: say(text, {}, words) };
	});
}

function severityOf(id: string): Severity {
	return Object.entries(SEVERITIES).find(([one]) => one === id)?.[1] ?? 'note';
}
