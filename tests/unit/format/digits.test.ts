import { describe, expect, it } from 'vitest';
import { inDigits } from '#lib/format/index.ts';

describe('a text in Arabic digits', () => {
	it.each([
		['كل 100 ليرة قديمة', 'كل ١٠٠ ليرة قديمة'],
		['13,500 و0.1%', '١٣٬٥٠٠ و٠٫١٪'],
		['−20% أو +25%', '−٢٠٪ أو +٢٥٪'],
		['⁦60.52⁩', '⁦٦٠٫٥٢⁩'],
		['مثل 1,230، ثم 5.', 'مثل ١٬٢٣٠، ثم ٥.'],
		['برخصة CC BY 4.0', 'برخصة CC BY 4.0'],
		['هكذا: 2024-12-06.', 'هكذا: 2024-12-06.'],
		['مثل 006a63 أو 18k', 'مثل 006a63 أو 18k'],
		['⁦https://sarraf.example/?asof=2024-12-06⁩', '⁦https://sarraf.example/?asof=2024-12-06⁩'],
		['لا رقم', 'لا رقم']
	])('%s', (text, expected) => {
		expect(inDigits(text, 'arab')).toBe(expected);
		expect(inDigits(text, 'latn')).toBe(text);
	});
});
