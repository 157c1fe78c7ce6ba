/** Answers that came whole and are wrong: none of them changes the record. */
import type { Fault } from './fault.ts';
import { fetchInto, type FetchOptions } from './fetch-into.ts';

function fault(name: string, message: RegExp, answer: string, options: FetchOptions = {}): Fault {
	return { name, message, happen: (dir) => fetchInto(dir, { '/rates.json': answer }, options) };
}

const rate = (text: string, day = '2026-01-07') => JSON.stringify([{ day, rate: text }]);
const SIDES = { bid: 'buy', ask: 'sell' };

export const CONTENT: readonly Fault[] = [
	fault('half a file', /\[json\]/, '[{"day":"2026-01-07",'),
	fault('another shape', /\[shape\].*its connector must follow/, '{"rates":[]}'),
	fault('no rows', /\[nothing\]/, '[]'),
	fault('a renamed column', /\[column-missing\]/, '[{"day":"2026-01-07","price":"12000"}]'),
	fault('no day of the calendar', /\[date\] found "2026-02-31"/, rate('12000', '2026-02-31')),
	fault('a day that can be read twice', /\[date-ambiguous\].*save them as 2024-12-06/, rate('12000', '6/7/2026')),
	fault('a word for a figure', /\[number\] found "closed"/, rate('closed')),
	fault('two figures in one', /\[number\] found "11900-12100"/, rate('11900-12100')),
	fault('a change of unit', /may have changed, and the change is not dated/, rate('120')),
	fault('a unit that nobody has dated', /does not say which unit it means/, rate('12000'), { unitFrom: '2026-02-01' }),
	fault('one zero too many', /one zero too many, perhaps/, rate('119000')),
	fault('one zero too few', /one zero too few, perhaps/, rate('1190')),
	fault('a jump', /If it is right, flag it as checked/, rate('40000')),
	fault('a day to come', /It is dated 2027-01-07/, rate('12000', '2027-01-07')),
	fault('sides mixed up', /they may be mixed up/, '[{"day":"2026-01-07","buy":"12100","sell":"11900"}]', {
		sides: SIDES
	})
];
