/** The rows of a small record that keeps every rule. */

/** The cells of a row, by their columns. */
export type Cells = Readonly<Record<string, string>>;

const SERIES: Cells = {
	id: '',
	currency: 'SYP',
	market: 'parallel',
	places: 'damascus national',
	quantity: 'rate',
	unit: 'syp-old',
	per: 'USD',
	draw: 'line',
	carry_days: '120',
	max_step: '2',
	role: '',
	name_en: '',
	name_ar: '',
	note_en: '',
	note_ar: ''
};

const QUOTE: Cells = {
	date: '',
	precision: 'day',
	market: 'parallel',
	series: 'syp-parallel',
	place: 'damascus',
	bid: '',
	ask: '',
	mid: '',
	unit: 'syp-old',
	source: 'paper',
	recorded: '2026-11-01',
	use: 'point',
	replaced_on: '',
	replaces: '',
	why_en: '',
	why_ar: '',
	flags: '',
	note_en: '',
	note_ar: ''
};

const EVENT: Cells = {
	id: '',
	date: '',
	precision: 'day',
	kind: 'military',
	place: 'aleppo',
	rank: '1',
	title_en: '',
	title_ar: '',
	short_en: 'Aleppo falls',
	short_ar: 'سقوط حلب',
	why_en: 'The flight from the pound begins.',
	why_ar: 'بدء الهرب من الليرة.',
	source: 'paper',
	flags: '',
	note_en: '',
	note_ar: ''
};

const CLAIM: Cells = {
	id: '',
	date: '',
	source: 'paper',
	text_en: 'The pound plunged 25% in a week.',
	text_ar: 'هوت الليرة 25% في أسبوع.',
	series: 'syp-parallel',
	kind: 'value-change',
	percent: '25',
	from_date: '2024-11-29',
	to_date: '2024-12-06',
	from_value: '',
	to_value: '18000',
	unit: 'syp-old',
	note_en: '',
	note_ar: ''
};

const STORY: Cells = {
	id: 'fall-of-aleppo',
	date: '2024-12-06',
	from_date: '2024-11-29',
	to_date: '2024-12-31',
	markets: 'syp-parallel syp-official',
	claims: 'plunged plunged-again',
	source: 'paper',
	title_en: 'Aleppo, December 2024',
	title_ar: 'حلب، كانون الأول 2024',
	intro_en: 'A week in which the dollar rose.',
	intro_ar: 'أسبوع ارتفع فيه الدولار.'
};

const unit = (
	id: string,
	currency: string,
	per_base: string,
	valid_from: string,
	name_en: string,
	name_ar: string
) => ({
	id,
	currency,
	per_base,
	valid_from,
	valid_to: '',
	decimals: '0',
	name_en,
	one_en: name_en.slice(0, -1),
	name_ar,
	few_ar: name_ar,
	many_ar: name_ar,
	source: 'bulletin'
});

const currency = (code: string, symbol: string, [en, ar, counted]: readonly [string, string, string]): Cells => ({
	code,
	name_en: en,
	name_ar: ar,
	symbol,
	per_en: en,
	per_ar: counted,
	counted_en: `${en}s`,
	counted_ar: counted,
	item_en: `a ${en}`,
	item_ar: ar,
	issuer_en: '',
	issuer_ar: ''
});

export const ROWS: Readonly<Record<string, readonly Cells[]>> = {
	'currencies.csv': [
		currency('SYP', '£S', ['Syrian pound', 'الليرة السورية', 'ليرة سورية']),
		currency('LBP', 'L£', ['Lebanese pound', 'الليرة اللبنانية', 'ليرة لبنانية']),
		currency('USD', '$', ['US dollar', 'الدولار الأمريكي', 'دولار أمريكي'])
	],
	'units.csv': [
		unit('syp-old', 'SYP', '100', '', 'old pounds', 'ليرة قديمة'),
		unit('syp-new', 'SYP', '1', '2026-01-01', 'new pounds', 'ليرة جديدة'),
		unit('lbp', 'LBP', '1', '', 'Lebanese pounds', 'ليرة لبنانية'),
		unit('usd', 'USD', '1', '', 'US dollars', 'دولار أمريكي'),
		unit('percent', '', '1', '', 'percent', 'في المئة')
	],
	'places.csv': [
		{ id: 'national', name_en: 'Syria', name_ar: 'سورية' },
		{ id: 'damascus', name_en: 'Damascus', name_ar: 'دمشق' },
		{ id: 'aleppo', name_en: 'Aleppo', name_ar: 'حلب' }
	],
	'sources.csv': [
		{
			id: 'paper',
			publisher_en: 'A newspaper',
			publisher_ar: 'صحيفة',
			title_en: 'The pound, today',
			title_ar: 'الليرة اليوم',
			address: 'https://paper.example/pound',
			licence: '',
			cadence_days: ''
		},
		{
			id: 'bulletin',
			publisher_en: 'The central bank',
			publisher_ar: 'المصرف المركزي',
			title_en: '',
			title_ar: '',
			address: 'http://bank.example/bulletin',
			licence: 'CC BY 4.0',
			cadence_days: '7'
		}
	],
	'series.csv': [
		{ ...SERIES, id: 'syp-parallel', role: 'headline', name_en: 'Parallel market', name_ar: 'السوق الموازية' },
		{
			...SERIES,
			id: 'syp-official',
			role: 'official',
			market: 'official',
			places: 'national',
			draw: 'step',
			name_en: 'Official rate',
			name_ar: 'السعر الرسمي'
		},
		{
			...SERIES,
			id: 'inflation',
			currency: '',
			market: 'statistics',
			places: 'national',
			quantity: 'percent',
			unit: 'percent',
			per: '',
			name_en: 'Inflation',
			name_ar: 'التضخم'
		}
	],
	'events.csv': [
		{ ...EVENT, id: 'aleppo-falls', date: '2024-11-30', title_en: 'Aleppo is taken', title_ar: 'السيطرة على حلب' },
		{ ...EVENT, id: 'hama-falls', date: '2024-12-05', title_en: 'Hama is taken', title_ar: 'السيطرة على حماة' }
	],
	'claims.csv': [
		{ ...CLAIM, id: 'plunged', date: '2024-12-06' },
		{ ...CLAIM, id: 'plunged-again', date: '2024-12-07' }
	],
	'stories.csv': [STORY],
	'comparisons.csv': [
		{
			id: 'market-and-official',
			series: 'syp-parallel syp-official',
			show: 'index',
			reading: 'value',
			base_date: '2024-12-01',
			from_date: '',
			title_en: 'The market and the official rate',
			title_ar: 'السوق والسعر الرسمي'
		}
	],
	'quotes/pound.csv': [
		{ ...QUOTE, date: '2011-03-15', precision: 'month', place: 'national', mid: '47' },
		{ ...QUOTE, date: '2024-11-29', bid: '14600', ask: '14800', flags: 'checked second-hand' },
		{ ...QUOTE, date: '2024-12-06', mid: '17000', note_en: 'In the morning, early.', note_ar: 'صباحاً.' },
		{ ...QUOTE, date: '2024-12-06', bid: '17500', ask: '19000', mid: '18250' },
		{
			...QUOTE,
			date: '2024-12-07',
			mid: '40000',
			use: 'context',
			why_en: 'Nobody traded at this price.',
			why_ar: 'لم يتعامل أحد بهذا السعر.'
		},
		{ ...QUOTE, date: '2026-01-05', bid: '118.40', unit: 'syp-new', flags: 'one-sided' },
		{ ...QUOTE, date: '2026-01-06', mid: '11900' }
	],
	'quotes/bulletin.csv': [
		{ ...QUOTE, date: '2024-12-01', market: 'official', series: 'syp-official', place: 'national', mid: '12562' }
	],
	'quotes/statistics.csv': [
		{
			...QUOTE,
			date: '2024-07-01',
			precision: 'year',
			market: 'statistics',
			series: 'inflation',
			place: 'national',
			mid: '-1.5',
			unit: 'percent'
		}
	]
};
