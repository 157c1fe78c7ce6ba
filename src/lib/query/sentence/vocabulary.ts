/** The words that a claim is made of, in English and Arabic; spelling is levelled before they are compared. */
import type { Period } from '#lib/series/index.ts';

/** Words that are parted by commas. */
const list = (words: string): readonly string[] => words.split(', ');

/** Months by their English, Levantine and loaned names. */
export const MONTHS: readonly (readonly string[])[] = [
	['january', 'jan', 'كانون الثاني', 'يناير'],
	['february', 'feb', 'شباط', 'فبراير'],
	['march', 'mar', 'آذار', 'مارس'],
	['april', 'apr', 'نيسان', 'أبريل', 'إبريل'],
	['may', 'أيار', 'مايو'],
	['june', 'jun', 'حزيران', 'يونيو', 'يونيه'],
	['july', 'jul', 'تموز', 'يوليو', 'يوليه'],
	['august', 'aug', 'آب', 'أغسطس'],
	['september', 'sept', 'sep', 'أيلول', 'سبتمبر'],
	['october', 'oct', 'تشرين الأول', 'أكتوبر'],
	['november', 'nov', 'تشرين الثاني', 'نوفمبر'],
	['december', 'dec', 'كانون الأول', 'ديسمبر']
];

export const TODAY = list('today, now, currently, اليوم, الآن, حالياً');
export const YESTERDAY = ['yesterday', 'أمس', 'البارحة'];

export const PERIOD_WORDS: Readonly<Record<Period, readonly string[]>> = {
	day: list('day, days, 24 hours, يوم, يوماً, أيام, 24 ساعة'),
	week: ['week', 'weeks', 'أسبوع', 'أسابيع', 'أسبوعين'],
	month: list('month, months, شهر, شهراً, أشهر, شهور, شهرين'),
	year: list('year, years, سنة, عام, سنوات, أعوام, عاماً, سنتين, عامين')
};

/** Words that say two of a period in one piece. */
export const TWO = ['أسبوعين', 'شهرين', 'سنتين', 'عامين', 'يومين'];

export const COUNTS: Readonly<Record<string, number>> = {
	a: 1,
	an: 1,
	one: 1,
	single: 1,
	the: 1,
	two: 2,
	three: 3,
	four: 4,
	five: 5,
	six: 6,
	seven: 7,
	eight: 8,
	nine: 9,
	ten: 10,
	twelve: 12
};

export const SINCE = list('since, from, between, after, منذ, من, بين, بعد');
export const UNTIL = list('until, till, to, and, by, up to, ending, حتى, إلى, لغاية');

/** Days that a claim names by what happened on them. */
export const LANDMARKS: readonly { readonly words: readonly string[]; readonly day: string }[] = [
	{
		words: list(
			'the war began, the war started, the conflict began, the conflict started, the uprising began, the start of the war, the start of the conflict, the beginning of the war, the war, the conflict, the uprising, the revolution, بدء الحرب, بداية الحرب, بدء النزاع, بداية النزاع, اندلاع الثورة, بدء الثورة, بداية الثورة, اندلاع الحرب, الحرب, الثورة, النزاع'
		),
		day: '2011-03-15'
	},
	{
		words: list(
			"assad fell, assad's fall, the fall of assad, the fall of damascus, the fall of the regime, the regime fell, سقوط النظام, سقوط الأسد, سقوط نظام الأسد, سقوط دمشق, التحرير"
		),
		day: '2024-12-08'
	}
];

/** Rates that a claim may speak of, the more particular first; the first that is named is meant. */
export const MARKETS: readonly { readonly words: readonly string[]; readonly series: string }[] = [
	{
		words: list('lebanese pound, lebanese lira, lebanon, ليرة لبنانية, الليرة اللبنانية, لبنان'),
		series: 'lbp-parallel'
	},
	{ words: ['turkish lira', 'turkey', 'ليرة تركية', 'الليرة التركية', 'تركيا'], series: 'try-market' },
	{ words: ['iranian rial', 'rial', 'الريال الإيراني', 'ريال إيراني', 'تومان'], series: 'irr-parallel' },
	{ words: ['egyptian pound', 'egypt', 'جنيه مصري', 'الجنيه المصري', 'مصر'], series: 'egp-official' },
	{ words: ['iraqi dinar', 'دينار عراقي', 'الدينار العراقي'], series: 'iqd-official' },
	{ words: ['remittance', 'remittances', 'حوالات', 'حوالة'], series: 'syp-remittance' },
	{
		words: list('official, officially, bank, bulletin, central bank, رسمي, رسمية, رسمياً, مصرف, نشرة, مركزي'),
		series: 'syp-official'
	},
	{ words: ['aleppo', 'حلب'], series: 'syp-parallel-aleppo' },
	{ words: ['idlib', 'إدلب'], series: 'syp-parallel-idlib' },
	{ words: list('hasakah, qamishli, الحسكة, القامشلي, حسكة, قامشلي'), series: 'syp-parallel-hasakah' }
];

/** The usual market, by its names. */
export const MARKET = list('parallel, black market, market, street, موازية, سوق, سوداء');

export const DOLLAR = list('dollar, dollars, greenback, usd, دولار, دولاراً');
export const POUND = list(
	'pound, pounds, lira, liras, currency, syp, rial, dinar, ليرة, ليرات, العملة, عملة, جنيه, دينار, ريال'
);
export const VALUE = list('its value, their value, value, purchasing power, قيمتها, قيمة, قدرتها الشرائية');
export const RATE = list('exchange rate, rate, price, سعر الصرف, سعر صرف, سعر, صرف');

export const NEW_UNIT = ['جديدة', 'new'];
export const OLD_UNIT = ['قديمة', 'old'];

export const ABOUT = list(
	'almost, about, nearly, around, roughly, approximately, close to, more than, over, at least, some, قرابة, نحو, حوالي, حوالى, تقريباً, ما يقارب, زهاء, أكثر من'
);

export const UP = list(
	'rose, rise, rises, risen, rising, gained, gain, gains, climbed, climbs, jumped, jump, soared, surged, surge, increased, increase, up, higher, dearer, strengthened, appreciated, recovered, improved, grew, ارتفع, ارتفعت, ارتفاع, صعد, صعدت, زاد, زادت, قفز, قفزت, تحسن, تحسنت, ربحت, ربح, كسبت, كسب, تعززت, استعادت'
);

export const DOWN = list(
	'fell, fall, falls, fallen, falling, dropped, drop, drops, plunged, plunge, plunges, lost, lose, loses, losing, declined, decline, slid, slumped, tumbled, collapsed, crashed, weakened, depreciated, devalued, down, lower, shed, sank, plummeted, cheaper, انخفض, انخفضت, انخفاض, هبط, هبطت, هبوط, خسر, خسرت, خسارة, تراجع, تراجعت, فقد, فقدت, هوى, هوت, انهار, انهارت, تدهور, تدهورت, نزل, نزلت'
);

/** Downs that only a value can have. */
export const LOSING = list('lost, lose, loses, losing, devalued, depreciated, خسر, خسرت, خسارة, فقد, فقدت');

/** Multiples that one word says; `down` where it says that its subject became less. */
export const MULTIPLES: readonly { readonly words: readonly string[]; readonly times: number; readonly down?: true }[] =
	[
		{ words: list('doubled, doubling, double, twofold, تضاعف, تضاعفت'), times: 2 },
		{ words: ['tripled', 'trebled', 'triple', 'threefold'], times: 3 },
		{ words: ['quadrupled', 'fourfold'], times: 4 },
		{ words: ['tenfold'], times: 10 },
		{ words: ['halved', 'انتصفت'], times: 2, down: true }
	];

/** Parts of a whole, as per cents. */
export const PARTS: readonly { readonly words: readonly string[]; readonly percent: number }[] = [
	{ words: ['three quarters', 'three-quarters', 'ثلاثة أرباع'], percent: 75 },
	{ words: ['two thirds', 'two-thirds', 'ثلثي', 'ثلثا'], percent: 66.7 },
	{ words: ['a quarter', 'one quarter', 'ربع'], percent: 25 },
	{ words: ['a third', 'one third', 'ثلث'], percent: 33.3 },
	{ words: ['half', 'نصف'], percent: 50 }
];

/** Words that may stand before the verb of a claim that names no subject. */
export const STOPWORDS = list(
	'it, has, have, had, the, a, an, was, is, reportedly, he, they, say, says, that, on, in, syria, syrian, قد, لقد, في, سورية, سوريا'
);
