/** What axe finds on a page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';

/** Given to the page as a text to evaluate: its policy forbids script tags. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
	readonly rule: string;
	readonly where: readonly string[];
}

interface Options {
	readonly resultTypes: readonly string[];
	/** Whether each place is also named by a selector, which takes long to find. */
	readonly selectors: boolean;
	readonly rules: Readonly<Record<string, { readonly enabled: boolean }>>;
}

declare global {
	interface Window {
		axe: {
			run(
				within: string,
				options: Options
			): Promise<{ violations: { id: string; nodes: { html: string }[] }[]; passes: unknown[] }>;
		};
	}
}

/** What WCAG 2.2 demands and axe does not check by default: targets of 24 pixels. */
const OPTIONS: Options = { resultTypes: ['violations'], selectors: false, rules: { 'target-size': { enabled: true } } };

/**
 * @param least - so many rules must have had something to look at, or nothing was looked at
 * @param within - the part of the page that is looked at
 */
export async function violations(page: Page, least = 10, within = 'html'): Promise<readonly Finding[]> {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
	const look = async ([part, options]: readonly [string, Options]) => {
		const { violations: all, passes } = await window.axe.run(part, options);
		const findings = all.map(({ id, nodes }) => ({ rule: id, where: nodes.slice(0, 3).map(({ html }) => html) }));
		return { findings, passed: passes.length };
	};
	const found = await page.evaluate(look, [within, OPTIONS] as const);
	expect(found.passed).toBeGreaterThan(least);
	return found.findings;
}
