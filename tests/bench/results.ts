/** The results of benches as people read them: a table and a picture. */
import { escaped } from '#lib/format/html.ts';
import { isWithin, limitOf, type Ratio } from './ratio.ts';

/** A ratio and the bench that found it. */
export interface Found extends Ratio {
	readonly bench: string;
}

/** Where and when benches ran. */
export type Machine = Readonly<Record<'processor' | 'memory' | 'system' | 'day', string>>;

/** A page of Markdown. */
export function table({ processor, memory, system, day }: Machine, all: readonly Found[]): string {
	const rows = all.map((found) => {
		const { bench, what, peer, ratio, low, high } = found;
		const limit = limitOf(found).replace(', ', '') || '–';
		const verdict = limit === '–' ? '' : isWithin(found) ? 'met' : '**missed**';
		return `| ${bench} | ${what} | ${peer} | ${ratio.toFixed(2)} | ${low.toFixed(2)}–${high.toFixed(2)} | ${limit} | ${verdict} |`;
	});
	return [
		'# Benches',
		'',
		`What \`npm run bench\` found on ${day}: ${processor}, ${memory}, ${system}.`,
		'',
		'Each figure is ours divided by a peer’s, measured by turns in one run, so that what else the machine does falls on both. The spread is from the lower to the upper quartile of the rounds.',
		'',
		'![The ratios, each beside its limit](ratios.svg)',
		'',
		'| bench | what | beside | ratio | spread | limit | |',
		'| --- | --- | --- | --- | --- | --- | --- |',
		...rows,
		''
	].join('\n');
}

/** How near a ratio is to its limit: 1 is on it, more is beyond it; undefined where it has none. */
function nearness({ ratio, most, least }: Found): number | undefined {
	if (most !== undefined) return ratio / most;
	return least === undefined ? undefined : least / ratio;
}

/**
 * Of each bench the ratio that is nearest to its limit, or furthest beyond it.
 *
 * @returns in the order of the benches; none of a bench without limits
 * @example tightest([{ bench: 'pan', ratio: 0.9, most: 1, … }, { bench: 'pan', ratio: 0.5, most: 1, … }]) // the first
 */
export function tightest(all: readonly Found[]): readonly Found[] {
	const nearest = new Map<string, Found>();
	for (const found of all) {
		const own = nearness(found);
		const known = nearest.get(found.bench);
		if (own !== undefined && !(known && (nearness(known) ?? 0) >= own)) nearest.set(found.bench, found);
	}
	return [...nearest.values()];
}

/** The ends of the picture's axis, its places and its rows, in pixels. */
const AXIS = { low: 0.05, high: 20, left: 430, right: 800 };
const [TOP, ROW, WIDTH] = [40, 22, 820];

const x = (ratio: number) => {
	const part = Math.log(ratio / AXIS.low) / Math.log(AXIS.high / AXIS.low);
	return Math.round(AXIS.left + Math.min(Math.max(part, 0), 1) * (AXIS.right - AXIS.left));
};

/** A dot for each ratio on a logarithmic axis, its spread as a line, and its limit as a mark. */
export function picture(all: readonly Found[]): string {
	const height = TOP + all.length * ROW + 10;
	const ticks = [0.1, 0.3, 1, 3, 10].map(
		(at) =>
			`<path stroke="#ccc" d="M${x(at)} ${TOP - 8}V${height - 8}"/><text x="${x(at)}" y="${TOP - 14}" text-anchor="middle" fill="#555">${at}</text>`
	);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="12">`,
		`<title>Ours divided by a peer’s, and the limit of each</title><rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
		...ticks,
		...all.map(rowOf),
		'</svg>\n'
	].join('\n');
}

function rowOf(found: Found, row: number): string {
	const { what, peer, ratio, low, high, most, least } = found;
	const y = TOP + row * ROW + 8;
	const colour = isWithin(found) ? '#006a63' : '#b3261e';
	const limit = most ?? least;
	const mark = limit === undefined ? '' : `<path stroke="#222" stroke-width="2" d="M${x(limit)} ${y - 7}v14"/>`;
	return [
		`<text x="${AXIS.left - 12}" y="${y + 4}" text-anchor="end" fill="#222">${escaped(`${what} / ${peer}`)}</text>`,
		`<path stroke="${colour}" stroke-width="3" d="M${x(low)} ${y}H${x(high)}"/>`,
		`<circle cx="${x(ratio)}" cy="${y}" r="4.5" fill="${colour}"/>${mark}`
	].join('');
}
