import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { manifestOf } from '#lib/view/offline/manifest.ts';
import { isText } from '#lib/server/http/compression.ts';

it.each(['en', 'ar'] as const)('is whole in its language, %s', (language) => {
	const { name, description, lang, dir, start_url, scope, shortcuts } = manifestOf(language);
	const own = language === 'ar' ? '/ar' : '';
	expect({ lang, dir, start_url, scope }).toEqual({
		lang: language,
		dir: language === 'ar' ? 'rtl' : 'ltr',
		start_url: own || '/',
		scope: '/'
	});
	expect(shortcuts.map(({ url }) => url)).toEqual([`${own}/convert`, `${own}/check`, `${own}/compare`]);
	const script = language === 'ar' ? /[\u0600-\u06ff]/ : /^[^\u0600-\u06ff]*$/;
	for (const text of [name, description, ...shortcuts.map((one) => one.name)]) expect(text).toMatch(script);
});

/** Width and height of a PNG, as its first chunk has them. */
function sizeOf(path: string): string {
	const file = readFileSync(`static${path}`);
	expect(file.toString('latin1', 1, 4)).toBe('PNG');
	return `${file.readUInt32BE(16)}x${file.readUInt32BE(20)}`;
}

it('names icons that there are, in the sizes that they have', () => {
	const pictures = manifestOf('en').icons.filter(({ type }) => type === 'image/png');
	expect(pictures.map(({ sizes }) => sizes)).toEqual(['192x192', '512x512', '512x512']);
	for (const { src, sizes } of pictures) expect(sizeOf(src)).toBe(sizes);
	expect(sizeOf('/apple-touch-icon.png')).toBe('180x180');
});

it('is compressed on its way', () => {
	expect(isText('application/manifest+json')).toBe(true);
});
