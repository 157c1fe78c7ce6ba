import { inflateSync } from 'node:zlib';

/** What is seen on a sheet. Lengths are in CSS pixels, heights from its upper edge. */
export interface Sheet {
	readonly height: number;
	/** Each run of letters: where its baseline is, and how large it is. */
	readonly letters: readonly { readonly y: number; readonly size: number }[];
	/** The widest horizontal line; of several the last one: it is above the foot that every sheet has. */
	readonly foot: number;
}

/** Units of a drawing in those of the sheet: `y * scale + shift`. */
interface Place {
	readonly scale: number;
	readonly shift: number;
}

/** Chromium draws at 300 dots per inch; CSS has 96. */
const DOTS: Place = { scale: 96 / 300, shift: 0 };
/** Points of a PDF, of which an inch has 72. */
const PIXELS_PER_POINT = 96 / 72;

/**
 * The sheets of a PDF, as Chromium writes one.
 *
 * @example sheetsOf(await page.pdf({ format: 'A4' })).length // 3
 */
export function sheetsOf(pdf: Buffer): readonly Sheet[] {
	const source = pdf.toString('latin1');
	const pages = source.matchAll(
		/\/Type\s*\/Page\b(?!s)[^]*?\/MediaBox \[0 0 [\d.]+ ([\d.]+)\][^]*?\/Contents (\d+) 0 R/g
	);
	return [...pages].map(([, height, id]) => ({
		height: Number(height) * PIXELS_PER_POINT,
		...drawnIn(streamOf(pdf, source, Number(id)))
	}));
}

function streamOf(pdf: Buffer, source: string, id: number): string {
	const head = new RegExp(String.raw`\n${id} 0 obj\s*<<[^>]*?\/Length (\d+)[^>]*>>\s*stream\r?\n`).exec(source);
	if (!head) throw new Error(`the PDF has no stream ${id}`);
	const start = head.index + head[0].length;
	return inflateSync(pdf.subarray(start, start + Number(head[1]))).toString('latin1');
}

/** Follows the places of a drawing, one within the other, as far as they concern letters and lines. */
function drawnIn(stream: string): Omit<Sheet, 'height'> {
	const letters: { y: number; size: number }[] = [];
	const lines: { y: number; width: number }[] = [];
	const saved: Place[] = [];
	let place: Place | undefined;
	let size = 0;
	for (const line of stream.split('\n')) {
		const words = line.trim().split(' ');
		const operator = words.pop();
		const [, b = 0, width = 0, d = 0, , f = 0] = words.map(Number);
		const { scale, shift } = place ?? DOTS;
		if (operator === 'q') saved.push({ scale, shift });
		if (operator === 'Q') place = saved.pop();
		// The first place turns the drawing upside down, as PDFs count from below: heights here are from above.
		if (operator === 'cm') place = place ? { scale: scale * d, shift: f * scale + shift } : DOTS;
		if (operator === 'Tf') size = b * scale;
		if (operator === 'Tm') letters.push({ y: f * scale + shift, size });
		if (operator === 're' && d * scale <= 1.5) lines.push({ y: b * scale + shift, width: width * scale });
	}
	const widest = Math.max(...lines.map(({ width }) => width));
	const foot = lines.findLast(({ width }) => width > widest - 1)?.y ?? NaN;
	return { letters: letters.sort((one, other) => one.y - other.y), foot };
}
