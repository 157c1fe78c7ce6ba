/** What holds of every text of the record. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const FILES = readdirSync('data', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.csv'));

it.each(FILES)('%s has no room for a line break between a number and its percent word', (path) => {
	expect(readFileSync(`data/${path}`, 'utf8').match(/[\d٠-٩] (?=بالمئة)/g) ?? []).toEqual([]);
});
