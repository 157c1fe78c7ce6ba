/** The phrases that nobody writes here, each with an example and what to write instead. `npm run lint` looks for them. */

/** Where a text is: in a message of a catalogue, in the record, in a document, in a comment of the code, or in what a program says. */
export type Place = 'message' | 'record' | 'document' | 'comment' | 'program';

export interface Phrase {
	readonly find: RegExp;
	/** A text in which `find` matches, as `docs/WORDING.md` shows it. */
	readonly example: string;
	readonly instead: string;
	/** Everywhere by default. */
	readonly places?: readonly Place[];
}

/** What readers of the site see. */
const SEEN: readonly Place[] = ['message', 'record', 'document', 'program'];

/** What contributors read. */
const WRITTEN: readonly Place[] = ['document', 'comment'];

const ENGLISH: readonly Phrase[] = [
	{ find: /\bShown is\b/, example: 'Shown is the latest.', instead: 'Showing the latest instead.' },
	{ find: /\bthe usual(?= one\b|[.,;:)]|$)/i, example: 'else the usual', instead: 'otherwise the default' },
	{ find: /\bis not known for\b/i, example: 'is not known for “unit”', instead: 'is not a valid value for “unit”' },
	{
		find: /\b(?:is|are|was|were|be|been|being) (?:\w+ )?told\b(?! apart)/i,
		example: 'no change can be told',
		instead: 'the change cannot be calculated'
	},
	{ find: /\btold as\b/i, example: 'a rise told as a fall', instead: 'a rise reported as a fall' },
	{ find: /\bunless told\b/i, example: 'all of them unless told', instead: 'defaults to all of them' },
	{
		find: /\b(?:is|are|was|were|be|been) said\b/i,
		example: 'it is said that the unit is missing',
		instead: 'a notice names the missing unit',
		places: WRITTEN
	},
	{ find: /\basked of\b/i, example: 'what is asked of the page', instead: 'the page’s query' },
	{
		find: /\bst(?:and|ands|ood|anding) in\b(?! for\b| the way\b| front\b)/i,
		example: 'the day stands in the address',
		instead: 'the address contains the day'
	},
	{
		find: /\b(?:price|rate|side|figure|month|year) alone\b/i,
		example: 'the buying price alone',
		instead: 'buying price only',
		places: SEEN
	},
	{ find: /\bbesides\b/i, example: 'what it needs besides', instead: 'what else it needs' },
	{
		find: /\bwhoever\b/i,
		example: 'Whoever converts at the official rate loses 11.6%',
		instead: 'Anyone converting at the official rate loses 11.6%'
	},
	{ find: /\bamiss\b/i, example: 'what is amiss', instead: 'what is wrong' },
	{ find: /\banew\b/i, example: 'copy it anew', instead: 'copy it again' },
	{
		find: /\bwithout a line\b(?! of\b| end\b| break\b)|\bline is back\b|\bover the line\b/i,
		example: 'the line is back',
		instead: 'back online'
	},
	{ find: /\bcarried on\b/i, example: 'carried on from the last figure', instead: 'carried forward' },
	{ find: /\bread in a copy\b/i, example: 'read in a copy', instead: 'from an archived copy' },
	{
		find: /\bthe same price, the same value\b/i,
		example: 'the same price, the same value',
		instead: 'neither price nor value changed'
	},
	{
		find: /\bagainst (?:a (?:day|week|month|year) earlier|\{since\})/i,
		example: 'Against a week earlier',
		instead: 'Compared with a week earlier'
	},
	{
		find: /\brose to \S+ times what it was\b/i,
		example: 'rose to 294 times what it was',
		instead: 'rose 294-fold'
	},
	{
		find: /\bequal (?:per ?cents?|percentages)\b/i,
		example: 'equal percentages, equal amounts',
		instead: 'log scale, linear scale'
	},
	{ find: /\ba per cent\b|\bper cents\b/i, example: 'a per cent', instead: 'a percentage' },
	{ find: /\d[ \u00a0\u202f]%/, example: '22.4 %', instead: '22.4%' },
	{ find: /\bby itself\b/i, example: 'updates by itself', instead: 'updates automatically', places: ['message'] },
	{ find: /\bthis span\b/i, example: 'this span', instead: 'this period', places: SEEN },
	{
		find: /\bselling at the (?:official|lower|higher) rate\b/i,
		example: 'selling at the official rate brought 11.6% less',
		instead: 'anyone selling dollars at the official rate got 11.6% less'
	},
	{
		find: /\bthe figure of (?:\{publisher\}|[A-Z])/,
		example: 'not counting the figure of Newslooks',
		instead: 'not counting the figure from Newslooks',
		places: SEEN
	}
];

const arabicWord = (words: string): RegExp => new RegExp(`(?<!\\p{L})[ولبف]?(?:${words})(?!\\p{L})`, 'u');

const ARABIC: readonly Phrase[] = [
	{ find: arabicWord('دون خط'), example: 'دون خط', instead: 'بلا اتصال' },
	{ find: arabicWord('المعروض هو'), example: 'المعروض هو المعتاد', instead: 'عُرض الخيار الافتراضي' },
	{ find: arabicWord('رُوي'), example: 'ارتفاع رُوي هبوطاً', instead: 'ارتفاع نُقل على أنه هبوط' },
	{ find: arabicWord('استشهد بهذا'), example: 'استشهد بهذا', instead: 'اقتبس المصدر' },
	{ find: arabicWord('علاوة|العلاوة'), example: 'علاوة السوق', instead: 'الفارق بين السوق والرسمي' },
	{
		find: arabicWord('في المئة|في المائة|بالمائة'),
		example: '25 في المئة',
		instead: '25 بالمئة',
		places: SEEN
	},
	{
		find: arabicWord('يناير|فبراير|مارس|أبريل|إبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر'),
		example: '6 ديسمبر 2024',
		instead: '6 كانون الأول 2024',
		places: SEEN
	},
	{ find: arabicWord('نسب متساوية'), example: 'نسب متساوية', instead: 'مقياس لوغاريتمي' },
	{ find: /ب\u0640 \d/u, example: 'الدولار بـ 18,000', instead: 'الدولار بـ18,000', places: SEEN },
	{ find: arabicWord('بنظرة إلى الوراء'), example: 'بنظرة إلى الوراء في 2019', instead: 'كما ذُكر في 2019' },
	{
		find: arabicWord('طرفي? (?:واحد من )?السعر'),
		example: 'طرف واحد من السعر',
		instead: 'سعر الشراء فقط'
	},
	{ find: arabicWord('لدى غيره'), example: 'لدى غيره 103', instead: 'تذكر مصادر أخرى 103' },
	{ find: arabicWord('[يت]تحدّ?ث تلقائياً'), example: 'يتحدّث تلقائياً', instead: 'يُحدَّث تلقائياً' },
	{
		find: arabicWord('(?:ال)?ثابتة? حتى'),
		example: 'ثابت حتى 6 كانون الأول 2024',
		instead: 'ثابت على أرقام 6 كانون الأول 2024'
	},
	{
		find: arabicWord('آخر (?:سعر|رقم)(?: سابق)? قديم'),
		example: 'آخر سعر قديم',
		instead: 'آخر سعر أقدم من أن يُعتمد'
	},
	{ find: arabicWord('من غير رقم'), example: 'من غير رقم الناشر', instead: 'باستبعاد رقم الناشر' },
	{
		find: arabicWord('لا يفصله(?:ا|ما) أكثر'),
		example: 'لا يفصلهما أكثر من 14 يوماً',
		instead: 'لا يفصل بينهما أكثر من 14 يوماً'
	},
	{ find: arabicWord('نُشر (?:شراؤه|مبيعه)'), example: 'سعر نُشر شراؤه فقط', instead: 'سعر شراء نُشر منفرداً' }
];

export const PHRASES: readonly Phrase[] = [...ENGLISH, ...ARABIC];
