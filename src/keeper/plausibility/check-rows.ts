/** The one place where rows are judged before they enter the record. Connectors and imports only extract. */
import type { Cells } from '#lib/record/files/text/sheet.ts';
import { isoDay } from '#lib/series/index.ts';
import { readCandidate, type Candidate } from './candidate.ts';
import type { Evidence } from './evidence.ts';
import { FORM_RULES, type Surrounding } from './form-rules.ts';
import { rateOf } from './rate.ts';
import type { Reason } from './reason.ts';
import { doubtAbout } from './value-rules.ts';

/** A row that does not enter the record before somebody has looked at it. */
export interface Doubtful {
	readonly cells: Cells;
	readonly reason: Reason;
}

/** What became of rows. */
export interface Judged {
	/** Rows that may enter the record, by ascending day. */
	readonly passed: readonly Candidate[];
	readonly held: readonly Doubtful[];
	/** How many rows are already in the record. */
	readonly known: number;
}

/**
 * Judges rows against the record, in the order of their days. What passes is evidence for the rows after it; what is held
 * is none, but counts as published: a source that repeats itself is found out even while all of it is held.
 *
 * @param rows - cells as typed, by column
 * @param evidence - grows by the rows
 * @example checkRows([{ date: '2026-10-06', mid: '138000', … }], evidence, surrounding).held[0].reason.rule // 'zero'
 */
export function checkRows(rows: readonly Cells[], evidence: Evidence, surrounding: Surrounding): Judged {
	const read = rows.map((cells) => ({ cells, found: readCandidate(cells) }));
	const held: Doubtful[] = read.flatMap(({ cells, found }) => ('rule' in found ? [{ cells, reason: found }] : []));
	const candidates = read
		.flatMap(({ found }) => ('rule' in found ? [] : [found]))
		.sort((a, b) => a.row.date - b.row.date);
	const passed: Candidate[] = [];
	let known = 0;
	for (const candidate of candidates) {
		if (evidence.isKnown(candidate)) {
			known += 1;
			continue;
		}
		const reason = reasonToHold(candidate, evidence, surrounding);
		if (reason?.rule === 'unit') evidence.doubt(candidate);
		if (reason) held.push({ cells: candidate.cells, reason });
		else passed.push(candidate);
		if (reason) evidence.hold(candidate);
		else evidence.accept(candidate);
	}
	return { passed, held, known };
}

function reasonToHold(candidate: Candidate, evidence: Evidence, surrounding: Surrounding): Reason | undefined {
	for (const rule of FORM_RULES) {
		const reason = rule(candidate, evidence, surrounding);
		if (reason) return reason;
	}
	return candidate.row.use === 'point' ? doubtAbout(candidate, evidence) : undefined;
}

/**
 * Rates that a source has published before and that a new answer of it lacks.
 *
 * @param rows - everything that the answer holds
 * @param evidence - as it was before the rows were checked
 * @returns a sentence for each
 * @example missingRates('exchange-api', rows, evidence) // ['exchange-api has nothing for syp-official; its last was of 2026-07-15.']
 */
export function missingRates(source: string, rows: readonly Cells[], evidence: Evidence): readonly string[] {
	const given = new Set(
		rows.flatMap((cells) => {
			if (cells.series) return [cells.series];
			const found = readCandidate(cells);
			return 'rule' in found ? [] : [rateOf(found, evidence.record)];
		})
	);
	return [...evidence.ratesOf(source)]
		.filter(([rate]) => !given.has(rate))
		.map(([rate, day]) => `${source} has nothing for ${rate}; its last was of ${isoDay(day)}.`);
}
