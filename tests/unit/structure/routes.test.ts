/** A route names its resource; what an answer is made of is in `server/resources/`. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { routeFiles } from '#tests/support/routes.ts';

const FILES = routeFiles(/\+(?:page|layout)?\.?server\.ts$/);
const MOST_LINES = 10;

it('finds the routes of pages and of files', () => {
	expect(FILES).toEqual(expect.arrayContaining(['src/routes/+page.server.ts', 'src/routes/rate.txt/+server.ts']));
});

it.each(FILES)('%s has at most ten lines', (file) => {
	expect(readFileSync(file, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(MOST_LINES);
});
