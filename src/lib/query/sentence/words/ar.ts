import type { WordList } from '../tokens.ts';
import { ARABIC_MONTHS, monthsOf } from './months.ts';

/** What Arabic words mean in a claim; the spelling is levelled before they are compared. */
export const ARABIC: WordList = [
	[
		'قد, لقد, هو, هي, أن, إن, أنه, سوريا, سورية, السوري, خبر, شائعة, عاجل, قيل, يقال, يقولون, هل, حقاً, فقط, بنسبة, نسبة, بمقدار, مقدار, بقيمة, مستوى, حاجز, عتبة, مبلغ, تداول, التداول, تداولات, الصرف, كل, بشكل, حاد, كبير, ملحوظ, صرفه, سعره, أيضاً, مجدداً, حد, حدود',
		{ kind: 'filler' }
	],
	['دولار واحد, أخضر', { kind: 'currency', code: 'USD' }],
	['عملة, عملة سورية, عملة محلية', { kind: 'currency', code: 'SYP' }],
	['فرنك سويسري', { kind: 'currency', code: 'CHF' }],
	['دولار كندي, دولاراً كندياً', { kind: 'currency', code: 'CAD' }],
	['دولار أسترالي, دولاراً أسترالياً', { kind: 'currency', code: 'AUD' }],
	['ين, ين ياباني', { kind: 'currency', code: 'JPY' }],
	['يوان, يوان صيني', { kind: 'currency', code: 'CNY' }],
	['ذهب, غرام الذهب, أونصة الذهب', { kind: 'currency', code: 'XAU' }],
	['جديدة, جديد', { kind: 'unit', unit: 'new' }],
	['قديمة, قديم', { kind: 'unit', unit: 'old' }],
	['ارتفع, ارتفعت, صعد, صعدت, زاد, زادت, قفز, قفزت', { kind: 'direction', up: true, past: true }],
	['ارتفاع, صعود, زيادة, يرتفع, ترتفع, أعلى, أغلى, يصعد, تصعد', { kind: 'direction', up: true }],
	[
		'تحسن, تحسنت, ربحت, ربح, كسبت, كسب, تعززت, استعادت, تعافت, قويت',
		{ kind: 'direction', up: true, past: true, worth: true }
	],
	['أقوى, تتحسن, يتحسن', { kind: 'direction', up: true, worth: true }],
	[
		'انخفض, انخفضت, هبط, هبطت, تراجع, تراجعت, هوى, هوت, انهار, انهارت, تدهور, تدهورت, نزل, نزلت',
		{ kind: 'direction', up: false, past: true }
	],
	['انخفاض, هبوط, تراجعاً, انخفاضاً, انهيار, ينخفض, تنخفض, تهبط, يهبط, أرخص, أدنى', { kind: 'direction', up: false }],
	['خسر, خسرت, فقد, فقدت', { kind: 'direction', up: false, past: true, losing: true, worth: true }],
	['خسارة, تخسر, تفقد', { kind: 'direction', up: false, losing: true, worth: true }],
	['ضعفت', { kind: 'direction', up: false, past: true, worth: true }],
	['أضعف, تضعف', { kind: 'direction', up: false, worth: true }],
	['تضاعف, تضاعفت', { kind: 'multiplied', up: true, times: 2, past: true, grows: true }],
	['انتصفت, انتصف', { kind: 'multiplied', up: false, times: 2, past: true }],
	[
		'كان, كانت, بلغ, بلغت, سجل, سجلت, وصل, وصلت, لامس, لامست, كلف, أغلق, أصبح, أصبحت, صار, صارت, حدد, حددت',
		{ kind: 'level', past: true }
	],
	['يبلغ, تبلغ, يصل, تصل, يساوي, تساوي, يعادل, تعادل, يسجل, تسجل, الآن, حالياً, يكلف, عند مستوى', { kind: 'level' }],
	['من', { kind: 'link', link: 'from' }],
	['إلى', { kind: 'link', link: 'to' }],
	['في, خلال, في غضون, على مدى, يوم الواقع في, بتاريخ, أثناء', { kind: 'link', link: 'in' }],
	['عند, ب, على', { kind: 'link', link: 'at' }],
	['و', { kind: 'link', link: 'and' }],
	[
		'مقارنة ب, مقارنة, قياساً ب, مما كانت عليه, مما كان عليه, منها, منه, عما كانت عليه, عما كان عليه',
		{ kind: 'link', link: 'than' }
	],
	['منذ', { kind: 'link', link: 'since' }],
	['حتى, لغاية, المنتهي في, المنتهية في', { kind: 'link', link: 'until' }],
	['بين, ما بين', { kind: 'link', link: 'between' }],
	['قبل', { kind: 'link', link: 'before' }],
	['بعد', { kind: 'link', link: 'after' }],
	['أمام, مقابل, ل', { kind: 'link', link: 'against' }],
	['فوق', { kind: 'over', bound: 'over' }],
	['دون, تحت', { kind: 'over', bound: 'under' }],
	[
		'أكثر من, أزيد من, ما يزيد عن, ما يزيد على, يزيد عن, يزيد على, أكبر من, بأكثر من, أعلى من',
		{ kind: 'bound', bound: 'over' }
	],
	['تجاوز, تجاوزت, تخطى, تخطت, كسر', { kind: 'bound', bound: 'over', verb: true, past: true }],
	['يتجاوز, تتجاوز, يتخطى, يفوق', { kind: 'bound', bound: 'over', verb: true }],
	['لا يتجاوز, لا تتجاوز, لا يتخطى', { kind: 'bound', bound: 'most', verb: true }],
	['أقل من, بأقل من, أدنى من, أصغر من', { kind: 'bound', bound: 'under' }],
	['ما لا يقل عن, لا يقل عن, لا تقل عن', { kind: 'bound', bound: 'least' }],
	['على الأقل, أو أكثر', { kind: 'bound', bound: 'least', behind: true }],
	['ما لا يزيد عن, لا يزيد عن, لا تزيد عن', { kind: 'bound', bound: 'most' }],
	['على الأكثر, كحد أقصى, بحد أقصى, أو أقل', { kind: 'bound', bound: 'most', behind: true }],
	['قرابة, نحو, حوالي, حوالى, تقريباً, ما يقارب, زهاء, ما يقرب من', { kind: 'about' }],
	['لم, لا, ما, مش, ليس, ليست, لن, ما زال, غير, دون أن, بلا, نفى, ينفي, كذب', { kind: 'negation' }],
	['سوف, سيصل, سترتفع, سيرتفع, ستهبط, سيهبط, سينخفض, ستنخفض, متوقع, سيبلغ', { kind: 'future' }],
	[
		// “قد” before a verb of the present means that it may happen; before one of the past, that it did.
		'قد يرتفع, قد ترتفع, قد يصعد, قد تصعد, قد ينخفض, قد تنخفض, قد يهبط, قد تهبط, قد تخسر, قد تفقد, قد تضعف, قد تتحسن, قد يتحسن, قد يبلغ, قد تبلغ, قد يصل, قد تصل, قد يساوي, قد تساوي, قد يعادل, قد تعادل, قد يسجل, قد تسجل, قد يكلف, قد يتجاوز, قد تتجاوز, قد يتخطى, قد يفوق',
		{ kind: 'future' }
	],
	['بالمئة, بالمائة, بالمية, في المئة, في المائة, بالمئه, مئوية', { kind: 'percent' }],
	['نقطة مئوية, نقاط مئوية, نقطة, نقاط', { kind: 'points' }],
	['مرات, مرة, أضعاف, ضعف, ضعفاً', { kind: 'times' }],
	['مرتين, ضعفين, ضعفي, مثلي', { kind: 'fold', times: 2 }],
	['ثلاثة أرباع', { kind: 'fraction', percent: '75', parts: '1.3333' }],
	['ثلثي, ثلثا, ثلثين', { kind: 'fraction', percent: '66.7', parts: '1.5' }],
	['ربع', { kind: 'fraction', percent: '25', parts: '4' }],
	['ثلث', { kind: 'fraction', percent: '33.3', parts: '3' }],
	['نصف', { kind: 'fraction', percent: '50', parts: '2' }],
	['ما كانت عليه, ما كان عليه, مما كانت', { kind: 'of-what' }],
	['اثنين, اثنان', { kind: 'count', value: 2 }],
	['ثلاث, ثلاثة', { kind: 'count', value: 3 }],
	['أربع, أربعة', { kind: 'count', value: 4 }],
	['خمس, خمسة', { kind: 'count', value: 5 }],
	['ست, ستة', { kind: 'count', value: 6 }],
	['سبع, سبعة', { kind: 'count', value: 7 }],
	['ثماني, ثمانية, ثمان', { kind: 'count', value: 8 }],
	['تسع, تسعة', { kind: 'count', value: 9 }],
	['عشر, عشرة', { kind: 'count', value: 10 }],
	['مئة, مائة', { kind: 'count', value: 100 }],
	['ألف', { kind: 'count', value: 1000 }],
	['ألفين, ألفا, ألفي', { kind: 'count', value: 2000 }],
	['مليون', { kind: 'count', value: 1_000_000 }],
	['يوم, يوماً, أيام, يوم واحد, 24 ساعة, بين ليلة وضحاها', { kind: 'period', period: 'day', count: 1 }],
	['يومين, 48 ساعة', { kind: 'period', period: 'day', count: 2 }],
	['أسبوع, أسابيع, أسبوع واحد, أسبوعاً', { kind: 'period', period: 'week', count: 1 }],
	['أسبوعين', { kind: 'period', period: 'week', count: 2 }],
	['شهر, شهراً, أشهر, شهور, شهر واحد', { kind: 'period', period: 'month', count: 1 }],
	['شهرين', { kind: 'period', period: 'month', count: 2 }],
	['نصف عام, نصف سنة', { kind: 'period', period: 'month', count: 6 }],
	['سنة, عام, سنوات, أعوام, عاماً, سنة واحدة, عام واحد', { kind: 'period', period: 'year', count: 1 }],
	['سنتين, عامين', { kind: 'period', period: 'year', count: 2 }],
	...monthsOf(ARABIC_MONTHS),
	['الربع الأول, ربع أول', { kind: 'part', months: 3, nth: 1 }],
	['الربع الثاني', { kind: 'part', months: 3, nth: 2 }],
	['الربع الثالث', { kind: 'part', months: 3, nth: 3 }],
	['الربع الرابع, الربع الأخير', { kind: 'part', months: 3, nth: 4 }],
	['النصف الأول', { kind: 'part', months: 6, nth: 1 }],
	['النصف الثاني', { kind: 'part', months: 6, nth: 2 }],
	[
		'بدء الحرب, بداية الحرب, بدء النزاع, بداية النزاع, اندلاع الثورة, بدء الثورة, بداية الثورة, اندلاع الحرب, الحرب, الثورة, النزاع',
		{ kind: 'landmark', day: '2011-03-15' }
	],
	['سقوط النظام, سقوط الأسد, سقوط نظام الأسد, سقوط دمشق, التحرير', { kind: 'landmark', day: '2024-12-08' }],
	['اليوم, هذا اليوم', { kind: 'relative', days: 0 }],
	['أمس, البارحة, يوم أمس', { kind: 'relative', days: 1 }],
	['أول أمس, أول من أمس', { kind: 'relative', days: 2 }],
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
		'رسمي, رسمية, رسمياً, مصرف, مصرف مركزي, نشرة, مركزي, بنك مركزي, سعر رسمي, سعر الصرف الرسمي, نشرة رسمية',
		{ kind: 'market', markets: ['official'] }
	],
	['حوالات, حوالة, سعر الحوالات', { kind: 'market', markets: ['remittance'] }],
	['قيمتها, قيمة, قدرتها الشرائية, من قيمتها, قوتها الشرائية, قيمته', { kind: 'value' }],
	['سعر الصرف, سعر صرف, سعر, أسعار', { kind: 'rate' }],
	['فجوة, علاوة, فارق, فرق', { kind: 'premium' }]
];
