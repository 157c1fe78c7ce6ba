import { describe, expect, it } from 'vitest';
import { paintingRules } from '#lib/documents/embed/painting-rules.ts';
import { paintingsOf, type Painting } from '#lib/view/embed/paintings.ts';
import { input, line } from '#tests/support/view/context.ts';

const two: readonly Painting[] = [
	{ name: 'small', width: 200, height: 100 },
	{ name: 'large', width: 456, height: 300 }
];

const one = line([
	['2020-01-01', 100],
	['2021-01-01', 200]
]);

/** The painting that a sheet shows in a room, as a browser would read it; blank where it shows none. */
function shownIn(sheet: string, width: number, height = Infinity, rem = 16): string {
	const rules = [
		...sheet.matchAll(/@(media|container) ([^{]+)\{\.painting,\.instead\{display:none\}\.(\w+)\{display:block\}\}/g)
	];
	const fits = (condition: string) =>
		[...condition.matchAll(/\(min-(width|height):([\d.]+)(px|rem)\)/g)].every(
			([, side, size, unit]) => (side === 'width' ? width : height) >= Number(size) * (unit === 'rem' ? rem : 1)
		);
	return rules.filter(([, , condition = '']) => fits(condition)).at(-1)?.[3] ?? '';
}

describe('the painting of a widget that is as high as it needs', () => {
	it('is chosen by the window, which has the padding of the widget, too', () => {
		expect(paintingRules(two, false)).toBe(
			'.painting{display:none}' +
				'@media (min-width:224px){.painting,.instead{display:none}.small{display:block}}' +
				'@media (min-width:30rem){.painting,.instead{display:none}.large{display:block}}'
		);
	});

	const sheet = paintingRules(paintingsOf([input([one])], false), false);
	it.each([
		[235, ''],
		[236, 'sidebar'],
		[303, 'sidebar'],
		[304, 'phone'],
		[464, 'column'],
		[672, 'page'],
		[895, 'page'],
		[896, 'wide']
	])('in a window of %d pixels is “%s”', (width, name) => {
		expect(shownIn(sheet, width)).toBe(name);
	});

	it.each([
		[320, 'sidebar'],
		[607, 'sidebar'],
		[608, 'phone'],
		[1280, 'column']
	])('in a window of %d pixels, with letters of twice the size, is “%s”', (width, name) => {
		expect(shownIn(sheet, width, Infinity, 32)).toBe(name);
	});
});

describe('the painting of a widget that fills its frame', () => {
	it('is chosen by the room that the words leave, and is the smallest where a browser cannot measure that', () => {
		expect(paintingRules(two, true)).toBe(
			'.painting{display:none}@supports not (container-type:size){.small{display:block}}' +
				'@container (min-width:200px) and (min-height:100px){.painting,.instead{display:none}.small{display:block}}' +
				'@container (min-width:456px) and (min-height:300px){.painting,.instead{display:none}.large{display:block}}'
		);
	});

	const sheet = paintingRules(paintingsOf([input([one])], true), true);
	it.each([
		[212, 119, ''],
		[212, 120, 'low'],
		[439, 319, 'square'],
		[439, 320, 'tall'],
		[440, 199, 'ribbon'],
		[440, 319, 'flat'],
		[719, 900, 'even'],
		[720, 199, 'ribbon'],
		[720, 439, 'broad'],
		[720, 440, 'even']
	])('in a room of %d × %d pixels is “%s”', (width, height, name) => {
		expect(shownIn(sheet, width, height)).toBe(name);
	});
});

it('a widget without a chart has nothing to choose', () => {
	expect(paintingRules([], false)).toBe('.painting{display:none}');
	expect(paintingRules([], true)).toBe('.painting{display:none}');
});
