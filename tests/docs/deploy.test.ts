/** What DEPLOY.md says of `/healthz` against what it answers. */
import { expect, it } from 'vitest';
import * as v from 'valibot';
import { healthReport } from '#lib/server/resources/health.ts';
import { SITE } from '#tests/support/site.ts';
import { blocksOf, namesIn, rowsOf, sectionOf } from './documents.ts';

const answered = healthReport(SITE, {
	status: 'ok',
	record: 'loaded',
	version: 'c0ffee12ab34',
	loaded: '2026-11-23T08:15:00.000Z',
	problems: []
});

it('shows the very answer of the published record', () => {
	const [example] = blocksOf('docs/DEPLOY.md').filter(({ language }) => language === 'json');
	expect(JSON.parse(example?.code ?? '')).toEqual(answered);
});

it('explains every field', () => {
	const rows = rowsOf(sectionOf('docs/DEPLOY.md', 'Health'));
	expect(rows.flatMap(([name = '']) => namesIn(name))).toEqual(Object.keys(answered));
});

it('asks in its monitoring example for fields that there are', () => {
	const [check] = blocksOf('docs/DEPLOY.md').filter(({ code }) => code.includes('jq -e'));
	const fields = [...(check?.code ?? '').matchAll(/(?<=[ ('])\.([a-z]+)/g)].map(([, name = '']) => name);
	const known = [...Object.keys(answered), ...Object.keys(answered.series[0] ?? {})];
	expect(v.parse(v.array(v.picklist(known)), fields)).toEqual(['record', 'series', 'freshness']);
});
