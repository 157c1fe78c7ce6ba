/**
 * `npm run test:faults`: what goes wrong while a command adds to a record. After each fault the record loads and is the old
 * one or the new one, and the message says what to do. Works on copies and with a publisher of its own on loopback.
 *
 *     npm run test:faults -- [writers that are killed, 20]
 */
import { CONTENT } from './content.ts';
import { DISK_FAULTS } from './disk.ts';
import { problemAfter, type Fault } from './fault.ts';
import { killWriters } from './kill.ts';
import { NETWORK, SLOW_NETWORK } from './network.ts';
import { PRIVATE } from './private.ts';
import { WRITERS } from './writers.ts';

const GROUPS: Readonly<Record<string, readonly Fault[]>> = {
	network: [...NETWORK, ...SLOW_NETWORK],
	'private addresses': PRIVATE,
	content: CONTENT,
	disk: DISK_FAULTS,
	'two writers': WRITERS
};

const kills = Number(process.argv[2] ?? 20);
if (!Number.isInteger(kills) || kills < 0)
	throw new RangeError('how many writers are killed: a whole number, such as 300');

let failed = 0;
for (const [name, faults] of Object.entries(GROUPS)) {
	const problems: string[] = [];
	for (const fault of faults) {
		const problem = await problemAfter(fault);
		if (problem !== undefined) problems.push(`${fault.name}: ${problem}`);
	}
	console.log(`${problems.length === 0 ? 'ok  ' : 'FAIL'} ${name}: ${faults.length} faults, ${problems.length} failed`);
	problems.forEach((problem) => console.log(`     ${problem}`));
	failed += problems.length;
}

/** `source first` is the old record with a source that no quote names yet. */
const SOUND = ['old', 'source first', 'new'];
const states = await killWriters(kills);
const unsound = [...states].filter(([state]) => !SOUND.includes(state)).reduce((sum, [, count]) => sum + count, 0);
const counts = [...states].map(([state, count]) => `${count} × ${state}`).sort();
console.log(
	`${unsound === 0 ? 'ok  ' : 'FAIL'} kill -9: ${kills} writers${counts.length > 0 ? `; ${counts.join(', ')}` : ''}`
);
failed += unsound;

console.log(failed === 0 ? 'The record was sound after every fault.' : `${failed} faults left something wrong.`);
process.exitCode = failed === 0 ? 0 : 1;
