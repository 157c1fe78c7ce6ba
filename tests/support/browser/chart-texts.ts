/** Finds texts of painted charts that lie on something else. */
import type { Page } from '@playwright/test';
import { FINE } from '#lib/chart/paint/path.ts';
import { dotsOf, piecesOf } from '#tests/support/outline.ts';

interface Box {
	readonly text: string;
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

/** What a painting has, in pixels from its top left corner; outlines as they are written. */
interface Painted {
	readonly id: string;
	readonly scale: number;
	readonly texts: readonly Box[];
	/** In parts of a pixel. */
	readonly lines: readonly string[];
	readonly gaps: readonly string[];
	readonly dots: readonly string[];
	readonly events: readonly string[];
	readonly leaders: readonly string[];
}

type Corner = readonly [x: number, y: number];

/** Letters take this part of the height of their box; what is above and below is air. */
const AIR = 0.22;

/** How far a text may reach into another's box, in pixels: fonts differ. */
const WITHIN = 1;

/**
 * The texts of the visible charts below some elements that lie on another text, on a line or on a dot.
 *
 * @param within - a selector
 */
export async function collisionsIn(page: Page, within: string): Promise<readonly string[]> {
	const paintings = await page.evaluate(paintingsOf, { within, air: AIR });
	if (paintings.length === 0) throw new Error(`${page.url()} has no chart`);
	return paintings.flatMap((painted) => collisionsOf(painted).map((text) => `${painted.id}: ${text}`));
}

/** To be evaluated in the page. */
function paintingsOf({ within, air }: { readonly within: string; readonly air: number }): Painted[] {
	const charts = [...document.querySelectorAll(`:is(${within}) svg.chart`)].filter((svg) => svg.clientWidth > 0);
	return charts.map((svg) => {
		const whole = svg.getBoundingClientRect();
		const outlines = (selector: string) =>
			[...svg.querySelectorAll(selector)].flatMap((path) => path.getAttribute('d') ?? []);
		const boxes = [...svg.querySelectorAll('text')].map((text) => {
			const { left, right, top, bottom, height } = text.getBoundingClientRect();
			return {
				text: text.textContent,
				left: left - whole.left,
				right: right - whole.left,
				top: top - whole.top + height * air,
				bottom: bottom - whole.top - height * air
			};
		});
		return {
			id: svg.closest('section[id]')?.id ?? '',
			scale: whole.width / Number(svg.getAttribute('viewBox')?.split(' ')[2]),
			texts: boxes.filter(({ text }) => text !== ''),
			lines: outlines('g:not(.sign) > :is(.observed, .carried)'),
			gaps: outlines('g:not(.sign) > .gap'),
			dots: outlines('g:not(.sign) > :is(.dot, .coarse)'),
			events: outlines('path.event'),
			leaders: outlines('path.leader')
		};
	});
}

function collisionsOf({ scale, texts, lines, gaps, dots, events, leaders }: Painted): readonly string[] {
	const scaled = ([x, y]: Corner): Corner => [x * scale, y * scale];
	const fine = ([x, y]: Corner): Corner => [(x * scale) / FINE, (y * scale) / FINE];
	const pieces = [
		...lines.flatMap(piecesOf).map((piece) => piece.map(fine)),
		...gaps.flatMap(piecesOf).map((piece) => piece.map(scaled))
	];
	const places = [
		...pieces.flatMap(walked),
		...dots.flatMap(dotsOf).map(scaled),
		...events.flatMap((d) => uprights(d, scale)),
		...leaders.flatMap((d) => straight(d, scale))
	];
	return texts.flatMap((box, i) => {
		const other = texts.find((one, k) => k > i && overlap(box, one));
		const place = places.find(([x, y]) => x > box.left && x < box.right && y > box.top && y < box.bottom);
		const at = place && place.map(Math.round).join(', ');
		return [
			...(other ? [`“${box.text}” on “${other.text}”`] : []),
			...(at ? [`“${box.text}” on a line at ${at}`] : [])
		];
	});
}

function overlap(a: Box, b: Box): boolean {
	return (
		a.left < b.right - WITHIN && b.left < a.right - WITHIN && a.top < b.bottom - WITHIN && b.top < a.bottom - WITHIN
	);
}

/** The places on a piece of a line, not a pixel apart. */
function walked(piece: readonly Corner[]): Corner[] {
	return piece.slice(1).flatMap(([x, y], i) => {
		const [fromX, fromY] = piece[i] ?? [x, y];
		const steps = Math.max(1, Math.ceil(Math.hypot(x - fromX, y - fromY)));
		return Array.from({ length: steps + 1 }, (_, step): Corner => {
			const part = step / steps;
			return [fromX + (x - fromX) * part, fromY + (y - fromY) * part];
		});
	});
}

/** The places on the lines of events. */
function uprights(outline: string, scale: number): Corner[] {
	return [...outline.matchAll(/M([\d.]+) ([\d.]+)V([\d.]+)/g)].flatMap(([, x, top, bottom]) => {
		const at = (y: string | undefined): Corner => [Number(x) * scale, Number(y) * scale];
		return walked([at(top), at(bottom)]);
	});
}

/** The places on a leader. */
function straight(outline: string, scale: number): Corner[] {
	const ends = [...outline.matchAll(/[ML]([\d.]+) ([\d.]+)/g)];
	return walked(ends.map(([, x, y]): Corner => [Number(x) * scale, Number(y) * scale]));
}
