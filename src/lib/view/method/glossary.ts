import { m } from '#i18n/compiled/messages.js';
import type { ViewContext } from '#lib/context/context.ts';
import { homeUnits } from '#lib/record/index.ts';
import type { Term, TermSection } from './term.ts';

type Message = typeof m.term_rate;

const ROWS: readonly (readonly [id: string, name: Message, text: Message])[] = [
	['rate', m.term_rate, m.term_rate_text],
	['quote', m.term_quote, m.term_quote_text],
	['source', m.term_source, m.term_source_text],
	['series', m.term_series, m.term_series_text],
	['parallel-market', m.term_parallel, m.term_parallel_text],
	['official-rate', m.term_official, m.term_official_text],
	['remittance-rate', m.term_remittance, m.term_remittance_text],
	['reference-rate', m.term_reference, m.term_reference_text],
	['correction', m.term_correction, m.term_correction_text],
	['release', m.term_release, m.term_release_text]
];

const REDENOMINATION = ['redenomination', m.term_redenomination, m.term_redenomination_text] as const;

/** The terms that the other sections do not explain. */
export function glossary({ record, words }: ViewContext): TermSection {
	const rows = homeUnits(record).length > 1 ? [...ROWS, REDENOMINATION] : ROWS;
	return {
		id: 'glossary',
		title: m.method_glossary({}, words),
		intro: '',
		terms: rows.map(([id, name, text]): Term => ({
			id,
			name: name({}, words),
			formulas: [],
			text: text({}, words)
		}))
	};
}
