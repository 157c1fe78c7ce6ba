import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { indexedPng } from './indexed-png.ts';

const { resolve } = createRequire(import.meta.url);

/** The fonts of pictures, regular and semibold, as files: the machine's own would make other pictures elsewhere. */
const FONT_FILES = [
	'@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
	'@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
	'@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
	'@expo-google-fonts/noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf'
].map((file) => resolve(file));

/**
 * Renders an SVG file to PNG, in the time of the thread that calls. Equal files give equal bytes on every machine.
 *
 * @param svg - a file with plain colours
 * @param width - in pixels; the height keeps the file's shape
 * @returns the picture in the size that the file names, or in the width that is wanted
 * @throws {Error} when it is no SVG
 * @example png(paintSocial(picture, 'light')).length // 24_000
 */
export function png(svg: string, width?: number): Uint8Array<ArrayBuffer> {
	const picture = new Resvg(svg, {
		...(width === undefined ? {} : { fitTo: { mode: 'width', value: width } }),
		font: {
			loadSystemFonts: false,
			fontFiles: FONT_FILES,
			defaultFontFamily: 'Noto Sans',
			sansSerifFamily: 'Noto Sans'
		}
	});
	const image = picture.render();
	return indexedPng({ width: image.width, height: image.height, rgba: image.pixels });
}
