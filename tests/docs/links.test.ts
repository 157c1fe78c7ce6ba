/** Every link of every document leads somewhere. */
import { existsSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documents, namesIn, proseOf, ROOT, rowsOf, textOf } from './documents.ts';

/** The anchors of a document, as GitHub makes them from its headings. */
function anchorsOf(path: string): readonly string[] {
	const seen = new Map<string, number>();
	return [...proseOf(path).matchAll(/^#{1,6} +(.*)$/gm)].map(([, heading = '']) => {
		const plain = heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('`', '');
		const anchor = plain
			.trim()
			.toLowerCase()
			.replaceAll(/[^\p{L}\p{N}\p{M} _-]/gu, '')
			.replaceAll(' ', '-');
		const again = seen.get(anchor) ?? 0;
		seen.set(anchor, again + 1);
		return again === 0 ? anchor : `${anchor}-${again}`;
	});
}

const LINK = /(?<!\\)\]\((?<target>[^)\s]+)(?: "[^"]*")?\)/g;
const linksOf = (path: string): readonly string[] =>
	[
		...proseOf(path)
			.replaceAll(/`[^`\n]*`(?!\])/g, '')
			.matchAll(LINK)
	].map(({ groups }) => groups?.target ?? '');

/** What is wrong with a link; undefined where it leads somewhere. */
function faultOf(document: string, link: string): string | undefined {
	if (/^https?:/.test(link)) return URL.canParse(link) ? undefined : 'no address';
	if (/^[a-z]+:/i.test(link)) return 'neither a path nor an address of the web';
	const [path = '', anchor] = link.split('#', 2);
	const target = path === '' ? document : normalize(join(dirname(document), decodeURIComponent(path)));
	if (target.startsWith('..') || !existsSync(join(ROOT, target))) return `no ${target}`;
	if (anchor === undefined) return undefined;
	if (statSync(join(ROOT, target)).isDirectory() || !target.endsWith('.md')) return `${target} has no anchors`;
	return anchorsOf(target).includes(anchor) ? undefined : `no heading for #${anchor} in ${target}`;
}

describe.each(documents())('%s', (document) => {
	it('has links that lead somewhere', () => {
		const faults = linksOf(document).flatMap((link) => {
			const fault = faultOf(document, link);
			return fault === undefined ? [] : [`${link}: ${fault}`];
		});
		expect(faults).toEqual([]);
	});
});

it('reads anchors as GitHub does', () => {
	expect(anchorsOf('docs/ARCHITECTURE.md')).toContain('from-a-quote-to-a-pixel');
	expect(faultOf('README.md', 'docs/NOWHERE.md')).toBe('no docs/NOWHERE.md');
	expect(faultOf('README.md', '#nothing-like-it')).toMatch(/^no heading/);
	expect(faultOf('docs/DEPLOY.md', '../../outside.md')).toBe('no ../outside.md');
	expect(linksOf('README.md').length).toBeGreaterThan(10);
});

describe('the index of decisions', () => {
	const files = documents().filter((path) => path.startsWith('docs/decisions/') && !path.endsWith('README.md'));
	const index = textOf('docs/decisions/README.md');

	it('links every decision once, and nothing else', () => {
		const linked = linksOf('docs/decisions/README.md').map((link) => `docs/decisions/${link}`);
		expect([...linked].sort()).toEqual(files);
	});

	it('says each in a sentence', () => {
		const rows = index
			.split(/^## /m)
			.slice(1)
			.flatMap((section) => rowsOf(section));
		expect(rows).toHaveLength(files.length);
		expect(rows.filter(([, sentence = '']) => !sentence.endsWith('.'))).toEqual([]);
	});

	it.each(files)('%s begins with a title and says why', (path) => {
		expect(textOf(path)).toMatch(/^# \S.*\n\n## Context\n/);
		expect(textOf(path)).toContain('\n## Decision\n');
	});
});

describe('paths that are written as code', () => {
	/** Paths from the top that a reader would open; a word in angle brackets or a star stands for many. */
	const PATH = /^(?:src|tests|docs|data|static|\.github)\/[\w./[\]=+-]+$/;

	it.each(documents())('%s names only what is there', (document) => {
		const named = namesIn(proseOf(document)).filter((name) => PATH.test(name));
		expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
	});
});
