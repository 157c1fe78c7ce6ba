/** What the page of a comparison reads as names: one that cannot be used costs the reader none of the others. */
import { expect, it } from 'vitest';
import { compare } from '#lib/server/resources/compare.ts';
import { noticesOf } from '#lib/wording/problems/problems.ts';
import type { Language } from '#lib/record/index.ts';
import { requestTo, SITE } from '#tests/support/site.ts';

const OWN = 'lbp-parallel,irr-parallel,iqd-parallel';

function read(address: string, language: Language = 'en') {
	const answer = compare.read(requestTo(address, language), SITE);
	if (answer instanceof Response) return { location: answer.headers.get('location') };
	const { page } = compare.page(answer);
	const { fault, typed, meant } = page.chooser;
	return {
		series: answer.context.query.series.join(),
		problems: answer.problems.length,
		fault: fault?.text,
		see: fault?.see?.path,
		typed,
		meant: meant.map(({ heading }) => heading),
		notices: page.notices
	};
}
const add = (typed: string, language: Language = 'en') =>
	read(`/compare?series=${OWN}&series=${encodeURIComponent(typed)}`, language);

it.each(['###', '*', '💰', '/', 'zzz', '<zzz>', 'lbp-official/syp-official/zzz'])(
	'the series stay, and the fault is at the field: %s',
	(typed) => {
		const fault = `No series matches “${typed}”. All of them are under “All series and ratios” below.`;
		expect(add(typed)).toEqual({ series: OWN, problems: 1, fault, typed, meant: [], notices: [] });
		expect(add(typed, 'ar')).toMatchObject({ series: OWN, typed, notices: [] });
	}
);

it('what dollars there are is asked of a sign', () => {
	const heading = 'Which series do you mean by “$$$”?';
	expect(add('$$$')).toMatchObject({ series: OWN, meant: [heading], fault: undefined, typed: '$$$', notices: [] });
});

it.each(['', ' ', ' , ,'])('a blank entry changes nothing: “%s”', (typed) =>
	expect(add(typed)).toEqual({ series: OWN, problems: 0, typed: '', meant: [], notices: [] })
);

it('a blank address compares the usual ones', () =>
	expect(read('/compare?series=+')).toMatchObject({ series: 'syp-parallel,syp-official', problems: 0 }));

it('what is compared already is named at the field', () => {
	const of = { series: OWN, notices: [] };
	for (const typed of ['lbp-parallel', ' lbp-parallel '])
		expect(add(typed)).toMatchObject({
			...of,
			fault: '“Lebanese pound, parallel market” is in the comparison already.',
			typed
		});
	expect(add('lbp-parallel', 'ar').fault).toMatch(/^تضم المقارنة «.*» أصلاً\.$/);
	const fault = 'The comparison already has every series that “Lebanon parallel” can mean.';
	expect(add('Lebanon, parallel')).toMatchObject({ ...of, fault, typed: 'Lebanon, parallel' });
});

it('an id with a space after it is that series', () =>
	expect(add('egp-official ')).toMatchObject({ series: `${OWN},egp-official`, problems: 0 }));

it('a name with a comma leads to the series that is called so, in both languages', () => {
	const location = `?series=${OWN},syp-parallel`;
	expect(add('Parallel market, Damascus')).toEqual({ location: `/compare${location}` });
	expect(add('السوق الموازية، دمشق', 'ar')).toEqual({ location: `/compare${location}` });
	expect(add('Euro, Hasakah').location).toMatch(/,syp-parallel-eur-hasakah$/);
});

it('every series is found by its own name', () => {
	for (const { id, name } of SITE.record.series.values()) {
		const answer = read(`/compare?series=syp-parallel,syp-official&series=${encodeURIComponent(name.en)}`);
		if (id === 'syp-parallel' || id === 'syp-official') expect(answer.fault).toMatch(/^The comparison already has/);
		else expect(answer.location).toBe(`/compare?series=syp-parallel,syp-official,${id}`);
	}
});

it('commas part several names, each of which is read by itself', () => {
	expect(add('egp-official, euro hasak').location).toBe(`/compare?series=${OWN},egp-official,syp-parallel-eur-hasakah`);
	expect(add('egp-official,###')).toMatchObject({ series: `${OWN},egp-official`, typed: 'egp-official,###' });
	expect(add('egp-official,###').fault).toContain('“###”');
});

it('a name beside what cannot be read leads on, and that is refused there', () => {
	const { location } = add('euro hasak,###');
	expect(location).toBe(`/compare?series=${OWN},syp-parallel-eur-hasakah,%23%23%23`);
	expect(read(location ?? '')).toMatchObject({ series: `${OWN},syp-parallel-eur-hasakah`, problems: 1 });
});

it('a seventh is left out by its name', () => {
	const six = `${OWN},egp-official,syp-parallel,syp-official`;
	const text = 'A comparison has six series at most, so “Russian rouble, official” is left out.';
	expect(read(`/compare?series=${six},rub-official`)).toMatchObject({ series: six, problems: 1, notices: [text] });
	expect(read(`/compare?series=${six}&series=rub-official`)).toMatchObject({ series: six, fault: text, notices: [] });
	expect(read(`/compare?series=${six}&series=zzz`).fault).toBe(text.replace('Russian rouble, official', 'zzz'));
	expect(read(`/compare?series=${six},rub-official`, 'ar').notices).toEqual([
		'تضم المقارنة ست سلاسل على الأكثر، فتُركت «الروبل الروسي، السعر الرسمي».'
	]);
});

it('a ticked box is nothing that was typed: what is left out is a notice, none of it at the field', () => {
	const ticked = [...OWN.split(','), 'egp-official', 'syp-parallel', 'syp-official', 'rub-official', 'gold-lira'];
	const answer = read(`/compare?${ticked.map((id) => `series=${id}`).join('&')}`);
	expect(answer).toMatchObject({ series: ticked.slice(0, 6).join(), fault: undefined, typed: '' });
	expect(answer.notices).toEqual([
		'A comparison has six series at most, so “Russian rouble, official” is left out.',
		'A comparison has six series at most, so “Syrian gold lira, 21 carat, 8 g” is left out.'
	]);
	expect(read('/compare?series=lbp-parallel&series=zzz').fault).toBeUndefined();
});

it('of more series than anybody compares the first six stay, and those after the twelfth are left out together', () => {
	const ids = [...SITE.record.series.keys()].slice(0, 15);
	for (const address of [`series=${ids.join()}`, ids.map((id) => `series=${id}`).join('&')]) {
		const answer = read(`/compare?${address}`);
		expect(answer).toMatchObject({ series: ids.slice(0, 6).join(), problems: 7 });
		expect(answer.notices?.filter((text) => text.includes(`“${ids.slice(12).join(', ')}”`))).toHaveLength(1);
	}
});

it('many names beside those that are compared leave these as they are', () => {
	const typed = 'a,b,c,d,e,f,g,h,i,j,k,l,m';
	expect(add(typed)).toMatchObject({ series: OWN, typed });
});

it('what has more commas than any name is not read as one', () => {
	expect(add('euro,,aleppo').location).toMatch(/,syp-parallel-eur-aleppo$/);
	expect(add('euro,parallel,aleppo').location).toMatch(/,syp-parallel-eur-aleppo$/);
	expect(add('euro,parallel,market,aleppo').location).toBeUndefined();
});

it('where a question is asked, nothing else is written of its name', () => {
	const asked = read('/compare?series=egypt+off,egypt+official');
	expect(asked.notices).toEqual([]);
	expect(asked.meant?.[0]).toBe('Which series do you mean by “egypt off”? Showing the default instead.');
	expect(add('egypt')).toMatchObject({ meant: ['Which series do you mean by “egypt”?'], notices: [], typed: 'egypt' });
});

it('a town without a series has where to look at its fault', () => {
	expect(add('homs')).toMatchObject({
		fault: 'There is no series for Homs.',
		see: '/series/syp-parallel',
		typed: 'homs'
	});
	expect(add('zzz').see).toBeUndefined();
});

it('a file is refused with what an address takes', () => {
	for (const series of ['$$$', 'lbp-parallel', '+']) {
		const answer = compare.read(requestTo(`/compare.json?series=${OWN}&series=${series}`), SITE);
		if (answer instanceof Response) throw new RangeError(`the address answers ${answer.status}`);
		expect(noticesOf(answer.problems, { locale: 'en' })[0]).toMatch(/takes one to six different series/);
	}
});

it('as of a day before its first figure a series has its name, and the chart says that it cannot be drawn', () => {
	const early = '/compare?asof=2012-01-01&series=syp-parallel,syp-official';
	expect(read(`${early}&series=Idlib`)).toMatchObject({
		fault: undefined,
		meant: ['Which series do you mean by “Idlib”?']
	});
	const { location } = read(`${early}&series=Parallel+market,+Idlib`);
	expect(location).toBe('/compare?asof=2012-01-01&series=syp-parallel,syp-official,syp-parallel-idlib');
	const answer = compare.read(requestTo(location ?? ''), SITE);
	if (answer instanceof Response) throw new RangeError(`the address answers ${answer.status}`);
	expect(compare.page(answer).page.undrawn.map(({ label }) => label)).toEqual(['Idlib']);
});
