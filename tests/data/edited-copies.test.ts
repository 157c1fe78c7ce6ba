/** Copies of the published record as people's editors, spreadsheets and slips have left them. */
import { describe, expect, it } from 'vitest';
import { cellsOf, tablesOf } from '#lib/api/v1/table-of.ts';
import { viewContext } from '#lib/context/context.ts';
import { DEFAULTS, parseChartQuery } from '#lib/query/index.ts';
import { csv } from '#lib/record/files/text/csv.ts';
import { describeProblem, readRecord, type RateRecord } from '#lib/record/index.ts';
import { day } from '#lib/series/index.ts';
import { readFolder } from '#lib/server/store/folder.ts';
import { comparisonOf } from '#lib/view/compare/comparison.ts';
import { lineSpecOf } from '#lib/chart/data/chart-line-spec.ts';
import { DATA } from '#tests/support/record/real.ts';

/** The machine's day does not matter: a copy is read on a day of its own. */
const TODAY = day('2062-01-01');
const files = await readFolder(DATA);
const PARALLEL = 'quotes/syp-parallel.csv';

const textOf = (path: string) => new TextDecoder().decode(files.get(path));

/** Reads the record after one file was edited. */
function edited(path: string, edit: (text: string) => string, today = TODAY) {
	const bytes = new TextEncoder().encode(edit(textOf(path)));
	return readRecord(new Map(files).set(path, bytes), 'v1', today);
}

const problemsOf = (result: ReturnType<typeof edited>): readonly string[] =>
	'problems' in result ? result.problems.map(describeProblem) : [];

/** The newest row of the market, a day later and with these cells changed. */
function nextRow(change: (cells: string[]) => void = () => undefined): string {
	const cells = (textOf(PARALLEL).trimEnd().split('\n').at(-1) ?? '').split(',');
	cells[0] = new Date(Date.parse(cells[0] ?? '') + 86_400_000).toISOString().slice(0, 10);
	change(cells);
	return cells.join(',');
}

describe('what changes nothing', () => {
	const lines = (path: string) => textOf(path).split('\n');
	it.each<readonly [string, string, (text: string) => string]>([
		['a row with a Windows line end', PARALLEL, (text) => `${text}${nextRow()}\r\n`],
		['a Unix line end in a Windows file', PARALLEL, (text) => `${text.replaceAll('\n', '\r\n')}${nextRow()}\n`],
		['a Windows line end in the middle', PARALLEL, (text) => text.replace('\n', '\r\n')],
		['a blank line at the end', PARALLEL, (text) => `${text}\n`],
		['one more comma in every line', 'places.csv', () => lines('places.csv').map((line) => line && `${line},`).join('\n')],
		['a byte-order mark', 'sources.csv', (text) => `\uFEFF${text}`],
		['a new row without a line end', PARALLEL, (text) => text + nextRow()]
	])('%s', (_, path, edit) => {
		expect(problemsOf(edited(path, edit))).toEqual([]);
	});

	it('and a row that was added is read', () => {
		const countOf = (result: ReturnType<typeof edited>) =>
			'record' in result ? result.record.quotes.filter(({ series }) => series === 'syp-parallel').length : NaN;
		const before = countOf(edited(PARALLEL, (text) => text));
		expect(countOf(edited(PARALLEL, (text) => `${text}${nextRow()}\r\n`))).toBe(before + 1);
	});
});

describe('what is refused, and why', () => {
	it.each<readonly [string, string, (text: string) => string, RegExp]>([
		['semicolons', 'places.csv', (text) => text.replaceAll(',', ';'), /^places\.csv:1 \[csv-syntax\] found fields separated by semicolons/],
		['a declared separator', 'places.csv', (text) => `sep=,\n${text}`, /^places\.csv:1 \[csv-syntax\] found a first line “sep=,”/],
		['a file cut within its last word', 'places.csv', (text) => text.trimEnd().slice(0, -2), /^places\.csv:\d+ \[file-cut\]/]
	])('%s', (_, path, edit, message) => {
		const problems = problemsOf(edited(path, edit));
		expect(problems).toHaveLength(1);
		expect(problems[0]).toMatch(message);
	});

	it('a quote of a year to come, at both of its days', () => {
		const turned = (cells: string[]) => {
			cells[0] = '2062-10-06';
			cells[10] = '2062-11-28';
		};
		const problems = problemsOf(edited(PARALLEL, (text) => `${text}${nextRow(turned)}\n`, day('2026-11-28')));
		const line = textOf(PARALLEL).trimEnd().split('\n').length + 1;
		expect(problems.map((problem) => problem.split(';')[0])).toEqual([
			`${PARALLEL}:${line} date [future] found 2062-10-06, while today is 2026-11-28`,
			`${PARALLEL}:${line} recorded [future] found 2062-11-28, while today is 2026-11-28`
		]);
	});
});

describe('a publisher that is named by its channel', () => {
	function lastRow(record: RateRecord): string {
		const { query } = parseChartQuery(new URLSearchParams(), TODAY);
		const context = viewContext(record, query, TODAY, 'en', DEFAULTS);
		const info = record.series.get('syp-parallel');
		if (!info) throw new RangeError('no such series');
		const tables = tablesOf(context, comparisonOf(context, [lineSpecOf(context, info)]));
		return csv(cellsOf(tables)).trimEnd().split('\r\n').at(-1) ?? '';
	}

	it('is shown by a spreadsheet as it is', () => {
		const result = edited('sources.csv', (text) => text.replace(/^(lira-today-2),Lira Today,/m, '$1,@lira_today,'));
		if ('problems' in result) throw new RangeError(problemsOf(result).join('\n'));
		expect(lastRow(result.record)).toMatch(/,'@lira_today,https:\/\/sp-today\.com$/);
	});
});
