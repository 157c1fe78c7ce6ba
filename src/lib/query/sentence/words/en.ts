import type { WordList } from '../tokens.ts';
import { ENGLISH_ORDINALS, ENGLISH_WEEKDAYS, ordinalsOf, weekdaysOf } from './days.ts';
import { ENGLISH_MONTHS, monthsOf } from './months.ts';

/** What English words mean in a claim. A word that stands on no list is refused by name. */
export const ENGLISH: WordList = [
	[
		'the, a, an, it, its, their, that, there, here, been, be, being, having, he, they, she, we, say, says, said, reportedly, according, reports, report, news, just, only, people, syria, national, local, so far, already, again, also, sharply, steeply, strongly, heavily, slightly, rapidly, quickly, suddenly, did, does, do, breaking, yes, well, please, is it true that, traders, dealers, level, mark, in total, in all, overall, altogether, single, currently, trading, barrier, threshold, still, rumour, rumor, true',
		{ kind: 'filler' }
	],
	['greenback, buck, bucks, each dollar, every dollar', { kind: 'currency', code: 'USD' }],
	['syrian currency, currency, the currency', { kind: 'currency', code: 'SYP' }],
	['lebanese currency', { kind: 'currency', code: 'LBP' }],
	['swiss franc, swiss francs, chf', { kind: 'currency', code: 'CHF' }],
	['canadian dollar, canadian dollars, cad, c$', { kind: 'currency', code: 'CAD' }],
	['australian dollar, australian dollars, aud, a$', { kind: 'currency', code: 'AUD' }],
	['japanese yen, yen, jpy', { kind: 'currency', code: 'JPY' }],
	['chinese yuan, yuan, renminbi, cny', { kind: 'currency', code: 'CNY' }],
	['gold, ounce of gold, gram of gold', { kind: 'currency', code: 'XAU' }],
	['new', { kind: 'unit', unit: 'new' }],
	['old', { kind: 'unit', unit: 'old' }],
	[
		'rose, jumped, soared, surged, climbed, increased, gained, advanced, appreciated in price, went up, shot up, rallied, recovered, rebounded, improved, grew, edged up, raised, lifted, hiked',
		{ kind: 'direction', up: true, past: true }
	],
	[
		'rise, rises, risen, rising, jump, jumps, jumping, soars, soaring, surge, surges, surging, climb, climbs, climbing, increase, increases, increasing, gain, gains, gaining, up, higher, dearer, more expensive, grows, grown, growing, gone up, goes up, going up, improves, recovers, recovery',
		{ kind: 'direction', up: true }
	],
	['strengthened, appreciated', { kind: 'direction', up: true, past: true, worth: true }],
	[
		'strengthens, strengthening, strengthen, appreciates, appreciation, stronger, appreciate',
		{ kind: 'direction', up: true, worth: true }
	],
	[
		'fell, dropped, plunged, declined, slid, slumped, tumbled, collapsed, crashed, sank, plummeted, went down, dived, shrank, decreased, dipped, eased, slipped, retreated, nosedived, tanked, edged down, lowered, cut, reduced, slashed',
		{ kind: 'direction', up: false, past: true }
	],
	[
		'fall, falls, fallen, falling, drop, drops, dropping, plunge, plunges, plunging, decline, declines, declining, slide, slides, slump, slumps, collapse, collapses, crash, crashes, plummets, down, lower, cheaper, gone down, goes down, going down, decrease, decreases, sunk, dip, dips',
		{ kind: 'direction', up: false }
	],
	['lost, shed, devalued, depreciated', { kind: 'direction', up: false, past: true, losing: true, worth: true }],
	[
		'lose, loses, losing, loss, loss of, sheds, depreciates, depreciation, devaluation, was devalued, is devalued',
		{ kind: 'direction', up: false, losing: true, worth: true }
	],
	['weakened', { kind: 'direction', up: false, past: true, worth: true }],
	['weaken, weakens, weakening, weaker', { kind: 'direction', up: false, worth: true }],
	['doubled', { kind: 'multiplied', up: true, times: 2, past: true }],
	['double, doubles, doubling', { kind: 'multiplied', up: true, times: 2 }],
	['tripled, trebled', { kind: 'multiplied', up: true, times: 3, past: true }],
	['quadrupled', { kind: 'multiplied', up: true, times: 4, past: true }],
	['quintupled', { kind: 'multiplied', up: true, times: 5, past: true }],
	['halved', { kind: 'multiplied', up: false, times: 2, past: true }],
	[
		'was, were, cost, hit, reached, touched, stood at, traded, traded at, sold for, sold at, was worth, was trading, was at, stood, ended at, closed, closed at, opened at, went for, went, moved, came to, settled at, bought, was set at, was fixed at, set at, fixed at, fetched, was quoted at, quoted at, was quoted, quoted, changed hands at, changed hands for, remained, remained at, stayed, stayed at, held at, hovered at, hovered, stabilised at, stabilized at',
		{ kind: 'level', past: true }
	],
	[
		'is, are, =, costs, hits, reach, hit a level of, reaches, stands, stands at, trades, trades at, sells for, sells at, equals, worth, is worth, is trading, is now, now, buys, fetches, touches, has hit, has reached, has touched, goes for, equal, fetch, gets you, is quoted at, is quoted, changes hands at, remains, remains at, stays at, holds at, hovers at, hovers',
		{ kind: 'level' }
	],
	['has, have, had', { kind: 'perfect' }],
	['from', { kind: 'link', link: 'from' }],
	['to', { kind: 'link', link: 'to' }],
	['by', { kind: 'link', link: 'by' }],
	['in, during, within, on, for, as of, as at, in the course of, inside', { kind: 'link', link: 'in' }],
	['at, around the level of', { kind: 'link', link: 'at' }],
	['of', { kind: 'link', link: 'of' }],
	['and', { kind: 'link', link: 'and' }],
	['than, compared with, compared to, relative to, versus, vs', { kind: 'link', link: 'than' }],
	['since, starting from', { kind: 'link', link: 'since' }],
	['until, till, ending, through, up until', { kind: 'link', link: 'until' }],
	['between', { kind: 'link', link: 'between' }],
	['before', { kind: 'link', link: 'before' }],
	['after', { kind: 'link', link: 'after' }],
	['against, per, to the, /', { kind: 'link', link: 'against' }],
	['over', { kind: 'over', bound: 'over', of: 'either', span: true }],
	['above', { kind: 'over', bound: 'over', of: 'level' }],
	['under, below', { kind: 'over', bound: 'under', of: 'level' }],
	['more than, in excess of, upwards of, exceeding, exceeds, tops, >', { kind: 'bound', bound: 'over' }],
	['well over, just over', { kind: 'bound', bound: 'over', of: 'either' }],
	['passes, crosses, surpasses, breaks through, breaches', { kind: 'bound', bound: 'over' }],
	[
		'exceeded, topped, surpassed, passed, crossed, broke through, breached, broke',
		{ kind: 'bound', bound: 'over', past: true }
	],
	['less than, fewer than, not quite, <', { kind: 'bound', bound: 'under' }],
	['just under, well under', { kind: 'bound', bound: 'under', of: 'either' }],
	['not below, not under, no lower than, not lower than', { kind: 'bound', bound: 'least', of: 'level' }],
	['not above, not over, no higher than, not higher than', { kind: 'bound', bound: 'most', of: 'level' }],
	['no less than, not less than, a minimum of, >=, ≥', { kind: 'bound', bound: 'least' }],
	['at least, or more, or higher, minimum, min', { kind: 'bound', bound: 'least', behind: true }],
	['up to', { kind: 'bound', bound: 'most', of: 'either' }],
	['no more than, not more than, as much as, a maximum of, <=, ≤', { kind: 'bound', bound: 'most' }],
	['at most, or less, or lower, maximum, max', { kind: 'bound', bound: 'most', behind: true }],
	[
		'almost, about, nearly, around, roughly, approximately, close to, some, circa, approx, ~, ≈, or so',
		{ kind: 'about' }
	],
	[
		"not, no, never, n't, didn't, did not, isn't, wasn't, hasn't, haven't, doesn't, don't, won't, cannot, can't, without, neither, nor, failed to, denied, denies, false, untrue, a lie, lie, hoax, fake, hardly, barely, no longer",
		{ kind: 'negation' }
	],
	[
		'will, would, shall, should, must, could, might, expected to, likely to, about to, is going to, going to, forecast to',
		{ kind: 'future' }
	],
	['%, percent, per cent, pct, pc, p.c.', { kind: 'percent' }],
	['percentage points, percentage point, per cent points, points, pp, ppt, % points', { kind: 'points' }],
	['times, fold, - fold, x, ×', { kind: 'times' }],
	['by a factor of, a factor of, factor', { kind: 'factor' }],
	['twofold, two-fold, twice', { kind: 'fold', times: 2 }],
	['threefold, three-fold, triple', { kind: 'fold', times: 3 }],
	['fourfold, four-fold', { kind: 'fold', times: 4 }],
	['fivefold, five-fold', { kind: 'fold', times: 5 }],
	['tenfold, ten-fold', { kind: 'fold', times: 10 }],
	['hundredfold, a hundredfold', { kind: 'fold', times: 100 }],
	['three quarters, three-quarters', { kind: 'fraction', percent: '75', parts: '1.3333' }],
	['two thirds, two-thirds', { kind: 'fraction', percent: '66.7', parts: '1.5' }],
	['a quarter, one quarter, one-quarter', { kind: 'fraction', percent: '25', parts: '4' }],
	['a third, one third, one-third', { kind: 'fraction', percent: '33.3', parts: '3' }],
	['four fifths, four-fifths', { kind: 'fraction', percent: '80', parts: '1.25' }],
	['nine tenths, nine-tenths', { kind: 'fraction', percent: '90', parts: '1.1111' }],
	['a fifth, one fifth, one-fifth', { kind: 'fraction', percent: '20', parts: '5' }],
	['a tenth, one tenth, one-tenth', { kind: 'fraction', percent: '10', parts: '10' }],
	['half, one half, a half', { kind: 'fraction', percent: '50', parts: '2' }],
	[
		'of what it was, of what it was worth, what it was, of what they were, of its value then, as much, what it was worth, what it cost, of what it cost',
		{ kind: 'of-what' }
	],
	['day, 24 hours', { kind: 'period', period: 'day', count: 1 }],
	['days', { kind: 'period', period: 'day', count: 1, plural: true }],
	['overnight, daily, day on day, day-on-day', { kind: 'period', period: 'day', count: 1, adverb: true }],
	['48 hours', { kind: 'period', period: 'day', count: 2 }],
	['week', { kind: 'period', period: 'week', count: 1 }],
	['weeks', { kind: 'period', period: 'week', count: 1, plural: true }],
	['weekly, week on week, week-on-week, w/w', { kind: 'period', period: 'week', count: 1, adverb: true }],
	['fortnight', { kind: 'period', period: 'week', count: 2 }],
	['month', { kind: 'period', period: 'month', count: 1 }],
	['months', { kind: 'period', period: 'month', count: 1, plural: true }],
	['monthly, month on month, month-on-month, m/m', { kind: 'period', period: 'month', count: 1, adverb: true }],
	['half a year, half-year, half year', { kind: 'period', period: 'month', count: 6 }],
	['year', { kind: 'period', period: 'year', count: 1 }],
	['years', { kind: 'period', period: 'year', count: 1, plural: true }],
	[
		'yearly, annually, year on year, year-on-year, y/y, yoy, y-o-y',
		{ kind: 'period', period: 'year', count: 1, adverb: true }
	],
	['decade', { kind: 'period', period: 'year', count: 10 }],
	...monthsOf(ENGLISH_MONTHS),
	...weekdaysOf(ENGLISH_WEEKDAYS),
	...ordinalsOf(ENGLISH_ORDINALS),
	['q1, first quarter', { kind: 'part', months: 3, nth: 1 }],
	['q2, second quarter', { kind: 'part', months: 3, nth: 2 }],
	['q3, third quarter', { kind: 'part', months: 3, nth: 3 }],
	['q4, fourth quarter, last quarter', { kind: 'part', months: 3, nth: 4 }],
	['h1, first half', { kind: 'part', months: 6, nth: 1 }],
	['h2, second half', { kind: 'part', months: 6, nth: 2 }],
	[
		'war began, war started, conflict began, conflict started, uprising began, start of the war, start of the conflict, beginning of the war, beginning of the conflict, outbreak of the war',
		{ kind: 'landmark', day: '2011-03-15' }
	],
	['war, conflict, uprising, revolution, civil war', { kind: 'landmark', day: '2011-03-15', lasts: true }],
	[
		"assad fell, assad's fall, fall of assad, fall of damascus, fall of the regime, regime fell, assad was toppled, fall of the assad regime",
		{ kind: 'landmark', day: '2024-12-08' }
	],
	['today', { kind: 'relative', days: 0 }],
	['yesterday', { kind: 'relative', days: 1 }],
	['the day before yesterday, day before yesterday', { kind: 'relative', days: 2 }],
	['last, previous', { kind: 'last' }],
	['past', { kind: 'last', rolling: true }],
	['this', { kind: 'this' }],
	['year to date, ytd, the year so far', { kind: 'to-date', period: 'year' }],
	['month to date', { kind: 'to-date', period: 'month' }],
	['week to date', { kind: 'to-date', period: 'week' }],
	['ago, earlier', { kind: 'ago' }],
	['beginning of, start of, beginning, start, turn of', { kind: 'start' }],
	['end of, close of', { kind: 'end' }],
	[
		'parallel, parallel market, black market, market, street, street market, market rate, black market rate, black market rates, parallel rate, unofficial, black',
		{ kind: 'market', markets: ['parallel', 'market'] }
	],
	[
		'official, officially, official rate, official rates, central bank, bank, bulletin, official price, official market',
		{ kind: 'market', markets: ['official'] }
	],
	['remittance, remittances, remittance rate', { kind: 'market', markets: ['remittance'] }],
	['purchasing power, value, of its worth, its worth', { kind: 'value' }],
	['exchange rate, exchange rates, rate, rates, two rates, both rates, price, prices', { kind: 'rate' }],
	['gap, premium, difference', { kind: 'premium' }]
];
