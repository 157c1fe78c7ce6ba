/** `npm run data:check`: reads the whole record, prints its coverage, and tells everything that is wrong with it. */
import { BrokenRecord, loadRecord, todayAt } from '#lib/server/store/running-record.ts';
import { coverageOf, spansOf, type Coverage } from './status.ts';

const dir = process.argv[2] ?? process.env.DATA_DIR ?? 'data';

function print({ id, first, last, points, years, emptyMonths }: Coverage): void {
	console.log(`\n${id}  ${first} … ${last}, ${points} points`);
	const counts = [...years].map(([year, { quotes, sources }]) => `${year} ${quotes}/${sources}`);
	for (let i = 0; i < counts.length; i += 8) console.log(`  ${counts.slice(i, i + 8).join('  ')}`);
	if (emptyMonths.length > 0) console.log(`  months without a quote: ${spansOf(emptyMonths).join(', ')}`);
}

try {
	const record = await loadRecord(dir, todayAt(Date.now()));
	console.log(`The record in ${dir}, version ${record.version}. For each year: quotes/sources.`);
	coverageOf(record).forEach(print);
	console.log(
		`\n${record.quotes.length} quotes, ${record.sources.size} sources, ${record.events.length} events, ${record.claims.length} claims: no problem found.`
	);
} catch (error) {
	console.error(
		error instanceof BrokenRecord ? error.message : `The record in ${dir} cannot be read: ${String(error)}`
	);
	process.exitCode = 1;
}
