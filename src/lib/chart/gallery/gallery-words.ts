import type { Language } from '#lib/record/index.ts';
import type { ChartInput, ChartPanel } from '../layout/chart-input.ts';
import { GALLERY } from './gallery.ts';

/** The words of the gallery in Arabic; a word that is not listed stays. */
const ARABIC: Readonly<Record<string, string>> = {
	Market: 'السوق',
	Official: 'الرسمي',
	Premium: 'الفارق',
	Damascus: 'دمشق',
	Aleppo: 'حلب',
	Idlib: 'إدلب',
	Hasakah: 'الحسكة',
	'Syrian pound': 'الليرة السورية',
	'Lebanese pound': 'الليرة اللبنانية',
	'Turkish lira': 'الليرة التركية',
	'Iraqi dinar': 'الدينار العراقي',
	'Egyptian pound': 'الجنيه المصري',
	'Iranian rial': 'الريال الإيراني',
	'Wages doubled': 'مضاعفة الأجور',
	'Border closed': 'إغلاق الحدود',
	'Rate 2,512': 'السعر 2,512',
	Earthquake: 'الزلزال',
	Redenomination: 'حذف الأصفار',
	'old pounds per US dollar': 'ليرة قديمة للدولار',
	published: 'منشور',
	'monthly figure': 'رقم شهري',
	'no quote for more than 14 days': 'لا سعر لأكثر من 14 يوماً',
	'last rate carried forward': 'آخر سعر معروف',
	'sources disagree': 'المصادر متباينة',
	event: 'حدث',
	monthly: 'شهري',
	gap: 'انقطاع',
	'carried forward': 'آخر معروف',
	disputed: 'متباين',
	'No quotes in this period': 'لا أرقام في هذه المدة',
	'{a}, {b}': '{a}، {b}'
};

/**
 * Each case of the gallery with its words in a language.
 *
 * @example galleryIn('ar').get('one')?.series[0]?.label // 'السوق'
 */
export function galleryIn(language: Language): ReadonlyMap<string, ChartInput> {
	if (language !== 'ar') return GALLERY;
	return new Map([...GALLERY].map(([id, input]) => [id, { ...translated(input), language }]));
}

function inArabic(text: string): string {
	return ARABIC[text] ?? text;
}

function translated(input: ChartInput): ChartInput {
	return {
		...input,
		...panelIn(input),
		lowerPanel: input.lowerPanel && panelIn(input.lowerPanel),
		events: input.events.map((event) => ({ ...event, label: inArabic(event.label) })),
		none: inArabic(input.none),
		ended: inArabic(input.ended),
		signs: signsIn(input.signs),
		briefSigns: signsIn(input.briefSigns)
	};
}

function signsIn({ published, coarse, gap, carried, disputed, event }: ChartInput['signs']): ChartInput['signs'] {
	return {
		published: inArabic(published),
		coarse: inArabic(coarse),
		gap: inArabic(gap),
		carried: inArabic(carried),
		disputed: inArabic(disputed),
		event: inArabic(event)
	};
}

function panelIn({ series, kind, scale, axis }: ChartPanel): ChartPanel {
	return {
		series: series.map((line) => ({ ...line, label: inArabic(line.label) })),
		kind,
		scale,
		axis: inArabic(axis)
	};
}
