import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heightIn, heightMessages, isFitted, readySecret, secretOf, wantsHeight } from '#lib/browser/embed/messages.ts';

function placeOf(address: string) {
	const { href, pathname, search, hash } = new URL(address, 'https://sarraf.example');
	return { href, pathname, search, hash };
}

describe('the height of a widget, in everyone’s words', () => {
	const always = (href: string, id: string) => [
		{ type: 'sarraf:height', v: 1, id, height: 421 },
		{ 'datawrapper-height': { [id]: 421 } },
		{ sentinel: 'amp', type: 'embed-size', height: 421 },
		JSON.stringify({ src: href, context: 'iframe.resize', height: 421 })
	];

	it.each([
		['plain', '/embed/rate', '/embed/rate', []],
		['with a query', '/embed/chart?unit=new', '/embed/chart?unit=new', []],
		[
			'requested by Pym',
			'/embed/rate?childId=box-1&initialWidth=500',
			'/embed/rate?childId=box-1&initialWidth=500',
			['pymxPYMxbox-1xPYMxheightxPYMx421']
		],
		['requested by Pym without a name', '/embed/rate?childId=', '/embed/rate?childId=', []],
		[
			'requested by WordPress',
			'/embed/rate#?secret=aB3',
			'/embed/rate',
			[{ message: 'height', value: 421, secret: 'aB3' }]
		]
	])('%s', (_, address, id, more) => {
		const place = placeOf(address);
		expect(heightMessages(place, 421)).toEqual([...always(place.href, id), ...more]);
	});
});

it.each([
	['#?secret=aB3', 'aB3'],
	['#secret=x9', 'x9'],
	['#?a=1&secret=x9', 'x9'],
	['#?secret=', ''],
	['#?secret=%22%3E', ''],
	['#?mysecret=x', ''],
	['', '']
])('the secret of “%s” is “%s”', (hash, secret) => {
	expect(secretOf(hash)).toBe(secret);
});

describe('what a widget answers', () => {
	it.each([
		[{ type: 'sarraf:ping' }, true],
		[{ type: 'sarraf:height' }, false],
		['sarraf:ping', false],
		[null, false],
		[undefined, false],
		[Object.create({ type: 'sarraf:ping' }), false]
	])('%j asks for its height: %s', (message, expected) => {
		expect(wantsHeight(message)).toBe(expected);
	});

	it.each([
		[{ message: 'ready', secret: 'x' }, 'x', true],
		[{ message: 'ready', secret: 'y' }, 'x', false],
		[{ message: 'ready', secret: '' }, '', false],
		[{ message: 'ready' }, '', false],
		[{ message: 'height', secret: 'x' }, 'x', false]
	])('%j with the secret “%s”: %s', (message, secret, expected) => {
		expect(readySecret(message, secret)).toBe(expected);
	});
});

describe('what the loader takes for a height', () => {
	const height = (of: unknown) => heightIn({ type: 'sarraf:height', v: 1, id: '/embed/rate', height: of });

	it.each([
		[420, 420],
		[150, 150],
		[4000, 4000],
		[0, 150],
		[-5, 150],
		[1e9, 4000],
		[NaN, undefined],
		[Infinity, undefined],
		[-Infinity, undefined],
		['420', undefined],
		['420px;position:fixed', undefined],
		[null, undefined],
		[[420], undefined],
		[{ valueOf: (): number => 420 }, undefined],
		[420n, undefined],
		[undefined, undefined]
	])('%o is %s', (given, expected) => {
		expect(height(given)).toBe(expected);
	});

	it.each([
		[null],
		[undefined],
		[420],
		['{"type":"sarraf:height","height":420}'],
		[{ type: 'other:height', height: 420 }],
		[{ 'datawrapper-height': { x: 420 } }],
		[Object.create({ type: 'sarraf:height', height: 420 })],
		[Object.assign(Object.create({ height: 420 }), { type: 'sarraf:height' })]
	])('nothing of %o', (message) => {
		expect(heightIn(message)).toBeUndefined();
	});

	it('is within bounds whatever comes, and never an error', () => {
		fc.assert(
			fc.property(fc.anything({ withNullPrototype: true }), fc.anything(), (message, of) => {
				for (const found of [heightIn(message), height(of)])
					expect(found === undefined || (found >= 150 && found <= 4000)).toBe(true);
			})
		);
	});
});

it.each([
	[{ type: 'sarraf:fit', v: 1 }, true],
	[{ type: 'sarraf:height', height: 1 }, false],
	[null, false]
])('%j says that it fills its frame: %s', (message, expected) => {
	expect(isFitted(message)).toBe(expected);
});
