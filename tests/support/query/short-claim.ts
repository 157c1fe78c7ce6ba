import type { ReadSentence } from '#lib/query/sentence/read-sentence.ts';
import { isoDay, type Day } from '#lib/series/index.ts';

const on = (name: string, day: Day | undefined) => (day === undefined ? '' : `${name} ${isoDay(day)}`);

/** How a sentence was read, in one line: only what is not usual, days as they are written; or why it was not. */
export function shortClaim(read: ReadSentence): string {
	if ('fault' in read) return `${read.fault}: ${read.given}${read.instead === undefined ? '' : ` → ${read.instead}`}`;
	const { kind, market, measure, direction, start, value, upper, bound, unit, about, from, began, to, period } =
		read.claim;
	const { percent, multiple, difference } = read.claim;
	const size = percent
		? `${percent.digits}%`
		: multiple
			? `×${multiple.digits}`
			: difference
				? `by ${difference.digits}`
				: '';
	const levels = [start && `from ${start.digits}`, value && `${kind === 'rate' ? 'at' : 'to'} ${value.digits}`];
	const moved = kind === 'rate' ? [] : kind === 'premium' ? [kind] : [measure, direction];
	return [
		market === 'syp-parallel' ? '' : market,
		...moved,
		about ? 'about' : '',
		bound,
		size,
		...levels,
		upper && `..${upper.digits}`,
		unit,
		on('since', from),
		on('began by', began),
		on('until', to),
		period && `over ${period}`,
		read.undated ? 'undated' : '',
		read.otherwise ? 'two meanings' : ''
	]
		.filter(Boolean)
		.join(' ');
}
