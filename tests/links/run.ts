/** `npm run test:links`: starts the built server and follows every link of every page, in every language. */
import { languages, pathIn } from '#i18n/language.ts';
import { OwnServer } from '#tests/support/own-server.ts';
import { askOver } from '#tests/contract/walk.ts';
import { deadLinks, kindOf } from './walk.ts';

const server = await OwnServer.run('data');
const starts = languages.map((language) => pathIn('/', language));
/** Every page, and of those that differ by what a reader chose some of each kind: they are without end. */
const SOME = { kindOf: (address: string) => (address.includes('?') ? kindOf(address) : address), each: 50 };
const ask = askOver(server.address);
let asked = 0;
const askAndCount = (address: string) => {
	asked += 1;
	if (asked % 1000 === 0) console.log(`${asked} addresses so far`);
	return ask(address);
};
const { dead, visited } = await deadLinks(askAndCount, starts, SOME);
await server.stop();
for (const { status, address, from } of dead) console.error(`${status} ${address}, linked from ${from}`);
console.log(`${visited} addresses, ${dead.length} of them not answered.`);
process.exitCode = dead.length === 0 ? 0 : 1;
