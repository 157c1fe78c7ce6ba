import { afterEach, expect, it, vi } from 'vitest';
import { ask, isOpened } from '#lib/browser/offline/line.ts';

afterEach(() => vi.unstubAllGlobals());

it.each([
	[200, true],
	[304, true],
	[400, true],
	[404, true],
	[429, true],
	[499, true],
	[500, false],
	[502, false],
	[503, false],
	[504, false],
	[520, false],
	[522, false],
	[530, false],
	[599, false]
])('the status %i is an answer of the site: %s', async (status, isAnswer) => {
	vi.stubGlobal('fetch', async () => ({ status }));
	expect((await ask('https://sarraf.example/')) !== undefined).toBe(isAnswer);
});

it('a line that breaks is no answer', async () => {
	vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed to fetch')));
	expect(await ask('https://sarraf.example/')).toBeUndefined();
});

it('what a page asks for without storing it is not what a reader has opened', () => {
	expect(isOpened({ cache: 'default' })).toBe(true);
	expect(isOpened({ cache: 'no-store' })).toBe(false);
});
