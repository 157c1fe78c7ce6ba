import { expect, it } from 'vitest';
import { fetchedAt, markIn, markOf, measureOf, stamped, titleOf, usedNow } from '#lib/browser/offline/stamp.ts';

const BODY = '<html><head><title>صرّاف &amp; الليرة</title></head><main>47</main>';
const SENT = 'Fri, 06 Dec 2024 12:05:00 GMT';

const answer = () =>
	new Response(BODY, {
		headers: { 'content-type': 'text/html', 'content-encoding': 'br', 'content-length': '9', date: SENT }
	});

it('notes when an answer left the server, when it was used, how large it is, its title and its content', async () => {
	const saved = await stamped(answer(), BODY, 5000);
	expect(await saved.clone().text()).toBe(BODY);
	expect(fetchedAt(saved)).toBe(Date.parse(SENT));
	expect(measureOf(saved)).toEqual({ used: 5000, bytes: new TextEncoder().encode(BODY).length });
	expect(titleOf(saved)).toBe('صرّاف & الليرة');
	expect(markIn(saved)).toBe(await markOf(BODY));
	expect(saved.headers.get('content-type')).toBe('text/html');
	expect(saved.headers.get('content-encoding')).toBeNull();
});

it('takes the moment it came where the server does not tell', async () => {
	expect(fetchedAt(await stamped(new Response(''), '', 5000))).toBe(5000);
	expect(fetchedAt(new Response(''))).toBeUndefined();
});

it('keeps everything but the use when it is used again', async () => {
	const again = usedNow(await stamped(answer(), BODY, 5000), 9000);
	expect(measureOf(again).used).toBe(9000);
	expect(fetchedAt(again)).toBe(Date.parse(SENT));
	expect(await again.text()).toBe(BODY);
});

it('marks texts by their content', async () => {
	expect(await markOf('a')).toBe(await markOf('a'));
	expect(await markOf('a')).not.toBe(await markOf('b'));
	expect(await markOf('')).toMatch(/^[0-9a-f]{16}$/);
});
