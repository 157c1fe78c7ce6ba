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

declare global {
	interface Window {
		axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[]; passes: unknown[] }> };
	}
}

/** @param least - so many rules must have had something to look at, or nothing was looked at */
export async function violations(page: Page, least = 10): Promise<readonly Finding[]> {
	await page.evaluate(AXE);
	const found = await page.evaluate(async () => {
		const { violations: all, passes } = await window.axe.run();
		const findings = all.map(({ id, nodes }) => ({ rule: id, where: nodes.slice(0, 3).map(({ html }) => html) }));
		return { findings, passed: passes.length };
	});
	expect(found.passed).toBeGreaterThan(least);
	return found.findings;
}
