/** Rules that look at a row alone, and at the lists that it points to. */
import { begunBy } from '#lib/record/files/rules/constraints.ts';
import { isFormula } from '#lib/record/files/text/csv.ts';
import { quoted } from '#lib/record/index.ts';
import { isoDay, type Day } from '#lib/series/index.ts';
import type { Candidate } from './candidate.ts';
import type { Evidence } from './evidence.ts';
import { infoOf } from './rate.ts';
import type { Reason } from './reason.ts';

/** What rows are held against, with the record. */
export interface Surrounding {
	readonly today: Day;
	/** Sources that come with the rows, by id. */
	readonly newSources: ReadonlySet<string>;
}

type Rule = (candidate: Candidate, evidence: Evidence, surrounding: Surrounding) => Reason | undefined;

/** A series, place, unit or source that the record does not have. */
const unknown: Rule = ({ row }, { record }, { newSources }) => {
	const lists = [
		['series', row.series, record.series.has(row.series ?? '')],
		['place', row.place, record.places.has(row.place)],
		['unit', row.unit, record.units.has(row.unit)],
		['source', row.source, record.sources.has(row.source) || newSources.has(row.source)]
	] as const;
	const missing = lists.find(([, id, isThere]) => id !== undefined && !isThere);
	return missing && { rule: 'unknown', text: `The record has no ${missing[0]} "${missing[1] ?? ''}".` };
};

/** A market, place or unit that is not one of the row's series. */
const membership: Rule = (candidate, { record }) => {
	const { row } = candidate;
	const info = infoOf(candidate, record);
	const unit = record.units.get(row.unit);
	if (!info || !unit) return undefined;
	const { id, market, places } = info;
	const reasonFor = (found: string, right: string): Reason => ({
		rule: 'membership',
		text: `${found} is none of ${id}: ${right}.`
	});
	if (row.market !== market) return reasonFor(`The market ${row.market}`, market);
	if (!places.includes(row.place)) return reasonFor(`The place ${row.place}`, places.join(', '));
	if (unit.currency !== info.unit.currency) return reasonFor(`The unit ${unit.id}`, `units of ${info.unit.currency}`);
	const [from, to] = [unit.validFrom ?? -Infinity, unit.validTo ?? Infinity];
	return from <= row.date && row.date <= to
		? undefined
		: reasonFor(`The unit ${unit.id} on ${isoDay(row.date)}`, 'it was not in use');
};

/** A text that a spreadsheet would take for a formula and run. */
const formula: Rule = ({ cells }) => {
	const cell = Object.entries(cells).find(([, text]) => isFormula(text));
	return cell && { rule: 'formula', text: `A spreadsheet would run ${cell[0]} ${quoted(cell[1])} as a formula.` };
};

/** A day that is still to come. */
const future: Rule = ({ row }, _, { today }) => {
	const [found] = begunBy(today)('date', row.date, row.precision);
	return found && { rule: 'future', text: `It is dated ${found.found}.` };
};

/** A buying price above the selling price, or a middle outside of both. */
const sides: Rule = ({ row: { bid, ask, mid } }) => {
	if (bid && ask && bid.value > ask.value)
		return { rule: 'sides', text: `The bid ${bid.digits} is above the ask ${ask.digits}: they may be mixed up.` };
	if (!mid || !((bid && mid.value < bid.value) || (ask && mid.value > ask.value))) return undefined;
	return {
		rule: 'sides',
		text: `The mid ${mid.digits} is not between ${bid?.digits ?? '…'} and ${ask?.digits ?? '…'}.`
	};
};

/** Other figures than the same source is known to have published for that day and place. */
const conflict: Rule = (candidate, evidence) => {
	const figures = evidence.figuresInSlot(candidate);
	if (figures === undefined) return undefined;
	return {
		rule: 'conflict',
		text: `${candidate.row.source} already has ${figures} for ${isoDay(candidate.row.date)}. If that was wrong, correct it.`
	};
};

export const FORM_RULES: readonly Rule[] = [unknown, membership, formula, future, sides, conflict];
