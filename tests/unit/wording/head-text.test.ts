/** Titles and descriptions of heads: whole where there is room, else cut behind a whole word. */
import { describe, expect, it } from 'vitest';
import { fittingDescription, fittingTitle, headDescription, headTitle, sharedTitle } from '#lib/wording/head-text.ts';

const en = { locale: 'en' } as const;
const ROOM = 70 - ' – Sarraf'.length;

describe('a title', () => {
	it('stays as it is up to the room that the site’s name leaves', () => {
		const full = `${'a'.repeat(ROOM - 2)} b`;
		expect(headTitle(full, en)).toBe(full);
	});

	it('is cut behind a whole word from there on', () => {
		expect(headTitle(`${'a'.repeat(ROOM - 2)} bc`, en)).toBe(`${'a'.repeat(ROOM - 2)}…`);
	});

	it.each([';', ',', ':', '،', '؛', ' –', ' ('])('leaves out “%s” before what is cut', (mark) => {
		const kept = `${'a'.repeat(40)} b`;
		expect(headTitle(`${kept}${mark} ${'c'.repeat(30)}`, en)).toBe(`${kept}…`);
	});

	it('has no full stop', () => {
		expect(headTitle('The pound lost 18%.', en)).toBe('The pound lost 18%');
	});

	it('leaves out a parenthesis that the cut would leave open, and keeps a closed one', () => {
		const open = `${'a'.repeat(30)} (b) c (d ${'e'.repeat(10)} ${'f'.repeat(30)})`;
		expect(headTitle(open, en)).toBe(`${'a'.repeat(30)} (b) c…`);
	});

	it.each([
		['“', '”'],
		['«', '»']
	])('closes a quotation that the cut would leave open: %s', (opening, closing) => {
		const claim = `Supported: ${opening}${'a'.repeat(30)} ${'b'.repeat(12)} c${'d'.repeat(20)}${closing}`;
		expect(headTitle(claim, en)).toBe(`Supported: ${opening}${'a'.repeat(30)} ${'b'.repeat(12)}…${closing}`);
		const whole = `${opening}${'a'.repeat(30)}${closing} ${'b'.repeat(40)}`;
		expect(headTitle(whole, en)).toBe(`${opening}${'a'.repeat(30)}${closing}…`);
	});

	it('stays within the room with the mark that closes its quotation', () => {
		for (let size = 20; size < 60; size++) {
			const title = headTitle(`“${'a'.repeat(size)} ${'b '.repeat(40)}”`, en);
			expect(title.length).toBeLessThanOrEqual(ROOM);
			expect(title).toMatch(/…”$/);
		}
	});

	it('does not count marks of direction', () => {
		const isolated = `\u2066${'a'.repeat(ROOM - 2)} b\u2069`;
		expect(headTitle(isolated, en)).toBe(isolated);
	});
});

describe('one of several titles', () => {
	const [full, most] = ['a'.repeat(ROOM + 1), 'b'.repeat(ROOM)];

	it('is the first that is shown whole', () => {
		expect(fittingTitle([full, most, 'c'], en)).toBe(most);
	});

	it('is the last where none is', () => {
		expect(fittingTitle([full, `${full}a`], en)).toBe(`${full}a`);
	});
});

it('a title leaves room for what stands behind it', () => {
	expect(headTitle(`${'a'.repeat(ROOM - 6)} b`, en, 4)).toBe(`${'a'.repeat(ROOM - 6)} b`);
	expect(headTitle(`${'a'.repeat(ROOM - 6)} b`, en, 5)).toBe(`${'a'.repeat(ROOM - 6)}…`);
});

describe('the title of a shared chart', () => {
	it('names the series behind what happened', () => {
		expect(sharedTitle('The dollar rose 25%', 'Official rate', en)).toBe('The dollar rose 25% – Official rate');
	});

	it('does not repeat a name that it has', () => {
		expect(sharedTitle('Rice: up 25% in a year', 'Rice', en)).toBe('Rice: up 25% in a year');
	});
});

it('a description has 160 letters at most', () => {
	expect(headDescription('b '.repeat(80).trim())).toHaveLength(159);
	expect(headDescription('b '.repeat(81).trim())).toBe(`${'b '.repeat(80).trim()}…`);
});

describe('a description of several sentences', () => {
	const first = `${'a'.repeat(99)}.`;

	it('has each that fits whole', () => {
		const second = `${'b'.repeat(58)}.`;
		expect(fittingDescription([first, second])).toBe(`${first} ${second}`);
		expect(fittingDescription([first, `b${second}`])).toBe(first);
	});

	it('shortens the first one alone', () => {
		expect(fittingDescription([`${'a'.repeat(150)} ${'b'.repeat(20)}`, 'c.'])).toBe(`${'a'.repeat(150)}…`);
		expect(fittingDescription([])).toBe('');
	});
});
