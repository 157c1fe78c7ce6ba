import type { Figure } from '#lib/record/record.ts';
import type { UnitChoice } from '#lib/query/query.ts';
import { parseNumber } from '#lib/query/parse-number.ts';
import { oneOf, type Rest } from './plain.ts';
import { DOLLAR, MULTIPLES, NEW_UNIT, OLD_UNIT, PARTS, POUND } from './vocabulary.ts';

/** The figures of a sentence. */
export interface SaidFigures {
	readonly percent: Figure | undefined;
	readonly multiple: Figure | undefined;
	readonly value: Figure | undefined;
	readonly start: Figure | undefined;
	readonly unit: UnitChoice | undefined;
	/** A word that is a verb as well, and the way that it says its subject went. */
	readonly multiplied: 'up' | 'down' | undefined;
	/** What looked like a number and is none, or is one too many. */
	readonly unreadable: string | undefined;
	readonly several: boolean;
}

const SCALE = '(?: ?(?:k|m|bn|thousand|million|billion|الفا|الف|الاف|مليون|ملايين|مليار)(?!\\p{L}))?';
const NUMBER = `(-?\\d[\\d.,'_٬٫،]*(?: \\d{3}(?!\\d))*${SCALE})`;
const START = '(?<![\\p{L}\\d.])';
const PERCENT_WORD = '(?:%|per ?cent(?:age points)?|pct|بالمئه|بالمائه|بالميه|في المئه|في المائه)';
const POUNDS = `(?: +(?:of +)?(?:(?:${oneOf([...NEW_UNIT, ...OLD_UNIT])}) +)?(?:syrian +)?${oneOf(POUND)}(?: +سوريه)?)?`;

const unicode = (text: string) => new RegExp(text, 'u');

const PERCENT = unicode(`${START}${NUMBER} ?${PERCENT_WORD}`);
const PERCENT_BEFORE = unicode(`%${NUMBER}`);
const TIMES = unicode(
	`${START}(?:x|×) ?${NUMBER}|${START}${NUMBER}(?: ?(?:times|fold|-fold)| *× *| +(?:مرات|مره|اضعاف|ضعفا|ضعف))(?!\\p{L})`
);
const FROM_VALUE = unicode(`(?<!\\p{L})(?:from|من) +(?:about +|نحو +)?${NUMBER}${POUNDS}`);
const TO_VALUE = unicode(
	`(?<!\\p{L})(?:to|at|is|was|reached|hit|=|الي|عند|بلغ|بلغت|سجل|سجلت|ب)[ -]*(?:about +|نحو +|around +)?${NUMBER}${POUNDS}`
);
const ANY_VALUE = unicode(`${START}${NUMBER}${POUNDS}`);
const ONE_DOLLAR = unicode(`(?:(?<![\\d.,])1|(?<!\\p{L})one) +(?:us +|american +)?(?=${oneOf(DOLLAR)})`);
const ONE_DOLLAR_AR = unicode(`(?<=${oneOf(DOLLAR)}) +(?:الواحد|واحد)`);
const NEW = unicode(
	`${oneOf(NEW_UNIT)}(?= +(?:syrian +)?${oneOf(POUND)})|(?<=${oneOf(POUND)} +(?:سوريه +)?)(?:ال)?جديده|(?<=\\d +)new(?!\\p{L})|(?<!\\p{L})in new(?!\\p{L})`
);
const OLD = unicode(
	`${oneOf(OLD_UNIT)}(?= +(?:syrian +)?${oneOf(POUND)})|(?<=${oneOf(POUND)} +(?:سوريه +)?)(?:ال)?قديمه|(?<=\\d +)old(?!\\p{L})|(?<!\\p{L})in old(?!\\p{L})`
);

/** Takes the figures out of a sentence, from which its days were taken before. */
export function takeFigures(rest: Rest): SaidFigures {
	rest.take(ONE_DOLLAR);
	rest.take(ONE_DOLLAR_AR);
	const unit = rest.has(NEW) ? 'new' : rest.has(OLD) ? 'old' : undefined;
	const percents = [...takeAll(rest, PERCENT), ...takeAll(rest, PERCENT_BEFORE)];
	const times = takeAll(rest, TIMES);
	const percent = percents[0] ?? takePart(rest);
	const said = times.length > 0 || percent ? undefined : takeMultiple(rest);
	const [start] = takeAll(rest, FROM_VALUE, 1);
	const [value] = [...takeAll(rest, TO_VALUE, 1), ...takeAll(rest, ANY_VALUE, 1)];
	const left = takeAll(rest, ANY_VALUE);
	const texts = [percent, times[0], start, value].flatMap((text) => text ?? []);
	const read = (text: string | undefined) => (text === undefined ? undefined : readFigure(text));
	return {
		percent: read(percent),
		multiple: read(times[0]) ?? said?.figure,
		value: read(value),
		start: read(start),
		unit,
		multiplied: said?.way,
		unreadable: texts.find((text) => readFigure(text) === undefined),
		several: percents.length > 1 || left.length > 0
	};
}

function takeAll(rest: Rest, expression: RegExp, most = 9): string[] {
	const texts: string[] = [];
	for (let found = rest.take(expression); found; found = rest.take(expression)) {
		texts.push((found[1] ?? found[2] ?? '').replace(/[.,'_،]+$/, ''));
		if (texts.length >= most) break;
	}
	return texts;
}

/** A number as it was written; its sign is told by the words around it. */
function readFigure(text: string): Figure | undefined {
	const typed = parseNumber(text.replace(/الفا$/, 'الف'));
	if ('fault' in typed || typed.value === 0) return undefined;
	const value = Math.abs(typed.value);
	const digits = value.toFixed(Math.min(typed.decimals, 10));
	return { value, digits: Number(digits) === value ? digits : String(value) };
}

/** “A quarter of its value”, “ثلث قيمتها”. */
function takePart(rest: Rest): string | undefined {
	for (const { words, percent } of PARTS) {
		const found = rest.take(unicode(`(?<!\\p{L})${oneOf(words)}(?= +(?:of +)?(?:its|their|the|قيم))`));
		if (found) return String(percent);
	}
	return undefined;
}

/** “Doubled”, “halved”. */
function takeMultiple(rest: Rest): { readonly figure: Figure; readonly way: 'up' | 'down' } | undefined {
	for (const { words, times, down } of MULTIPLES) {
		const found = rest.has(unicode(`(?<!\\p{L})${oneOf(words)}(?!\\p{L})`));
		if (found) return { figure: { value: times, digits: String(times) }, way: down ? 'down' : 'up' };
	}
	return undefined;
}
