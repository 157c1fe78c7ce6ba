/** `npm run test:sentences`: 100,000 sentences with one foreign word each; every one must be refused by that word. */
import { day } from '#lib/series/index.ts';
import { tryForeignWords } from '#tests/support/query/foreign-words.ts';

const { tried, claims, passedOver } = tryForeignWords(100_000, 1, day('2026-11-28'));
for (const sentence of passedOver.slice(0, 20)) console.error(`passed over: ${sentence}`);
console.log(`${tried} sentences, ${claims} are claims without the foreign word; ${passedOver.length} passed over.`);
process.exitCode = passedOver.length > 0 ? 1 : 0;
