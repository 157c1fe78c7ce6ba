import { describe, expect, it } from 'vitest';
import { entityTags, matchesTag } from '#lib/server/http/negotiation.ts';

describe('entityTags', () => {
	it('differ by coding and by content, and are equal for equal content', () => {
		const tags = entityTags(Buffer.from('47'));
		expect(new Set(Object.values(tags)).size).toBe(3);
		expect(entityTags(Buffer.from('47'))).toEqual(tags);
		expect(entityTags(Buffer.from('48')).br).not.toBe(tags.br);
		expect(tags.br).toBe('W/"MUiQVuCRbVn-Ot155j8JWg-br"');
		expect(tags.gzip).toBe('"MUiQVuCRbVn-Ot155j8JWg-gz"');
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
