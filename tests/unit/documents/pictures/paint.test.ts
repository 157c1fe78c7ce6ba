/** Pictures of eleven addresses, each kept as an accepted SVG and PNG that a person can look at in tests/golden/pictures. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { paintChart, paintSocial } from '#lib/documents/pictures/paint.ts';
import { LEAST } from '#lib/documents/pictures/social-layout.ts';
import type { Language } from '#lib/record/index.ts';
import { day } from '#lib/series/index.ts';
import { png } from '#lib/server/pictures/png.ts';
import { DEFAULTS, parseChartQuery } from '#lib/query/index.ts';
import { chartFile } from '#lib/view/pictures/chart-file.ts';
import { comparisonOf } from '#lib/view/compare/comparison.ts';
import { comparisonPicture } from '#lib/view/pictures/comparison-picture.ts';
import { seriesPicture } from '#lib/view/pictures/series-picture.ts';
import { viewContext } from '#lib/context/context.ts';
import { lineSpecOf } from '#lib/chart/data/chart-line-spec.ts';
import { lineSpecsOf } from '#lib/chart/data/chart-line-specs.ts';
import { differing, pixelsOf } from '#tests/support/pixels.ts';
import { record } from '#tests/support/record/real.ts';

const GOLDEN = fileURLToPath(new URL('../../../golden/pictures/', import.meta.url));
const TODAY = day('2026-11-23');

/** What every social picture may weigh, in bytes. */
const MOST = 60_000;

interface Case {
	readonly name: string;
	/** Of one series, or of those that are compared, with commas. */
	readonly id: string;
	readonly query: string;
	readonly language?: Language;
}

const CASES: readonly Case[] = [
	{ name: 'seed', id: 'syp-parallel', query: 'asof=2024-12-06' },
	{ name: 'seed-arabic', id: 'syp-parallel', query: 'asof=2024-12-06', language: 'ar' },
	{ name: 'dark', id: 'syp-parallel', query: 'asof=2026-02-01&range=1y&unit=new&theme=dark' },
	{ name: 'premium', id: 'syp-parallel', query: 'asof=2024-12-06&range=5y&show=premium' },
	{ name: 'index', id: 'syp-parallel', query: 'asof=2025-06-30&range=2011&show=index&reading=value' },
	{ name: 'linear', id: 'syp-official', query: 'asof=2025-06-30&scale=linear&range=2011' },
	{ name: 'narrow', id: 'syp-parallel', query: 'asof=2024-12-06&w=320&h=400&band=on&range=1y' },
	{ name: 'wide-arabic-dark', id: 'syp-official', query: 'asof=2025-06-30&w=1400&theme=dark', language: 'ar' },
	{ name: 'basket', id: 'wfp-reference-food-basket', query: 'asof=2024-06-30' },
	{ name: 'panel', id: 'syp-parallel,syp-official', query: 'asof=2025-06-30&range=5y&panel=premium' },
	{ name: 'lebanon-arabic', id: 'lbp-parallel', query: 'asof=2024-12-31', language: 'ar' }
];

function filesOf({ id, query: search, language = 'en' }: Case, from = record): { svg: string; social: string } {
	const { query, problems } = parseChartQuery(new URLSearchParams(search), TODAY);
	const [first = id, ...others] = id.split(',');
	const info = from.series.get(first);
	if (!info || problems.length > 0)
		throw new Error(`the case asks for what is not there: ${id}, ${JSON.stringify(problems)}`);
	const context = viewContext(from, query, TODAY, language, DEFAULTS);
	if (others.length > 0) {
		const comparison = comparisonOf(context, lineSpecsOf(context, [first, ...others]));
		return {
			svg: paintChart(chartFile(context, comparison), query.theme),
			social: paintSocial(comparisonPicture(context, comparison), query.theme)
		};
	}
	return {
		svg: paintChart(chartFile(context, comparisonOf(context, [lineSpecOf(context, info)])), query.theme),
		social: paintSocial(seriesPicture(context, info, [lineSpecOf(context, info)]), query.theme)
	};
}

/** Compares with the accepted file. A changed one is written beside it, to be looked at; only UPDATE_GOLDEN accepts it. */
function accept(file: string, made: Uint8Array, alike: (accepted: Uint8Array, made: Uint8Array) => boolean): void {
	const path = `${GOLDEN}${file}`;
	const beside = path.replace(/(\.\w+)$/, '.actual$1');
	if (process.env.UPDATE_GOLDEN && !process.env.CI) writeFileSync(path, made);
	const same = existsSync(path) && alike(readFileSync(path), made);
	if (same) rmSync(beside, { force: true });
	else if (!process.env.CI) writeFileSync(beside, made);
	expect(same, `${file} is not what was accepted; see ${beside}`).toBe(true);
}

const sameBytes = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0;

/** Of 756,000 pixels a few may be rounded otherwise by another processor. */
const samePixels = (a: Uint8Array, b: Uint8Array) => differing(pixelsOf(a), pixelsOf(b)) <= 50;

describe.each(CASES)('$name', (one) => {
	const { svg, social } = filesOf(one);

	it('is the accepted chart', () => accept(`${one.name}.svg`, Buffer.from(`${svg}\n`), sameBytes));

	it('is the accepted picture, small enough', () => {
		const made = png(social);
		expect(made.length).toBeLessThan(MOST);
		expect(pixelsOf(made)).toMatchObject({ width: 1200, height: 630 });
		accept(`${one.name}.png`, made, samePixels);
	});

	it('no letter of the picture is too small to be read on a card', () => {
		const [words = '', chart = ''] = social.split(/(?=<g transform="translate)/);
		const sizes = (part: string) => [...part.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size));
		const scale = Number(/scale\(([\d.]+)\)/.exec(chart)?.[1]);
		expect(Math.min(...sizes(words))).toBeGreaterThanOrEqual(LEAST);
		expect((sizes(chart)[0] ?? NaN) * scale).toBeCloseTo(LEAST);
	});

	it.each([
		['chart', svg],
		['picture', social]
	])('the %s stands alone: plain colours, no style attribute, no comment, no address', (_, file) => {
		expect(file).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
		expect(file).not.toMatch(/var\(|style="|<!--|<script|href=|url\(|NaN|undefined/);
		expect(file.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:/);
	});
});

it('a minus is never of the Arabic letters, where it is as short as a hyphen', () => {
	const arabic = filesOf({ name: '', id: 'syp-parallel', query: 'asof=2024-12-06', language: 'ar' }).social;
	const ofLatin = /<tspan font-family="'Noto Sans', [^"]*">−<\/tspan>/g;
	expect(arabic.match(ofLatin)?.length).toBeGreaterThan(0);
	expect(arabic.replaceAll(ofLatin, '').replace(/aria-label="[^"]*"/g, '')).not.toContain('−');
	expect(filesOf({ name: '', id: 'syp-parallel', query: 'asof=2024-12-06' }).social).not.toContain('<tspan');
});

it('a picture has the size that was requested', () => {
	expect(filesOf({ name: '', id: 'syp-parallel', query: 'w=700&h=500' }).svg).toMatch(/ width="700" height="500" /);
	expect(filesOf({ name: '', id: 'syp-parallel', query: '' }).svg).toMatch(/ width="960" /);
});

it('a series without a point by that day says so', () => {
	const { social, svg } = filesOf({ name: '', id: 'syp-parallel', query: 'asof=1970-01-01' });
	expect(social).toContain('No quote up to this day.');
	expect(svg).not.toMatch(/NaN/);
	expect(png(social).length).toBeGreaterThan(1000);
});

it.each(['a > b', '"a" > b', "a 'b' & <c>", ']]>', '&lt;', '-->', '$& $1'])('a name may hold %s', (name) => {
	const series = [...record.series].map(
		([id, info]) => [id, { ...info, name: { en: name, ar: `ا ${name}` } }] as const
	);
	const one = { name: '', id: 'syp-parallel', query: 'asof=2024-12-06&range=1y' };
	const usual = filesOf(one);
	const { svg, social } = filesOf(one, { ...record, series: new Map(series) });
	expect(svg.match(/<style>/g)).toEqual(usual.svg.match(/<style>/g));
	expect(svg.indexOf('<style>')).toBe(svg.search(/(?<=^<svg(?:"[^"]*"|[^">])*>)/));
	for (const file of [svg, social]) expect(png(file).length).toBeGreaterThan(1000);
});
