import { expect, it } from 'vitest';
import { ERROR_RESPONSES, sentError } from '#lib/server/http/error-response.ts';
import { serve, textHandler } from '#tests/support/front.ts';

function headersOf(path: string): ReadonlyMap<string, string> {
	const { headers } = sentError(ERROR_RESPONSES.full, path);
	return new Map(headers.flatMap((name, i) => (i % 2 === 0 ? [[name, headers[i + 1] ?? ''] as const] : [])));
}

it.each(['/api/v1/rate', '/ar/api/v1/quotes.csv'])(
	'a refusal below %s is a problem that every script may read',
	(path) => {
		const headers = headersOf(path);
		expect(headers.get('Content-Type')).toBe('application/problem+json');
		expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
		expect(headers.get('Retry-After')).toBe('3');
		expect(JSON.parse(sentError(ERROR_RESPONSES.full, path).body)).toEqual({
			type: 'about:blank',
			title: 'Service Unavailable',
			status: 503,
			detail: ERROR_RESPONSES.full.text
		});
	}
);

it('a refusal of a file is a line that every script may read, and of a page one for itself', () => {
	expect(headersOf('/series/syp-parallel.csv').get('Access-Control-Allow-Origin')).toBe('*');
	expect(headersOf('/').has('Access-Control-Allow-Origin')).toBe(false);
	expect(sentError(ERROR_RESPONSES.full, '/').body).toBe(`${ERROR_RESPONSES.full.text}\n`);
});

it('the answer of the API depends on what is accepted, and is another one for each', async () => {
	const { ask } = await serve({ handler: textHandler((url) => `requested ${url}`) });
	const plain = await ask('/api/v1/rate', { headers: { accept: 'text/plain' } });
	expect(plain.body.toString()).toContain('/api/v1/rate.txt');
	expect(String(plain.headers.vary)).toContain('Accept');
	const again = await ask('/api/v1/rate', { headers: { accept: '*/*' } });
	expect(again.body.toString()).toMatch(/rate$/);
	const same = await ask('/api/v1/rate', { headers: { accept: '*/*', 'if-none-match': String(again.headers.etag) } });
	expect(same.status).toBe(304);
	expect(String(same.headers.vary)).toContain('Accept');
	expect(same.headers['access-control-allow-origin']).toBe('*');
});
