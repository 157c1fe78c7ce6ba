import { expect, it } from 'vitest';
import { wordsOf } from '#lib/search/fold.ts';

it.each([
	['Euro EURO euro', ['euro', 'euro', 'euro']],
	['bolívar São', ['bolivar', 'sao']],
	['Türkiye, ırak', ['turkiye', 'irak']],
	['The pound’s and pounds', ['the', 'pound', 'and', 'pound']],
	['gas, Homs and us', ['gas', 'hom', 'and', 'us']],
	['18,000 and ١٨٬٠٠٠', ['18000', 'and', '18000']],
	['1,5', ['1', '5']],
	['US$ €', ['us', '$', '€']],
	['أحمد إدلب آب', ['احمد', 'ادلب', 'اب']],
	['ليرة على', ['ليره', 'علي']],
	['اللّيرةُ', ['ليره']],
	['الدولار للدولار والدولار بالدولار', ['دولار', 'دولار', 'دولار', 'دولار']],
	['ال الو', ['ال', 'الو']],
	['رؤوس هيئة شيء', ['رووس', 'هييه', 'شي']],
	['کیلو', ['كيلو']],
	['', []]
])('%s', (text, words) => {
	expect(wordsOf(text)).toEqual(words);
});
