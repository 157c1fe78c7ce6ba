/** The embed builder of the published record: what an address asks, and the page that comes of it. */
import { describe, expect, it } from 'vitest';
import { plain } from '#lib/format/index.ts';
import type { Language } from '#lib/record/index.ts';
import { FIELDS, namesOf, parseBuilder, shownNames, WIDGETS, writeBuilder } from '#lib/query/index.ts';
import { builder } from '#lib/server/resources/builder.ts';
import { builderPage } from '#lib/view/builder/builder-page.ts';
import type { Field } from '#lib/view/builder/form.ts';
import { snippetsOf } from '#lib/view/embed/snippets.ts';
import { record } from '#tests/support/record/real.ts';
import { requestTo, SITE } from '#tests/support/site.ts';

const { origin: ORIGIN, today: TODAY } = SITE;

function requested(query: string, language: Language = 'en') {
	const { problems, ...built } = builder.read(requestTo(`/embed${query}`, language), SITE);
	return { built, problems, page: builderPage(built, { problems, today: TODAY, origin: ORIGIN }) };
}

const fieldsOf = (query: string, language?: Language): readonly Field[] =>
	requested(query, language).page.form.groups.flatMap(({ fields }) => fields);

/** What a form sends as it is filled in, without blank fields. */
function sentBy(query: string): string {
	const { form } = requested(query).page;
	const pairs = form.groups
		.flatMap(({ fields }) => fields)
		.flatMap((field): [string, string][] => {
			if (!('groups' in field)) return [[field.name, field.value]];
			const chosen = field.groups.flatMap(({ options }) => options.filter((one) => one.chosen));
			return chosen.map(({ value }) => [field.name, value]);
		});
	const kept = form.keep.map(({ name, value }): [string, string] => [name, value]);
	return `?${new URLSearchParams([...kept, ...pairs].filter(([, value]) => value !== '')).toString()}`;
}

describe.each(WIDGETS)('the form of a %s', (widget) => {
	const query = widget === WIDGETS[0] ? '' : `?widget=${widget}`;

	it('has a field for each name of its address at most, and no name twice', () => {
		const names = fieldsOf(query).map(({ name }) => name);
		const known: readonly string[] = [...shownNames(widget), ...namesOf(['frame'])];
		expect(names.filter((name) => !known.includes(name))).toEqual([]);
		expect(names).toEqual([...new Set(names)]);
		expect(names).toEqual(expect.arrayContaining([...namesOf(['frame']), 'asof', 'digits']));
	});

	it('sends what the address asks', () => {
		const full = `${query || '?'}&asof=2024-12-06&unit=new&lang=ar&theme=dark&digits=arab&accent=5cc4b8&fill=1`;
		const { built, problems } = requested(full);
		expect(problems).toEqual([]);
		const again = requested(sentBy(full));
		expect(again.problems).toEqual([]);
		expect(again.built.embed).toEqual(built.embed);
	});

	it.each(['en', 'ar'] as const)('has words for everything, each choice once: %s', (language) => {
		for (const field of fieldsOf(query, language)) {
			expect(field.label).not.toBe('');
			if (!('groups' in field)) continue;
			const options = field.groups.flatMap((group) => group.options);
			expect(new Set(options.map(({ text }) => text)).size).toBe(options.length);
			expect(options.filter(({ chosen }) => chosen).length).toBeGreaterThan(0);
		}
	});
});

it('asks for a row that has no field of its own by the words of its values', () => {
	const events = (query: string) => fieldsOf(`?widget=chart&${query}`).find(({ name }) => name === 'events');
	const optionsOf = (query: string) => {
		const field = events(query);
		return field && 'groups' in field ? field.groups.flatMap(({ options }) => options) : [];
	};
	expect(events('')?.label).toBe('Events');
	expect(optionsOf('').map(({ value }) => value)).toEqual(['', ...FIELDS.events.values.slice(1)]);
	expect(optionsOf('').find(({ chosen }) => chosen)?.value).toBe('');
	expect(optionsOf('events=all').find(({ chosen }) => chosen)?.value).toBe('all');
	expect(fieldsOf('?widget=rate').map(({ name }) => name)).not.toContain('events');
});

it('offers only what changes something in what is shown', () => {
	const names = (query: string) => fieldsOf(`?widget=chart&${query}`).map(({ name }) => name);
	expect(names('')).not.toContain('reading');
	expect(names('')).toContain('band');
	expect(names('show=index')).toEqual(expect.arrayContaining(['reading', 'base', 'scale']));
	expect(names('show=week')).not.toContain('scale');
	expect(names('series=lbp-parallel')).not.toContain('unit');
	expect(names('')).not.toContain('panel');
	const compared = (query: string) => fieldsOf(`?widget=compare&${query}`).map(({ name }) => name);
	expect(compared('')).toContain('panel');
	expect(compared('show=index')).not.toContain('panel');
	expect(compared('series=syp-parallel,lbp-parallel')).not.toContain('panel');
});

describe('an address that cannot be used whole', () => {
	it.each([
		['?unit=gold&theme=dark', 'unit', '?theme=dark'],
		['?widget=chart&series=gold', 'series', '?widget=chart'],
		['?scale=log', 'scale', ''],
		['?widget=chart&series=lbp-parallel&show=premium', 'show', '?widget=chart&series=lbp-parallel'],
		['?accent=fefefe', 'accent', ''],
		['?widget=clock&unit=new', 'widget', '?unit=new']
	])('%s tells of %s, and builds %s', (query, name, built) => {
		const { page, problems, built: made } = requested(query);
		expect(problems.map((one) => one.name)).toEqual([name]);
		expect(page.notices).toHaveLength(1);
		expect(page.address).toBeUndefined();
		expect(writeBuilder(made.embed, 'en')).toBe(built);
	});
});

describe('the links', () => {
	it('to another widget keep what that one can show', () => {
		const [widgets] = requested('?widget=chart&series=syp-official&unit=new&scale=linear&theme=dark').page.switches;
		const hrefs = widgets?.choices.map(({ href }) => href);
		expect(hrefs?.[0]).toBe('?series=syp-official&unit=new&theme=dark');
		expect(widgets?.choices.map(({ current }) => current).indexOf(true)).toBe(1);
		for (const href of hrefs ?? []) expect(parseBuilder(new URLSearchParams(href)).problems).toEqual([]);
	});

	it('to both ways to be up to date', () => {
		const [, live] = requested('?unit=new').page.switches;
		expect(live?.choices.map(({ href, current }) => [href, current])).toEqual([
			['?unit=new', true],
			['?asof=2026-11-23&unit=new', false]
		]);
		const [, frozen] = requested('?asof=2024-12-06').page.switches;
		expect(frozen?.choices.map(({ href, current }) => [href, current])).toEqual([
			['?', false],
			['?asof=2024-12-06', true]
		]);
		expect(frozen?.choices[1]?.text).toContain('6 December 2024');
	});
});

it('the snippets are those of the widget, in its own language', () => {
	const { page, built } = requested('?widget=chart&series=syp-official&asof=2024-12-06&lang=ar');
	expect(built.title).toMatch(/^السعر الرسمي/);
	const own = snippetsOf(record, ORIGIN, built.embed, built.title);
	const texts = page.snippets.map(({ text }) => text);
	expect(texts).toEqual([own.iframe, own.address, own.element, own.image, own.badge, own.oembed]);
	expect(own.iframe).toContain('/embed/chart?series=syp-official&amp;asof=2024-12-06&amp;lang=ar');
	expect(page.host).toBe('/embed/host?widget=chart&series=syp-official&asof=2024-12-06&lang=ar');
});

it('an Arabic page builds Arabic widgets', () => {
	const { built, page } = requested('', 'ar');
	expect(built.embed.language).toBe('ar');
	expect(page.address).toBe('?');
	expect(page.sizes.map(({ text }) => plain(text))).toEqual(['هاتف، 360 بكسلاً', 'عمود، 640 بكسلاً', 'عريض، 1,000 بكسل']);
});
