/** What people look for, and what they should find first. */
import type { Language } from '#lib/record/index.ts';

/** One search: in a language, with the text and the path of its first answer. */
export interface Search {
	readonly language: Language;
	readonly q: string;
	/** Blank where nothing should be found. */
	readonly text: string;
	readonly path: string;
	/**
	 * Whether it is found on the page alone: the search box suggests no claims, of the events the main ones, and no series of
	 * a handful of figures.
	 */
	readonly onPage?: true;
}

const en = (q: string, text: string, path: string, onPage?: true): Search => ({
	language: 'en',
	q,
	text,
	path,
	...(onPage && { onPage })
});
const ar = (q: string, text: string, path: string, onPage?: true): Search => ({
	...en(q, text, path, onPage),
	language: 'ar'
});

export const SEARCHES: readonly Search[] = [
	en('lebanon', 'Lebanese pound, parallel market', '/series/lbp-parallel'),
	en('iraqi dinar', 'Iraqi dinar, parallel market', '/series/iqd-parallel'),
	en('dollar', 'Parallel market, Damascus', '/series/syp-parallel'),
	en('dollar rate today', 'Parallel market, Damascus', '/series/syp-parallel'),
	en('Dolar', 'Parallel market, Damascus', '/series/syp-parallel'),
	en('$', 'Parallel market, Damascus', '/series/syp-parallel'),
	en('euros', 'Euro on the parallel market, Damascus', '/series/syp-parallel-eur'),
	en('lira', 'Parallel market, Damascus', '/series/syp-parallel'),
	en('turkish lira', 'Turkish lira on the parallel market, Damascus', '/series/syp-parallel-try'),
	en('Iran', 'Iranian rial, free market', '/series/irr-parallel'),
	en('bolivares', 'Venezuelan bolívar, official', '/series/ves-official'),
	en('egypt', 'Egyptian pound, official', '/series/egp-official'),
	en('aleppo', 'Parallel market, Aleppo', '/series/syp-parallel-aleppo'),
	en('halab', 'Parallel market, Aleppo', '/series/syp-parallel-aleppo'),
	en('dollar in Aleppo', 'Parallel market, Aleppo', '/series/syp-parallel-aleppo'),
	en('qamishlo', 'Parallel market, Hasakah and Qamishli', '/series/syp-parallel-hasakah'),
	en('homs', 'Homs', '/series/syp-parallel'),
	en('official rate', 'Official rate, Central Bank of Syria', '/series/syp-official'),
	en('black market', 'Parallel market, Damascus', '/series/syp-parallel'),
	en('hawala', 'Remittance rate', '/series/syp-remittance'),
	en('rice', 'Rice', '/series/wfp-rice-kg'),
	en('egg', 'Eggs, tray of 30', '/series/wfp-eggs-30'),
	en('mazout', 'Diesel', '/series/wfp-diesel-litre'),
	en('minimum salary', 'Minimum wage, public sector', '/series/min-wage-public'),
	en('inflation', 'Inflation over 12 months', '/series/cpi-inflation-yoy'),
	en('December 2024', 'December 2024', '/month/2024-12'),
	en('2024-12-06', '6 December 2024', '/day/2024-12-06'),
	en('6 Dec 2024', '6 December 2024', '/day/2024-12-06'),
	en('December 6th, 2024', '6 December 2024', '/day/2024-12-06'),
	en('homs december 2024', 'Homs, December 2024', '/stories/homs-2024'),
	en('converter', 'Convert', '/convert'),
	en('premium', 'Market premium', '/?show=premium#chart'),
	en('assad', 'Damascus falls, Assad flees', '/events#2024-12-08-assad-falls'),
	en('earthquake', 'Earthquake in northern Syria and Turkey', '/events#2023-02-06-earthquake', true),
	en('zzzz', '', ''),
	ar('دولار', 'السوق الموازية، دمشق', '/series/syp-parallel'),
	ar('سعر الدولار اليوم', 'السوق الموازية، دمشق', '/series/syp-parallel'),
	ar('للدولار', 'السوق الموازية، دمشق', '/series/syp-parallel'),
	ar('اليورو', 'اليورو في السوق الموازية، دمشق', '/series/syp-parallel-eur'),
	ar('التضخم', 'التضخم على أساس سنوي', '/series/cpi-inflation-yoy'),
	ar('حلب', 'السوق الموازية، حلب', '/series/syp-parallel-aleppo'),
	ar('ادلب', 'السوق الموازية، إدلب', '/series/syp-parallel-idlib'),
	ar('اللّيرة السوريّة', 'السوق الموازية، دمشق', '/series/syp-parallel'),
	ar('ليره لبنانيه', 'الليرة اللبنانية، السوق الموازية', '/series/lbp-parallel'),
	ar('دينار عراقي', 'الدينار العراقي، السوق الموازية', '/series/iqd-parallel'),
	ar('تومان', 'الريال الإيراني، السوق الحرة', '/series/irr-parallel'),
	ar('السوق السوداء', 'السوق الموازية، دمشق', '/series/syp-parallel'),
	ar('الرز', 'الأرز', '/series/wfp-rice-kg'),
	ar('الخبز التجاري', 'الخبز التجاري، ربطة', '/series/bread-commercial', true),
	ar('خبز مدعوم', 'الخبز المدعوم، ربطة', '/series/bread-subsidised-bundle'),
	en('saudi riyal', 'Saudi riyal on the parallel market, Damascus', '/series/syp-parallel-sar'),
	en('gold dollar', 'The gold dollar', '/series/gold-dollar'),
	ar('دولار الذهب', 'دولار الذهب', '/series/gold-dollar'),
	ar('الحد الأدنى للأجور', 'الحد الأدنى للأجور، القطاع العام', '/series/min-wage-public'),
	ar('كانون الأول 2024', 'كانون الأول 2024', '/month/2024-12'),
	ar('٦ كانون الأول ٢٠٢٤', '6 كانون الأول 2024', '/day/2024-12-06'),
	ar('ديسمبر 2024', 'كانون الأول 2024', '/month/2024-12'),
	ar('euro', 'اليورو في السوق الموازية، دمشق', '/series/syp-parallel-eur'),
	ar('مركزي', 'السعر الرسمي، مصرف سورية المركزي', '/series/syp-official'),
	ar('الأحداث', 'الأحداث', '/events'),
	ar('زلزال', 'زلزال في شمال سورية وتركيا', '/events#2023-02-06-earthquake', true)
];
