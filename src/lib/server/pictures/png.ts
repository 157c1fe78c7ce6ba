import { createRequire } from 'node:module';
import { renderAsync } from '@resvg/resvg-js';
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
 * Renders an SVG file to PNG, off the main thread. Equal files give equal bytes on every machine.
 *
 * @param svg - a file with plain colours
 * @param width - in pixels; the height keeps the file's shape
 * @returns the picture in the size that the file names, or in the width that is wanted
 * @throws {Error} when it is no SVG
 * @example (await png(paintSocial(picture, 'light'))).length // 24_000
 */
export async function png(svg: string, width?: number): Promise<Uint8Array<ArrayBuffer>> {
	const image = await renderAsync(svg, {
		...(width === undefined ? {} : { fitTo: { mode: 'width', value: width } }),
		font: {
			loadSystemFonts: false,
			fontFiles: FONT_FILES,
			defaultFontFamily: 'Noto Sans',
			sansSerifFamily: 'Noto Sans'
		}
	});
	return indexedPng({ width: image.width, height: image.height, rgba: image.pixels });
}
