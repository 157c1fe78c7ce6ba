import { expect, it } from 'vitest';
import type { ComposedPoint } from '#lib/record/index.ts';
import { isoDay } from '#lib/series/index.ts';
import { composed, readmeTable } from '#tests/support/record/real.ts';

const LARGE = 0.12;
const SOON = 90;

const stated = ({ day, value }: ComposedPoint) => `${isoDay(day)} ${Number(value.toFixed(3))}`;
const sourcesOf = (...points: readonly ComposedPoint[]) =>
	[...new Set(points.flatMap(({ quotes }) => quotes.map(({ source }) => source.id)))].sort();
const sorted = (sources = '') => sources.split(', ').sort();

function percent(fraction: number): string {
	return `${fraction < 0 ? '−' : '+'}${Math.abs(fraction * 100).toFixed(0)}%`;
}

function jumps(points: readonly ComposedPoint[]): unknown[] {
	return points.flatMap((to, i) => {
		const from = points[i - 1];
		if (!from || Math.abs(to.value / from.value - 1) <= LARGE) return [];
		return [[stated(from), stated(to), percent(to.value / from.value - 1), sourcesOf(to)]];
	});
}

/** Steps of which at least half was taken back soon, with the first day on which it was. */
function undone(points: readonly ComposedPoint[]): unknown[] {
	return points.flatMap((step, i) => {
		const before = points[i - 1];
		if (!before || before.value === step.value) return [];
		const height = step.value - before.value;
		const back = points
			.slice(i + 1)
			.find(({ day, value }) => day - step.day <= SOON && (step.value - value) / height >= 0.5);
		return back ? [[stated(step), stated(back), sourcesOf(step, back)]] : [];
	});
}

it('every large jump of the market stands in the README with the sources that attest it, and no other', () => {
	const listed = readmeTable('Jumps above 12% in the parallel series');
	expect(jumps(composed('syp-parallel').points)).toEqual(
		listed.map(([from, to, change, sources]) => [from, to, change, sorted(sources)])
	);
});

it('every official step that was soon undone stands in the README with the sources that attest it, and no other', () => {
	const listed = readmeTable('Official steps reversed within 90 days');
	expect(undone(composed('syp-official').points)).toEqual(
		listed.map(([step, back, sources]) => [step, back, sorted(sources)])
	);
});
