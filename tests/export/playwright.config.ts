/** The browser tests of an export, against the host that `run.ts` has started. */
import site from '../../playwright.config.ts';

export default { ...site, testDir: '../e2e', testMatch: 'export.spec.ts', webServer: undefined };
