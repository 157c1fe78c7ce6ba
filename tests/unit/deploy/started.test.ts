import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { startArguments } from '#tests/support/start-arguments.ts';

const read = (path: string): string => readFileSync(path, 'utf8');

test('the service and the container start the server as npm does', () => {
	const rest = startArguments('.');
	expect(rest).toEqual(['--single-threaded-gc', 'src/start.js']);
	expect(read('deploy/systemd/sarraf.service')).toContain(`\nExecStart=/usr/bin/node ${rest.join(' ')}\n`);
	expect(read('deploy/container/Containerfile')).toContain(
		`\nCMD ${JSON.stringify(['node', ...rest]).replaceAll(',', ', ')}\n`
	);
});
