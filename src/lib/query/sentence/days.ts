import { before, parseDay, shift, startOf, startOfNext, type Day, type Period } from '#lib/series/index.ts';
import { oneOf, type Rest } from './plain.ts';
import { COUNTS, LANDMARKS, MONTHS, PERIOD_WORDS, SINCE, TODAY, TWO, UNTIL, YESTERDAY } from './vocabulary.ts';

/** The days that a sentence speaks of. */
export interface SaidDays {
	/** It counts from here. */
	readonly since: Day | undefined;
	/** It ends here, or is of this day. */
	readonly to: Day | undefined;
	/** It is of these days: a month, a year. */
	readonly during: { readonly from: Day; readonly to: Day } | undefined;
	readonly over: { readonly period: Period; readonly count: number } | undefined;
	/** The day at the end of a period before the latest: “last week”, of a rate. */
	readonly ago: Day | undefined;
}

type Role = 'since' | 'to' | 'during';

/** What a date means, from its first to its last day. */
interface Found {
	readonly role: Role;
	readonly from: Day;
	readonly to: Day;
	readonly exact: boolean;
}

const START = '(?<![\\p{L}\\d])';
const END = '(?![\\p{L}\\d])';
const ROLES = `(?:(${oneOf(SINCE)}|${oneOf(UNTIL)}|in|during|throughout|on|at|of|before|قبل|في|خلال) +)?(?:the +)?(?:(?:year|month|عام|سنه|العام|شهر) +)?`;
const MONTH = `(${oneOf(MONTHS.flat())})`;
const YEAR = '((?:19|20)\\d\\d)';

/** The days that people count from when they say “since 2011”. */
const CONFLICT_YEAR = '2011';
const CONFLICT = parseDay('2011-03-15');

const DAY_OF_MONTH = '(\\d{1,2})(?:st|nd|rd|th)?';
const OF = '(?: +(?:of|من))?,? *(?:(?:عام|سنه) *)?';

const unicode = (text: string) => new RegExp(text, 'u');

const PAIR = unicode(
	`${START}(?:from|between|من|بين) +(?:(?:عام|سنه) +)?${YEAR} +(?:to|and|until|الي|حتي|و) *(?:(?:عام|سنه) +)?${YEAR}(?![\\d.,])`
);
const ISO = unicode(`${START}${ROLES}(\\d{4}-\\d{2}-\\d{2})${END}`);
const DAY_FIRST = unicode(`${START}${ROLES}${DAY_OF_MONTH}${OF}${MONTH}(?:${OF}${YEAR})?${END}`);
const MONTH_FIRST = unicode(`${START}${ROLES}${MONTH} +${DAY_OF_MONTH}(?:,? +${YEAR})?${END}`);
const MONTH_ALONE = unicode(`${START}${ROLES}${MONTH}${OF}${YEAR}${END}`);
const YEAR_ALONE = unicode(
	`${START}(since|in|during|throughout|until|by|of|before|end of|منذ|في|خلال|حتي|عام|سنه|قبل) +(?:the +)?(?:(?:year|عام|سنه|العام) +)?${YEAR}(?![\\d.,%])`
);
const TODAY_WORD = unicode(`${START}${oneOf(TODAY)}${END}`);
const YESTERDAY_WORD = unicode(`${START}(?:since +|منذ +)?${oneOf(YESTERDAY)}${END}`);

/** Takes the days out of a sentence. */
export function takeDays(rest: Rest, latest: Day): SaidDays {
	const landmark = takeLandmark(rest);
	const found = [...takePair(rest), ...takeDates(rest, latest)];
	const of = (role: Role) => found.find((one) => one.role === role);
	const [during, to] = [of('during'), of('to')];
	const yesterday = rest.take(YESTERDAY_WORD);
	const today = rest.take(TODAY_WORD);
	const over = takePeriod(rest);
	const relative = yesterday ? shift(latest, -1) : today ? latest : undefined;
	return {
		since: of('since')?.from ?? landmark,
		to: to?.to ?? (during?.exact ? during.to : relative),
		during: during && !during.exact ? { from: during.from, to: during.to < latest ? during.to : latest } : undefined,
		over: over && { period: over.period, count: over.count },
		ago: over?.last ? before(latest, over.period) : undefined
	};
}

function takeLandmark(rest: Rest): Day | undefined {
	for (const { words, day } of LANDMARKS) {
		const found = rest.take(unicode(`${START}(?:since|after|before|منذ|بعد|قبل) +(?:the +)?${oneOf(words)}${END}`));
		if (found) return parseDay(day);
	}
	return undefined;
}

function takePair(rest: Rest): Found[] {
	const [, first = '', last = ''] = rest.take(PAIR) ?? [];
	const [from, to] = [yearOf(first), yearOf(last)];
	if (!from || !to) return [];
	return [
		{ role: 'since', ...from, from: startOfYear(first, from.from), exact: false },
		{ role: 'to', ...to, exact: false }
	];
}

/** Every date but the relative ones. */
function takeDates(rest: Rest, latest: Day): Found[] {
	const found: Found[] = [];
	const readers = [readIso, readDayFirst, readMonthFirst, readMonth, readYear];
	for (const read of readers) {
		for (let one = read(rest, latest); one; one = read(rest, latest)) found.push(one);
	}
	return found;
}

function roleOf(preposition: string | undefined): Role {
	if (preposition === undefined) return 'during';
	if (unicode(`^${oneOf(SINCE)}$`).test(preposition)) return 'since';
	return unicode(`^${oneOf([...UNTIL, 'before', 'end of', 'قبل'])}$`).test(preposition) ? 'to' : 'during';
}

function exactly(preposition: string | undefined, day: Day | undefined): Found | undefined {
	return day === undefined ? undefined : { role: roleOf(preposition), from: day, to: day, exact: true };
}

function readIso(rest: Rest): Found | undefined {
	const found = rest.take(ISO);
	return found && exactly(found[1], parseDay(found[2] ?? ''));
}

function readDayFirst(rest: Rest, latest: Day): Found | undefined {
	const found = rest.take(DAY_FIRST);
	return found && exactly(found[1], dayOf(found[2], found[3], found[4], latest));
}

function readMonthFirst(rest: Rest, latest: Day): Found | undefined {
	const found = rest.take(MONTH_FIRST);
	return found && exactly(found[1], dayOf(found[3], found[2], found[4], latest));
}

function readMonth(rest: Rest): Found | undefined {
	const found = rest.take(MONTH_ALONE);
	const first = found && parseDay(`${found[3]}-${monthNumber(found[2] ?? '')}-01`);
	if (!found || first === undefined) return undefined;
	return { role: roleOf(found[1]), from: first, to: shift(startOfNext(first, 'month'), -1), exact: false };
}

function readYear(rest: Rest): Found | undefined {
	const found = rest.take(YEAR_ALONE);
	const year = found && yearOf(found[2] ?? '');
	if (!found || !year) return undefined;
	const role = roleOf(found[1]);
	const from = role === 'since' ? startOfYear(found[2] ?? '', year.from) : year.from;
	// “Before 2011” is the eve of it.
	const to = role === 'to' && (found[1] === 'before' || found[1] === 'قبل') ? shift(year.from, -1) : year.to;
	return { role, from, to, exact: false };
}

function yearOf(year: string): { readonly from: Day; readonly to: Day } | undefined {
	const from = parseDay(`${year}-01-01`);
	return from === undefined ? undefined : { from, to: shift(startOfNext(from, 'year'), -1) };
}

/** “Since 2011” counts from the day on which the conflict began. */
function startOfYear(year: string, from: Day): Day {
	return year === CONFLICT_YEAR && CONFLICT !== undefined ? CONFLICT : from;
}

function monthNumber(name: string): string {
	const index = MONTHS.findIndex((names) => unicode(`^${oneOf(names)}$`).test(name));
	return String(index + 1).padStart(2, '0');
}

/** A day of a month; without a year the last such day that is over. */
function dayOf(date = '', month = '', year: string | undefined, latest: Day): Day | undefined {
	const inYear = (text: string) => parseDay(`${text}-${monthNumber(month)}-${date.padStart(2, '0')}`);
	if (year !== undefined) return inYear(year);
	const thisYear = new Date(startOf(latest, 'year') * 86_400_000).getUTCFullYear();
	const [now, earlier] = [inYear(String(thisYear)), inYear(String(thisYear - 1))];
	return now !== undefined && now <= latest ? now : earlier;
}

interface SaidPeriod {
	readonly period: Period;
	readonly count: number;
	/** “Last week”, without “in” or “over” before it. */
	readonly last: boolean;
}

const COUNT = `(?:(\\d{1,2}|${Object.keys(COUNTS).join('|')}) +)?`;
const LAST = '(?:past|last|previous|this) +';

/** “In a week”, “over the past month”, “خلال أسبوع”, “last year”, “overnight”. */
function takePeriod(rest: Rest): SaidPeriod | undefined {
	if (rest.take(unicode(`${START}(?:overnight|daily|بين ليله وضحاها)${END}`)))
		return { period: 'day', count: 1, last: false };
	for (const period of ['day', 'week', 'month', 'year'] as const) {
		const names = oneOf(PERIOD_WORDS[period]);
		const found = rest.take(
			unicode(
				`${START}(?:(in|within|over|during|for|by|per|في غضون|في|خلال|علي مدي) +)?(?:just +|only +|less than +|اقل من +)?(?:the +)?(${LAST})?${COUNT}(?:ال)?(${names})(?: +(?:واحد|واحده))?( +(?:ago|earlier|الماضي|الماضيه|الاخير|الفائت))?${END}`
			)
		);
		if (!found) continue;
		const [, preposition, last, count, name = '', behind] = found;
		const two = unicode(`^${oneOf(TWO)}$`).test(name);
		const told = (last !== undefined || behind !== undefined) && preposition === undefined;
		return { period, count: two ? 2 : countOf(count), last: told };
	}
	return undefined;
}

function countOf(text: string | undefined): number {
	if (text === undefined) return 1;
	return COUNTS[text] ?? Math.max(1, Number(text));
}
