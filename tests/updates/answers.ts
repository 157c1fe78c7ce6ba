/** What readers ask while a record changes, and whether an answer is made of one state of it. */
import * as v from 'valibot';
import { m } from '#i18n/compiled/messages.js';
import { languages } from '#i18n/language.ts';
import type { Rates } from './states.ts';

/** An answer as it came. */
export interface Answer {
	readonly status: number;
	readonly text: string;
}

/** What an answer is held against. */
export interface Held {
	/** The rates of every version that was written; undefined for the published record. */
	readonly known: ReadonlyMap<string, Rates | undefined>;
	/** The rates of the published record. */
	readonly base: Rates;
	/** The version that the address names; undefined for any. */
	readonly version: string | undefined;
}

/** An address with what is wrong with its answers; undefined where nothing is. */
export interface Question {
	readonly path: string;
	readonly fault: (answer: Answer, held: Held) => string | undefined;
}

const part = v.object({
	series: v.object({ id: v.string() }),
	points: v.array(v.object({ value: v.nullable(v.number()) }))
});
const compared = v.object({ recordVersion: v.string(), compared: v.array(part) });
const single = v.object({ recordVersion: v.string(), ...part.entries });

/** The rates of a version; a text where nothing of the name was ever written, or another one was requested. */
function ratesFor(version: string, { known, base, version: named }: Held): Rates | string {
	if (named !== undefined && version !== named) return `made from ${version}, not from ${named}`;
	return known.has(version) ? (known.get(version) ?? base) : `made from ${version}, which was never written`;
}

const lastOf = (series: readonly v.InferOutput<typeof part>[], id: string) =>
	series.find((one) => one.series.id === id)?.points.at(-1)?.value;

function differ(found: Partial<Rates>, expected: Rates, version: string): string | undefined {
	const isSame = Object.entries(found).every(
		([key, value]) => value === (key === 'market' ? expected.market : expected.official)
	);
	return isSame ? undefined : `${JSON.stringify(found)} under ${version}, which has ${JSON.stringify(expected)}`;
}

function comparisonFault({ text }: Answer, held: Held): string | undefined {
	const { recordVersion, compared: series } = v.parse(compared, JSON.parse(text));
	const expected = ratesFor(recordVersion, held);
	if (typeof expected === 'string') return expected;
	const found = { market: lastOf(series, 'syp-parallel') ?? NaN, official: lastOf(series, 'syp-official') ?? NaN };
	return differ(found, expected, recordVersion);
}

function seriesFault({ text }: Answer, held: Held): string | undefined {
	const { recordVersion, ...series } = v.parse(single, JSON.parse(text));
	const expected = ratesFor(recordVersion, held);
	if (typeof expected === 'string') return expected;
	return differ({ market: lastOf([series], 'syp-parallel') ?? NaN }, expected, recordVersion);
}

const figure = (value: number) => value.toLocaleString('en');

/** The version of the record as a page says it, in any language. */
const VERSION = new RegExp(
	`(?:${languages.map((locale) => m.record_version({ version: '' }, { locale }).trim()).join('|')}) ([0-9a-f]{12})`
);

/** A page says its version once, and has the figures of that version and of no other. */
function pageFault({ text }: Answer, held: Held): string | undefined {
	const version = VERSION.exec(text)?.[1];
	if (version === undefined) return 'says no version';
	const expected = ratesFor(version, held);
	if (typeof expected === 'string') return expected;
	const missing = [expected.market, expected.official].filter((value) => !text.includes(figure(value)));
	if (missing.length > 0) return `lacks ${missing.join(' and ')} of ${version}`;
	return foreignIn(text, expected, held);
}

/** Answers without a version have the two rates of one state. */
function linesFault({ text }: Answer, held: Held): string | undefined {
	const value = (id: string) => Number(new RegExp(`^${id}\\t([\\d.]+)`, 'm').exec(text)?.[1]);
	const [market, official] = [value('syp-parallel'), value('syp-official')];
	const states = [...held.known.values()].map((rates) => rates ?? held.base);
	const isOne = states.some((rates) => rates.market === market && rates.official === official);
	return isOne ? undefined : `${market} and ${official} are of no one state`;
}

/** The figures of another state than the expected one. */
function foreignIn(text: string, expected: Rates, { known, base }: Held): string | undefined {
	const others = [...known.values()].filter((rates) => rates !== undefined && rates.market !== expected.market);
	const found = others.find(
		(rates) => rates && (text.includes(figure(rates.market)) || text.includes(figure(rates.official)))
	);
	return found && found !== base ? `has ${found.market} beside ${expected.market}` : undefined;
}

const PAIR = 'series=syp-parallel,syp-official';

/** The requests in turn; `{release}` stands for the name of a release, and what has it waits for the first one. */
export const QUESTIONS: readonly Question[] = [
	{ path: '/', fault: pageFault },
	{ path: `/compare.json?${PAIR}`, fault: comparisonFault },
	{ path: '/rate.txt', fault: linesFault },
	{ path: '/series/syp-parallel.json', fault: seriesFault },
	{ path: '/ar?range=1y', fault: pageFault },
	{ path: `/compare.json?release={release}&${PAIR}`, fault: comparisonFault },
	{ path: '/releases/{release}/manifest.json', fault: manifestFault },
	{ path: '/series/syp-parallel', fault: () => undefined },
	{ path: '/embed/rate', fault: () => undefined },
	{ path: '/?release={release}', fault: pageFault },
	{ path: '/releases', fault: () => undefined },
	{ path: '/corrections', fault: () => undefined }
];

function manifestFault({ text }: Answer, { version }: Held): string | undefined {
	const manifest = v.parse(v.object({ version: v.string() }), JSON.parse(text));
	return manifest.version === version ? undefined : `the manifest of ${manifest.version}, not of ${version ?? ''}`;
}
