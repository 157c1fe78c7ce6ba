import { expect, it } from 'vitest';
import { preferredForm, withForm } from '#lib/server/http/negotiation.ts';

it.each([
	['application/json', 'json'],
	['text/csv', 'csv'],
	['application/x-ndjson', 'ndjson'],
	['text/plain', 'txt'],
	['text/csv, application/json;q=0.5', 'csv'],
	['text/csv;q=0.4, application/json;q=0.5', 'json'],
	['text/csv, application/json', 'json'],
	['text/*', 'csv'],
	['text/*;q=0.5, text/plain', 'txt'],
	['*/*', 'json'],
	['TEXT/CSV', 'csv'],
	['text/html,application/xhtml+xml,*/*;q=0.8', 'json'],
	['image/png', 'json'],
	['', 'json']
])('who accepts %j gets %s', (accept, form) => {
	expect(preferredForm(accept)).toBe(form);
});

it.each([
	['/api/v1/rate', '/api/v1/rate.csv'],
	['/ar/api/v1/rate?asof=2024-12-06', '/ar/api/v1/rate.csv?asof=2024-12-06'],
	['/api/v1/series/syp-parallel?from=2024', '/api/v1/series/syp-parallel.csv?from=2024'],
	['/api/v1/rate#top', '/api/v1/rate.csv#top'],
	['/api/v1/rate.json', '/api/v1/rate.json'],
	['/api/v1/rate.json?a=b', '/api/v1/rate.json?a=b'],
	['/api/v1/rate/', '/api/v1/rate/'],
	['/api/v1/', '/api/v1/'],
	['/api', '/api'],
	['/series/syp-parallel', '/series/syp-parallel'],
	['/a/b/api/v1/rate', '/a/b/api/v1/rate']
])('%s is answered as %s to who wants CSV', (raw, address) => {
	expect(withForm(raw, 'text/csv')).toBe(address);
});

it('an address stays as it is for who wants JSON, or says nothing', () => {
	expect(withForm('/api/v1/rate', 'application/json')).toBe('/api/v1/rate');
	expect(withForm('/api/v1/rate', undefined)).toBe('/api/v1/rate');
});
