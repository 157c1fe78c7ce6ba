import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { MOST_ADDRESSES, PAGES_EACH, sitemapIndex, sitemapOf, sitePaths } from '#lib/api/discovery/sitemap.ts';
import { languages } from '#i18n/language.ts';
import { smallRecord } from '#tests/support/record/small-record.ts';
import { record } from '#tests/support/record/real.ts';

const ORIGIN = 'https://sarraf.example';
const { resolve } = createRequire(import.meta.url);

/** The schema of sitemaps.org demands a declaration of what is of another namespace: of the links between languages, this one. */
const LINKS = `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/1999/xhtml">
	<xsd:element name="link"><xsd:complexType>
		<xsd:attribute name="rel" type="xsd:string" fixed="alternate" use="required"/>
		<xsd:attribute name="hreflang" use="required"><xsd:simpleType><xsd:union memberTypes="xsd:language"/></xsd:simpleType></xsd:attribute>
		<xsd:attribute name="href" type="xsd:anyURI" use="required"/>
	</xsd:complexType></xsd:element>
</xsd:schema>`;

const own = readFileSync(join(dirname(resolve('sitemap/package.json')), 'schema/sitemap.xsd'), 'utf8');
const sitemapSchema = XsdValidator.fromDoc(XmlDocument.fromString(own));
const linkSchema = XsdValidator.fromDoc(XmlDocument.fromString(LINKS));

const LINK = /<xhtml:link[^>]*\/>/g;
const parsed = (xml: string) => XmlDocument.fromString(xml);

describe('the pages of a site', () => {
	it('are those of the list, of all that has one, and the days and months with a quote', () => {
		const paths = sitePaths(smallRecord());
		expect(paths.filter((path) => path.startsWith('/day/'))).toEqual(
			['2024-11-29', '2024-12-01', '2024-12-06', '2024-12-07', '2026-01-05', '2026-01-06'].map((day) => `/day/${day}`)
		);
		expect(paths.filter((path) => path.startsWith('/month/'))).toEqual(
			['2011-03', '2024-11', '2024-12', '2026-01'].map((month) => `/month/${month}`)
		);
		expect(paths.filter((path) => /^\/(?:series|check|stories)\//.test(path))).toEqual([
			'/series/inflation',
			'/series/syp-official',
			'/series/syp-parallel',
			'/check/plunged',
			'/check/plunged-again',
			'/stories/fall-of-aleppo'
		]);
		for (const page of ['/', '/series', '/compare', '/convert', '/check', '/events', '/corrections', '/api'])
			expect(paths).toContain(page);
		for (const page of [
			'/offline',
			'/gallery',
			'/healthz',
			'/readyz',
			'/manifest.webmanifest',
			'/service-worker.js',
			'/embed/rate'
		])
			expect(paths).not.toContain(page);
	});

	it('stand once', () => {
		const paths = sitePaths(record);
		expect(new Set(paths).size).toBe(paths.length);
	});
});

describe('a sitemap', () => {
	const paths = sitePaths(record);
	const xml = sitemapOf(paths, ORIGIN);

	it('is one by the schema of sitemaps.org', () => {
		expect(() => sitemapSchema.validate(parsed(xml.replaceAll(LINK, '')))).not.toThrow();
		expect(() =>
			sitemapSchema.validate(parsed(xml.replaceAll(LINK, '').replace('<loc>', '<where>').replace('</loc>', '</where>')))
		).toThrow();
		const links = new Set(xml.match(LINK));
		for (const link of links)
			expect(() =>
				linkSchema.validate(
					parsed(link.replace('<xhtml:link', '<xhtml:link xmlns:xhtml="http://www.w3.org/1999/xhtml"'))
				)
			).not.toThrow();
	});

	it('has each page in every language, each with all of them', () => {
		expect(xml.match(/<loc>/g)).toHaveLength(paths.length * languages.length);
		expect(xml).toContain(
			'<url><loc>https://sarraf.example/ar/day/2024-12-06</loc>' +
				'<xhtml:link rel="alternate" hreflang="en" href="https://sarraf.example/day/2024-12-06"/>' +
				'<xhtml:link rel="alternate" hreflang="ar" href="https://sarraf.example/ar/day/2024-12-06"/>' +
				'<xhtml:link rel="alternate" hreflang="x-default" href="https://sarraf.example/day/2024-12-06"/></url>'
		);
	});

	it('names as many as it may', () => {
		expect(PAGES_EACH * languages.length).toBeLessThanOrEqual(MOST_ADDRESSES);
		expect((PAGES_EACH + 1) * languages.length).toBeGreaterThan(MOST_ADDRESSES);
	});

	it('of a larger site has an index', () => {
		const index = sitemapIndex(2, ORIGIN);
		expect(index.match(/<loc>[^<]*/g)).toEqual([
			'<loc>https://sarraf.example/sitemap.1.xml',
			'<loc>https://sarraf.example/sitemap.2.xml'
		]);
		expect(index).toContain('<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">');
	});
});
