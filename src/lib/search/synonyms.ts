/**
 * Other spellings of words that the record or a page has, a group each: codes, countries, transliterations, everyday words. The
 * names themselves are found in every language without a group. Data: a word more is a word in its group.
 */
export const SYNONYMS: readonly string[] = [
	// Currencies
	'dollar usd buck $ دولارات',
	'euro eur €',
	'pound lira liras ليرة ليرات',
	'syrian syria syp سوريا سوري',
	'lebanese lebanon lbp lubnan لبنان لبناني',
	'turkish turkey turkiye try tl ₺ تركيا تركي',
	'iranian iran irr toman إيران تومان',
	'rial riyal',
	'iraqi iraq iqd العراق',
	'egyptian egypt egp مصر',
	'russian russia rub روسيا',
	'rouble ruble',
	'argentine argentina ars الأرجنتين',
	'sudanese sudan sdg السودان',
	'venezuelan venezuela ves فنزويلا',
	'gold xau ذهب',
	// Places
	'damascus dimashq sham الشام',
	'aleppo halab',
	'homs hims',
	'hama hamah',
	'idlib idleb edlib',
	'hasakah hasaka hasakeh',
	'qamishli qamishlo kamishli',
	'raqqa raqqah rakka',
	'daraa deraa dara',
	'sweida suwayda',
	// Markets
	'official bulletin رسمية نشرة',
	'parallel black street سوداء سودا',
	'remittance hawala transfer حوالة',
	// Prices and wages
	'rice ruz رز',
	'bread khubz',
	'petrol gasoline benzin fuel',
	'diesel mazout fuel ديزل',
	'wage salary pay أجر أجور راتب رواتب معاش',
	'inflation cpi تضخم',
	// Pages, measures and events
	'convert converter calculator محول حاسبة',
	'compare comparison',
	'check rumour rumor claim إشاعة شائعة',
	'event timeline history تاريخ',
	'premium gap علاوة فجوة',
	'drawdown peak',
	'ask sell selling',
	'bid buy buying',
	'embed widget',
	'redenomination zero',
	'assad asad',
	'caesar qaisar',
	'earthquake quake'
];
