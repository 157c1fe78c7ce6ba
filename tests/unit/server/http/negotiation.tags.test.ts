import { describe, expect, it } from 'vitest';
import { entityTags, matchesTag, namesTag } from '#lib/server/http/negotiation.ts';

describe('entityTags', () => {
	it('differ by coding, by type and by content, and are equal for equal content', () => {
		const tags = entityTags('text/plain', Buffer.from('47'));
		expect(new Set(Object.values(tags)).size).toBe(3);
		expect(entityTags('text/plain', Buffer.from('47'))).toEqual(tags);
		expect(entityTags('text/plain', Buffer.from('48')).br).not.toBe(tags.br);
		expect(entityTags('text/csv', Buffer.from('47')).br).not.toBe(tags.br);
		expect(tags.br).toBe('W/"M3KmcR0tipw2DSLAaswvSQ-br"');
		expect(tags.gzip).toBe('"M3KmcR0tipw2DSLAaswvSQ-gz"');
	});
});

describe('matchesTag', () => {
	it.each([
		['the tag', '"a-br"', true],
		['the tag made weak', 'W/"a-br"', true],
		['a list', '"x", "a-br"', true],
		['a list without spaces', '"x",W/"a-br","y"', true],
		['anything', '*', true],
		['anything with spaces', ' * ', true],
		['a tag with a comma beside it', '"x,y", "a-br"', true],
		['another tag', '"a"', false],
		['another coding', '"a-gz"', false],
		['no quotes', 'a-br', false],
		['the tag inside another', '"xa-br"', false],
		['nothing', '', false]
	])('%s', (_what, condition, matches) => {
		expect(matchesTag(condition, '"a-br"')).toBe(matches);
		expect(matchesTag(condition, 'W/"a-br"')).toBe(matches);
	});
});

describe('namesTag', () => {
	it.each([
		['"a-gz"', true],
		['"b", "a-gz"', true],
		['*', true],
		[' * ', true],
		['W/"a-gz"', false],
		['"a"', false],
		['a-gz', false],
		['', false]
	])('%s', (condition, matches) => {
		expect(namesTag(condition, '"a-gz"')).toBe(matches);
	});

	it('equals a weak tag to none, not even to itself', () => {
		expect(namesTag('W/"a-br"', 'W/"a-br"')).toBe(false);
		expect(namesTag('"a-br"', 'W/"a-br"')).toBe(false);
		expect(namesTag('*', 'W/"a-br"')).toBe(true);
	});
});
