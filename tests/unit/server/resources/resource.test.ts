/** What a route does with a resource: pages show what was wrong, files are refused for it. */
import { isHttpError, isRedirect } from '@sveltejs/kit';
import { describe, expect, it } from 'vitest';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { answer, page, type Resource } from '#lib/server/resources/resource.ts';
import { readContext, type ParsedRequest } from '#lib/server/resources/context.ts';
import { SITE } from '#tests/support/site.ts';

const story = {
	address: ADDRESSES.story,
	read: (request, site) =>
		request.id === 'none' ? new Response('no such story', { status: 404 }) : readContext(request, site),
	page: ({ addressIn }) => ({ own: addressIn('ar', '') }),
	forms: { 'chart.json': ({ context }) => new Response(context.query.unit) }
} satisfies Resource<typeof ADDRESSES.story, ParsedRequest>;

function eventOf(query: string, params: Readonly<Record<string, string>>) {
	const headers: Record<string, string> = {};
	const locals: App.Locals = { language: 'en', site: SITE, status: undefined };
	return {
		url: new URL(`/stories/${params.id}${query}`, SITE.origin),
		locals,
		params,
		headers,
		setHeaders: (more: Record<string, string>) => void Object.assign(headers, more)
	};
}

async function thrownBy(run: () => unknown): Promise<unknown> {
	try {
		await run();
	} catch (error) {
		return error;
	}
	return undefined;
}

describe('a page', () => {
	it('is rendered from what was read, at the path of its address', async () => {
		const event = eventOf('?unit=new', { id: 'hama' });
		expect(await page(story)(event)).toEqual({ own: 'https://sarraf.example/ar/stories/hama' });
		expect(event.headers).toEqual({ 'x-record-version': SITE.version });
		expect(event.locals.status).toBeUndefined();
	});

	it('is rendered under 400 where a parameter is bad', async () => {
		const event = eventOf('?unit=gold', { id: 'hama' });
		expect(await page(story)(event)).toEqual({ own: 'https://sarraf.example/ar/stories/hama' });
		expect(event.locals.status).toBe(400);
	});

	it('is not found where the record has nothing of its name, and says so', async () => {
		const thrown = await thrownBy(() => page(story)(eventOf('', { id: 'none' })));
		expect(isHttpError(thrown, 404) && thrown.body).toMatchObject({
			hint: 'no such story',
			search: { path: '/search?q=none' }
		});
	});
});

describe('a reader that sends something else than a page', () => {
	const sentBy = (status: number) => {
		const headers = { location: '/stories/homs' };
		const elsewhere = { ...story, read: () => new Response(null, { status, headers }) };
		return thrownBy(() => page(elsewhere)(eventOf('', { id: 'hama' })));
	};

	it('leads elsewhere under its own status', async () => {
		for (const status of [301, 302, 308]) {
			const thrown = await sentBy(status);
			expect(isRedirect(thrown) && [thrown.status, thrown.location]).toEqual([status, '/stories/homs']);
		}
	});

	it('leads nowhere where it is a refusal', async () => expect(isHttpError(await sentBy(404), 404)).toBe(true));
});

describe('a file', () => {
	const ask = (query: string, params: Readonly<Record<string, string>>) => answer(story)(eventOf(query, params));
	const ending = 'chart.json';

	it('is the form that its ending names', async () => {
		expect(await (await ask('?unit=new', { id: 'hama', ending })).text()).toBe('new');
	});

	it('is refused where a parameter is bad: a program would not read a notice', async () => {
		const refused = await ask('?unit=gold', { id: 'hama', ending });
		expect(refused.status).toBe(400);
		expect(await refused.json()).toMatchObject({ errors: [{ parameter: 'unit', given: 'gold' }] });
	});

	it('is refused as the resource wants it', async () => {
		const lenient = { ...story, refuse: () => new Response('as a widget does', { status: 400 }) };
		const refused = await answer(lenient)(eventOf('?unit=gold', { id: 'hama', ending }));
		expect(await refused.text()).toBe('as a widget does');
	});

	it('is what its reader answers where the record has nothing of its name', async () => {
		const missing = await ask('?unit=gold', { id: 'none', ending });
		expect([missing.status, await missing.text()]).toEqual([404, 'no such story']);
	});

	it('is not found with an ending that has no form, and without one where the address is a page', async () => {
		expect(isHttpError(await thrownBy(() => ask('', { id: 'hama', ending: 'csv' })), 404)).toBe(true);
		expect(isHttpError(await thrownBy(() => ask('', { id: 'hama' })), 404)).toBe(true);
	});

	it('is the address’ own where it has no ending', async () => {
		const lines = { address: ADDRESSES.rateLines, read: readContext, file: () => new Response('lines') };
		expect(await (await answer(lines)(eventOf('', {}))).text()).toBe('lines');
	});
});
