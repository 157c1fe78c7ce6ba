import { expect, it } from 'vitest';
import { unbroken } from '#lib/components/unbroken.ts';

it.each([
	['15 Mar 2011 → 8 Dec 2024', '15\u00a0Mar\u00a02011\u00a0→ 8\u00a0Dec\u00a02024'],
	['آذار 2011 ← كانون الأول 2024', 'آذار\u00a02011\u00a0← كانون\u00a0الأول\u00a02024'],
	['not enough figures', 'not enough figures'],
	['', '']
])('“%s” breaks after its arrow only', (text, wanted) => {
	expect(unbroken(text)).toBe(wanted);
});
