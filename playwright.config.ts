import { defineConfig } from '@playwright/test';
import { findBrowser } from '#tests/support/browser/find-browser.ts';
import { startArguments } from '#tests/support/start-arguments.ts';

const port = Number(process.env.E2E_PORT ?? 34173);

export default defineConfig({
	testDir: 'tests/e2e',
	workers: 2,
	fullyParallel: true,
	forbidOnly: !!process.env.CI,
	// Two browsers and two servers on a busy machine: what fails is tried once more, and named as flaky in the report.
	retries: 1,
	reporter: process.env.REPORTS ? [['list'], ['json', { outputFile: `${process.env.REPORTS}/e2e.json` }]] : 'list',
	// A service worker would answer in place of the server that a test counts on: no-line.spec.ts alone lets it in.
	// Recording each step slows the whole run: whoever hunts a failure sets TRACE.
	use: {
		serviceWorkers: 'block',
		baseURL: `http://127.0.0.1:${port}`,
		launchOptions: await findBrowser(),
		// What hangs is named long before its test runs out of time.
		actionTimeout: 20_000,
		navigationTimeout: 40_000,
		trace: process.env.TRACE ? 'retain-on-failure' : 'off'
	},
	// The server itself, as `npm start` starts it: it builds first when there is no build of these sources.
	webServer: {
		command: ['node', ...startArguments('.')].join(' '),
		url: `http://127.0.0.1:${port}/healthz`,
		env: { PORT: String(port), HOST: '127.0.0.1', GALLERY: '1' },
		timeout: 300_000,
		reuseExistingServer: false,
		stdout: 'pipe'
	}
});
