import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { expect, it } from 'vitest';

it('favicon.ico holds the picture of favicon.svg, in the sizes that browsers ask for', () => {
	const svg = readFileSync('static/favicon.svg', 'utf8');
	const file = readFileSync('static/favicon.ico');
	expect([file.readUInt16LE(0), file.readUInt16LE(2)]).toEqual([0, 1]);
	const sizes = Array.from({ length: file.readUInt16LE(4) }, (_, index) => {
		const entry = file.subarray(6 + 16 * index, 22 + 16 * index);
		const [width = 0, length, start] = [entry[0], entry.readUInt32LE(8), entry.readUInt32LE(12)];
		const picture = new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render();
		expect(file.subarray(start, start + length).equals(picture.asPng())).toBe(true);
		return width;
	});
	expect(sizes).toEqual([16, 32, 48]);
});
