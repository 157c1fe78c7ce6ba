/** The faults of `npm run test:faults` that cost little: those of the network that are answered at once, and all but kills. */
import { describe, expect, it } from 'vitest';
import { CONTENT } from '#tests/faults/content.ts';
import { DISK_FAULTS } from '#tests/faults/disk.ts';
import { problemAfter, type Fault } from '#tests/faults/fault.ts';
import { NETWORK } from '#tests/faults/network.ts';
import { PRIVATE } from '#tests/faults/private.ts';
import { WRITERS } from '#tests/faults/writers.ts';

describe('the record is the old one or the new one, and the message says what to do, after', () => {
	it.each([...NETWORK, ...PRIVATE, ...CONTENT, ...DISK_FAULTS, ...WRITERS])('$name', async (fault) => {
		expect(await problemAfter(fault)).toBeUndefined();
	});
});

describe('a fault is noticed', () => {
	const happens: Fault = { name: 'a success', message: /^done$/, happen: async () => 'done' };

	it.each<[string, Partial<Fault>, RegExp]>([
		['that leaves another state', { leaves: ['new'] }, /^it left old, not new$/],
		['whose message is another', { happen: async () => 'nothing' }, /^the message is "nothing", not/]
	])('%s', async (_, other, problem) => {
		expect(await problemAfter(happens)).toBeUndefined();
		expect(await problemAfter({ ...happens, ...other })).toMatch(problem);
	});
});
