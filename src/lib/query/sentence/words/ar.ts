import type { WordList } from '../tokens.ts';
import { ARABIC_ORDINALS, ARABIC_WEEKDAYS, ordinalsOf, weekdaysOf } from './days.ts';
import { ARABIC_MONTHS, monthsOf } from './months.ts';

/** What Arabic words mean in a claim; the spelling is levelled before they are compared. */
export const ARABIC: WordList = [
	[
		'قد, لقد, هو, هي, أن, إن, أنه, سوريا, سورية, السوري, خبر, شائعة, عاجل, قيل, يقال, يقولون, هل, حقاً, فقط, بنسبة, نسبة, بمقدار, مقدار, بقيمة, مستوى, حاجز, عتبة, مبلغ, تداول, التداول, تداولات, الصرف, بشكل, حاد, كبير, ال, صحيح, صحيحاً, إشاعة, موافق, مصادف, ما زال, ما زالت, لا يزال, لا تزال, ما يزال, ما تزال, الواحد, عم, ملحوظ, صرفه, سعره, أيضاً, مجدداً, حد, حدود',
		{ kind: 'filler' }
	],
	['دولار واحد, كل دولار, دولار أمريكي واحد, دولار أميركي واحد, أخضر', { kind: 'currency', code: 'USD' }],
	['عملة, عملة سورية, عملة محلية', { kind: 'currency', code: 'SYP' }],
	['فرنك سويسري', { kind: 'currency', code: 'CHF' }],
	['دولار كندي, دولاراً كندياً', { kind: 'currency', code: 'CAD' }],
	['دولار أسترالي, دولاراً أسترالياً', { kind: 'currency', code: 'AUD' }],
	['ين, ين ياباني', { kind: 'currency', code: 'JPY' }],
	['يوان, يوان صيني', { kind: 'currency', code: 'CNY' }],
	['ذهب, غرام الذهب, أونصة الذهب', { kind: 'currency', code: 'XAU' }],
	['جديدة, جديد', { kind: 'unit', unit: 'new' }],
	['قديمة, قديم', { kind: 'unit', unit: 'old' }],
	['ارتفع, ارتفعت, صعد, صعدت, زاد, زادت, قفز, قفزت, طلع, طلعت, رفع, رفعت', { kind: 'direction', up: true, past: true }],
	[
		'ارتفاع, صعود, زيادة, يرتفع, ترتفع, أعلى, أغلى, يصعد, تصعد, يرفع, ترفع, طالع, طالعة',
		{ kind: 'direction', up: true }
	],
	[
		'تحسن, تحسنت, ربحت, ربح, كسبت, كسب, تعززت, استعادت, تعافت, انتعش, انتعشت, قويت',
		{ kind: 'direction', up: true, past: true, worth: true }
	],
	['أقوى, تتحسن, يتحسن', { kind: 'direction', up: true, worth: true }],
	[
		'انخفض, انخفضت, هبط, هبطت, تراجع, تراجعت, هوى, هوت, انهار, انهارت, تدهور, تدهورت, تهاوى, تهاوت, نزل, نزلت, خفض, خفضت',
		{ kind: 'direction', up: false, past: true }
	],
	[
		'انخفاض, هبوط, تراجعاً, انخفاضاً, انهيار, ينخفض, تنخفض, تهبط, يهبط, يخفض, تخفض, ينزل, تنزل, نازل, نازلة, أرخص, أدنى',
		{ kind: 'direction', up: false }
	],
	['خسر, خسرت, فقد, فقدت', { kind: 'direction', up: false, past: true, losing: true, worth: true }],
	['خسارة, تخسر, تفقد', { kind: 'direction', up: false, losing: true, worth: true }],
	['ضعفت', { kind: 'direction', up: false, past: true, worth: true }],
	['أضعف, تضعف', { kind: 'direction', up: false, worth: true }],
	['تضاعف, تضاعفت', { kind: 'multiplied', up: true, times: 2, past: true, grows: true }],
	['انتصفت, انتصف', { kind: 'multiplied', up: false, times: 2, past: true }],
	[
		'كان, كانت, بلغ, بلغت, سجل, سجلت, وصل, وصلت, لامس, لامست, كلف, أغلق, أصبح, أصبحت, صار, صارت, حدد, حددت, استقر, استقرت, بقي, بقيت, تراوح, تراوحت, حافظ على, حافظت على, ليصل, لتصل, ليبلغ, لتبلغ, ليسجل, لتسجل',
		{ kind: 'level', past: true }
	],
	[
		'يبلغ, تبلغ, يصل, تصل, يساوي, تساوي, يعادل, تعادل, يسجل, تسجل, الآن, حالياً, هلق, هلأ, يكلف, بيساوي, بيسوى, بيكلف, يستقر, تستقر, يتراوح, تتراوح, صاير, صايرة, واصل, واصلة, عند مستوى',
		{ kind: 'level' }
	],
	['من', { kind: 'link', link: 'from' }],
	['إلى', { kind: 'link', link: 'to' }],
	['في, خلال, في غضون, على مدى, يوم الواقع في, بتاريخ, أثناء', { kind: 'link', link: 'in' }],
	['عند, ب, على', { kind: 'link', link: 'at' }],
	['و', { kind: 'link', link: 'and' }],
	[
		'مقارنة ب, مقارنة, مقارنة مع, قياساً ب, عن, مما كانت عليه, مما كان عليه, منها, منه, عما كانت عليه, عما كان عليه',
		{ kind: 'link', link: 'than' }
	],
	['منذ', { kind: 'link', link: 'since' }],
	['حتى, لغاية, المنتهي في, المنتهية في', { kind: 'link', link: 'until' }],
	['بين, ما بين', { kind: 'link', link: 'between' }],
	['قبل', { kind: 'link', link: 'before' }],
	['بعد', { kind: 'link', link: 'after' }],
	['أمام, مقابل, ل, لل', { kind: 'link', link: 'against' }],
	['فوق, ما فوق', { kind: 'over', bound: 'over', of: 'level' }],
	['دون, ما دون, تحت', { kind: 'over', bound: 'under', of: 'level' }],
	[
		'أكثر من, أزيد من, ينوف على, ينوف عن, يربو على, ما يزيد عن, ما يزيد على, يزيد عن, يزيد على, أكبر من, بأكثر من, أعلى من',
		{ kind: 'bound', bound: 'over' }
	],
	['تجاوز, تجاوزت, تخطى, تخطت, كسر', { kind: 'bound', bound: 'over', verb: true, past: true }],
	['يتجاوز, تتجاوز, يتخطى, يفوق', { kind: 'bound', bound: 'over', verb: true }],
	['لا يتجاوز, لا تتجاوز, لا يتخطى', { kind: 'bound', bound: 'most', verb: true }],
	['لم يتجاوز, لم تتجاوز, لم يتخط', { kind: 'bound', bound: 'most', verb: true, past: true }],
	['أقل من, بأقل من, أدنى من, أصغر من, يقل عن, تقل عن', { kind: 'bound', bound: 'under' }],
	['ما لا يقل عن, لا يقل عن, لا تقل عن, ليس أقل من, ليس بأقل من', { kind: 'bound', bound: 'least' }],
	['على الأقل, أو أكثر', { kind: 'bound', bound: 'least', behind: true }],
	['ما لا يزيد عن, لا يزيد عن, لا تزيد عن, ليس أكثر من, ليس بأكثر من', { kind: 'bound', bound: 'most' }],
	['على الأكثر, كحد أقصى, بحد أقصى, أو أقل', { kind: 'bound', bound: 'most', behind: true }],
	['قرابة, قرب, بحدود, يقارب, تقارب, نحو, حوالي, حوالى, تقريباً, ما يقارب, زهاء, ما يقرب من', { kind: 'about' }],
	['لم, لا, ما, مش, مو, مانو, ليس, ليست, لن, غير, دون أن, بلا, نفى, ينفي, كذب, كذبة, كاذب', { kind: 'negation' }],
	['سوف, رح, راح, يمكن أن, سيصل, سترتفع, سيرتفع, ستهبط, سيهبط, سينخفض, ستنخفض, متوقع, سيبلغ', { kind: 'future' }],
	[
		// “قد” before a verb of the present means that it may happen; before one of the past, that it did.
		'قد يرتفع, قد ترتفع, قد يصعد, قد تصعد, قد ينخفض, قد تنخفض, قد يهبط, قد تهبط, قد تخسر, قد تفقد, قد تضعف, قد تتحسن, قد يتحسن, قد يبلغ, قد تبلغ, قد يصل, قد تصل, قد يساوي, قد تساوي, قد يعادل, قد تعادل, قد يسجل, قد تسجل, قد يكلف, قد يتجاوز, قد تتجاوز, قد يتخطى, قد يفوق',
		{ kind: 'future' }
	],
	['بالمئة, بالمائة, بالمية, في المئة, في المائة, بالمئه, مئوية', { kind: 'percent' }],
	['نقطة مئوية, نقاط مئوية, نقطة, نقاط', { kind: 'points' }],
	['مرات, مرة, أضعاف, أمثال, ضعف, ضعفاً', { kind: 'times' }],
	['مرتين, ضعفين, ضعفي, مثلي', { kind: 'fold', times: 2 }],
	['ثلاثة أرباع', { kind: 'fraction', percent: '75', parts: '1.3333' }],
	['أربعة أخماس', { kind: 'fraction', percent: '80', parts: '1.25' }],
	['تسعة أعشار', { kind: 'fraction', percent: '90', parts: '1.1111' }],
	['خمس قيمتها, خمس قيمته', { kind: 'fraction', percent: '20', parts: '5' }],
	['عشر قيمتها, عشر قيمته', { kind: 'fraction', percent: '10', parts: '10' }],
	['ثلثي, ثلثا, ثلثين', { kind: 'fraction', percent: '66.7', parts: '1.5' }],
	['ربع, ربعاً', { kind: 'fraction', percent: '25', parts: '4' }],
	['ثلث, ثلثاً', { kind: 'fraction', percent: '33.3', parts: '3' }],
	['نصف, نصفاً', { kind: 'fraction', percent: '50', parts: '2' }],
	['ما كانت عليه, ما كان عليه, مما كانت', { kind: 'of-what' }],
	['يوم, يوماً, يوم واحد, 24 ساعة', { kind: 'period', period: 'day', count: 1 }],
	['أيام', { kind: 'period', period: 'day', count: 1, plural: true }],
	['بين ليلة وضحاها, على أساس يومي', { kind: 'period', period: 'day', count: 1, adverb: true }],
	['يومين, 48 ساعة', { kind: 'period', period: 'day', count: 2 }],
	['أسبوع, أسبوع واحد, أسبوعاً', { kind: 'period', period: 'week', count: 1 }],
	['أسابيع', { kind: 'period', period: 'week', count: 1, plural: true }],
	['على أساس أسبوعي', { kind: 'period', period: 'week', count: 1, adverb: true }],
	['أسبوعين', { kind: 'period', period: 'week', count: 2 }],
	['شهر, شهراً, شهر واحد', { kind: 'period', period: 'month', count: 1 }],
	['أشهر, شهور', { kind: 'period', period: 'month', count: 1, plural: true }],
	['على أساس شهري', { kind: 'period', period: 'month', count: 1, adverb: true }],
	['شهرين', { kind: 'period', period: 'month', count: 2 }],
	['نصف عام, نصف سنة', { kind: 'period', period: 'month', count: 6 }],
	['سنة, عام, عاماً, سنة واحدة, عام واحد', { kind: 'period', period: 'year', count: 1 }],
	['سنوات, أعوام', { kind: 'period', period: 'year', count: 1, plural: true }],
	['على أساس سنوي', { kind: 'period', period: 'year', count: 1, adverb: true }],
	['سنتين, عامين', { kind: 'period', period: 'year', count: 2 }],
	...monthsOf(ARABIC_MONTHS),
	...weekdaysOf(ARABIC_WEEKDAYS),
	...ordinalsOf(ARABIC_ORDINALS),
	['الربع الأول, ربع أول', { kind: 'part', months: 3, nth: 1 }],
	['الربع الثاني', { kind: 'part', months: 3, nth: 2 }],
	['الربع الثالث', { kind: 'part', months: 3, nth: 3 }],
	['الربع الرابع, الربع الأخير', { kind: 'part', months: 3, nth: 4 }],
	['النصف الأول', { kind: 'part', months: 6, nth: 1 }],
	['النصف الثاني', { kind: 'part', months: 6, nth: 2 }],
	[
		'بدء الحرب, بداية الحرب, بدء النزاع, بداية النزاع, اندلاع الثورة, بدء الثورة, بداية الثورة, اندلاع الحرب',
		{ kind: 'landmark', day: '2011-03-15' }
	],
	['الحرب, الثورة, النزاع', { kind: 'landmark', day: '2011-03-15', lasts: true }],
	['سقوط النظام, سقوط الأسد, سقوط نظام الأسد, سقوط دمشق, التحرير', { kind: 'landmark', day: '2024-12-08' }],
	['اليوم, هذا اليوم', { kind: 'relative', days: 0 }],
	['أمس, البارحة, مبارح, امبارح, يوم أمس', { kind: 'relative', days: 1 }],
	['أول أمس, أول من أمس, أول البارحة, أول مبارح', { kind: 'relative', days: 2 }],
	['الماضي, الماضية, الفائت, الفائتة, الأخير, الأخيرة, المنصرم', { kind: 'last' }],
	['هذا, هذه, الجاري, الحالي, الجارية', { kind: 'this' }],
	['مضت', { kind: 'ago' }],
	['بداية, مطلع, أول', { kind: 'start' }],
	['نهاية, أواخر', { kind: 'end' }],
	[
		'موازية, موازي, سوق, سوق موازية, سوق سوداء, سوداء, سوق السوداء, سعر السوق',
		{ kind: 'market', markets: ['parallel', 'market'] }
	],
	[
		'رسمي, رسمية, رسمياً, مصرف, مصرف مركزي, نشرة, مركزي, بنك مركزي, بنك, سعر رسمي, سعر الصرف الرسمي, نشرة رسمية',
		{ kind: 'market', markets: ['official'] }
	],
	['حوالات, حوالة, سعر الحوالات', { kind: 'market', markets: ['remittance'] }],
	['قيمتها, قيمة, قوة شرائية, قدرة شرائية, قدرتها الشرائية, من قيمتها, قوتها الشرائية, قيمته', { kind: 'value' }],
	['سعر الصرف, سعر صرف, سعر, أسعار, سعرين, سعري الصرف, صرف, تصريف, حق', { kind: 'rate' }],
	['فجوة, علاوة, فارق, فرق', { kind: 'premium' }]
];
