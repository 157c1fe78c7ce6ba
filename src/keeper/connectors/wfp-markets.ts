/**
 * The markets of the World Food Programme as places of the record. They are listed here and not among the record's places: these
 * are what it has quotes of, and most markets get their first quote when an operator turns the connector on.
 */
import type { Cells } from '#lib/record/files/text/sheet.ts';

/** Markets that the record has under a name of its own. */
const OWN: Readonly<Record<string, string>> = {
	"Dar'a": 'daraa',
	'As-Sweida': 'sweida',
	'Al-Hasakeh': 'hasakah',
	Quamishli: 'qamishli',
	Idleb: 'idlib',
	'Ar-Raqqa': 'raqqa',
	'Tell Abiad': 'tal-abyad'
};

/** The other markets: the name in the file, and the Arabic one, which the file does not give. XB is monitored from across the border. */
const ARABIC: Readonly<Record<string, string>> = {
	"Sheikh Sa'ad": 'الشيخ سعد',
	Zablatani: 'الزبلطاني',
	Barzeh: 'برزة',
	Qudsiya: 'قدسيا',
	'Hajar Aswad': 'الحجر الأسود',
	Duma: 'دوما',
	'As-Sanamayn': 'الصنمين',
	Harra: 'الحارة',
	'Deir-ez-Zor': 'دير الزور',
	Bsaira: 'البصيرة',
	'Ras Al Ain': 'رأس العين',
	Karama: 'الكرامة، حمص',
	Tartous: 'طرطوس',
	Banias: 'بانياس',
	Safita: 'صافيتا',
	Lattakia: 'اللاذقية',
	Jablah: 'جبلة',
	Hiffeh: 'الحفة',
	Masyaf: 'مصياف',
	Muhradah: 'محردة',
	Qasir: 'القصير',
	Menbij: 'منبج',
	'Al Bab': 'الباب',
	Jaramana: 'جرمانا',
	Moghambo: 'موكامبو',
	"Al-Cha'ar": 'الشعار',
	'Al Mayadin': 'الميادين',
	'At-Tall': 'التل',
	Bennsh: 'بنش',
	Ekrema: 'عكرمة',
	'Rural Safita': 'ريف صافيتا',
	'Khan Arnaba': 'خان أرنبة',
	Mzeireb: 'المزيريب',
	Shahba: 'شهبا',
	Rafid: 'الرفيد',
	Shrebishat: 'الشريبيشات',
	Qaryatein: 'القريتين',
	Jandar: 'جندر',
	Nubul: 'نبل',
	"A'zaz": 'اعزاز',
	'Ar-Rastan': 'الرستن',
	Talbiseh: 'تلبيسة',
	Inshaat: 'الإنشاءات',
	'Al Waer': 'الوعر',
	Hula: 'الحولة',
	'As-Salamiyeh': 'السلمية',
	Afrin: 'عفرين',
	Hrak: 'الحراك',
	'Eastern Ghouta': 'الغوطة الشرقية',
	"Dar'a (XB)": 'درعا (عبر الحدود)',
	Jizeh: 'الجيزة',
	'Al Fiq': 'فيق',
	'As-Sweida (XB)': 'السويداء (عبر الحدود)',
	'Al Malaab': 'الملعب',
	"Izr'a": 'إزرع',
	Sayda: 'صيدا، القنيطرة',
	'As-Safira': 'السفيرة',
	Atareb: 'الأتارب',
	'Der Hafir': 'دير حافر',
	'Al Tabqah': 'الطبقة',
	'Al Balad': 'درعا البلد',
	'Al Midan': 'الميدان',
	Kisweh: 'الكسوة',
	'Al Makhrim': 'المخرم',
	'As-Suqaylabiyah': 'السقيلبية',
	'Ein Terma': 'عين ترما',
	Hawash: 'الحواش',
	Nawa: 'نوى',
	Saqba: 'سقبا',
	'Ein Issa': 'عين عيسى',
	'Al Kom': 'الكوم',
	'Al Hamdaneya': 'الحمدانية',
	Harem: 'حارم',
	Maskanah: 'مسكنة',
	'Bu Kamal': 'البوكمال',
	'Jisr al shughur': 'جسر الشغور',
	'Busra al Sham': 'بصرى الشام',
	Salkhad: 'صلخد',
	Qarraya: 'القريا',
	Maadan: 'معدان',
	Sabkha: 'السبخة',
	Maabada: 'معبدة',
	'Tell Tamer': 'تل تمر',
	Sbeikhan: 'صبيخان',
	Shmetiyeh: 'الشميطية',
	Tebni: 'التبني',
	Quriyeh: 'القورية',
	Atmeh: 'أطمة',
	Qah: 'قاح',
	Alkarama: 'الكرامة، إدلب',
	Sarmada: 'سرمدا',
	Dana: 'الدانا',
	'Deir Hassan': 'دير حسان',
	Senjar: 'سنجار',
	Qurdaha: 'القرداحة',
	Sweiseh: 'سويسة',
	Jdaideh: 'جديدة',
	'Sheikh Badr': 'الشيخ بدر',
	'Debsi Afnan': 'دبسي عفنان',
	Ashara: 'العشارة',
	Hazano: 'حزانو',
	Kelly: 'كللي',
	Batbu: 'باتبو',
	Bazagha: 'بزاعة',
	Qubasin: 'قباسين',
	Aghtrin: 'أخترين',
	Sejou: 'سجو',
	Suran: 'صوران',
	Jarablus: 'جرابلس',
	Abzimo: 'أبزيمو',
	'Darret Azza': 'دارة عزة',
	'Der Saman': 'دير سمعان',
	Jeineh: 'الجينة',
	'Kafr Karmin': 'كفر كرمين',
	Armanaz: 'أرمناز',
	"Ma'arrat Tamasrin": 'معرتمصرين',
	Salqin: 'سلقين'
};

/**
 * The id that a market's place has, or would have.
 *
 * @example placeOf("Dar'a") // 'daraa'
 * @example placeOf('Al Bab') // 'al-bab'
 */
export function placeOf(market: string): string {
	return OWN[market] ?? idOf(market);
}

function idOf(market: string): string {
	return market
		.normalize('NFD')
		.replaceAll(/\p{M}/gu, '')
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, '-')
		.replaceAll(/^-|-$/g, '');
}

/**
 * The markets among some places, as rows of `places.csv`; none for a market that is not listed here, and none for those that
 * the record has under a name of its own.
 *
 * @param ids - places of quotes
 * @example marketRows(new Set(['al-bab', 'daraa'])) // [{ id: 'al-bab', name_en: 'Al Bab', name_ar: 'الباب' }]
 */
export function marketRows(ids: ReadonlySet<string>): readonly Cells[] {
	const rows = Object.entries(ARABIC).map(([market, arabic]) => ({
		id: idOf(market),
		name_en: market,
		name_ar: arabic
	}));
	return rows.filter(({ id }) => ids.has(id));
}
