import { expect, it } from 'vitest';
import { day } from '#lib/series/index.ts';
import { frontSubjects } from '#lib/view/front/subjects.ts';
import { seriesPicture } from '#lib/view/pictures/series-picture.ts';
import { context } from '#tests/support/view/context.ts';
import { composed } from '#tests/support/record/real.ts';

it.each([
	['2026-10-05', 'en', 'Compared with a mid price of 27 Sept 2026'],
	['2026-10-05', 'ar', 'مقارنةً بسعر وسطي في 27 أيلول 2026'],
	['2024-12-06', 'en', 'Compared with 26 Nov 2024']
] as const)('says what its move is compared with, and as which price: %s %s', (asOf, language, since) => {
	const seen = context({ asOf: day(asOf) }, language);
	expect(seriesPicture(seen, composed('syp-parallel').info, frontSubjects(seen)).sidedSince).toBe(since);
});
