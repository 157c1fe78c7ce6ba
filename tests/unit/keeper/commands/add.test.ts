import { describe, expect, it } from 'vitest';
import { DISK } from '#lib/server/store/disk.ts';
import { addWords, keeper, type RunOptions } from '#tests/support/keeper/run.ts';
import { contentOf, temporaryFolder } from '#tests/support/record/folder.ts';
import { goodFiles } from '#tests/support/record/record.ts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const add = (words: readonly string[], options?: RunOptions) => keeper(addWords('2026-01-07', ...words), options);
const pound = (dir: string) => readFile(join(dir, 'quotes/pound.csv'), 'utf8');

const PAGE_OF_BULLETIN = 'Address of the page that printed it, on http://bank.example (blank for that of bulletin)';

describe('add with flags', () => {
	it('shows the point before and after in both readings, and writes one row', async () => {
		const { code, out, dir } = await add(['--mid', '12495', '--yes']);
		expect(out.split('\n')).toEqual([
			'To be stored: bid –, ask –, mid 12495; syp-old, damascus, 2026-01-07, paper',
			'syp-parallel, old pounds',
			'  2026-01-07  – → 12,495  new; from 2026-01-06: price +5.0%, value −4.8%',
			'Added to quotes/pound.csv. A running server shows it within seconds, at /day/2026-01-07'
		]);
		expect(code).toBe(0);
		const before = new TextDecoder().decode(goodFiles().get('quotes/pound.csv'));
		expect(await pound(dir)).toBe(
			`${before}2026-01-07,day,parallel,syp-parallel,damascus,,,12495,syp-old,paper,2026-11-02,point,,,,,,,\n`
		);
	});

	it.each([
		[{ PORT: '8080' }, 'http://127.0.0.1:8080/day/2026-01-07'],
		[{ PORT: '8080', ORIGIN: 'https://sarraf.example' }, 'https://sarraf.example/day/2026-01-07'],
		[{ ORIGIN: 'https://sarraf.example' }, 'https://sarraf.example/day/2026-01-07'],
		[{ HOST: '0.0.0.0' }, '/day/2026-01-07']
	])('names the page of the day where the settings %j say that the server is', async (env, page) => {
		const { out } = await add(['--mid', '12495', '--yes'], { env });
		expect(out).toMatch(new RegExp(` at ${page}$`));
	});

	it('keeps figures as they are typed, and shows each side as it is stored', async () => {
		const { dir, out } = await add(['--bid', '012000.0', '--ask', '12100.50', '--yes']);
		expect(out).toContain('To be stored: bid 012000.0, ask 12100.50, mid –; syp-old, damascus, 2026-01-07, paper\n');
		expect(await pound(dir)).toContain(',012000.0,12100.50,,syp-old,');
	});

	it('flags a side alone, and takes today for the day', async () => {
		const { dir } = await keeper([
			'add',
			'--series',
			'syp-parallel',
			'--bid',
			'12000',
			'--unit',
			'syp-old',
			'--place',
			'damascus',
			'--source',
			'paper',
			'--flags',
			'copy,second-hand',
			'--yes'
		]);
		expect(await pound(dir)).toContain(
			'2026-11-02,day,parallel,syp-parallel,damascus,12000,,,syp-old,paper,2026-11-02,point,,,,,copy second-hand one-sided,,\n'
		);
	});

	it('adds a new source before the quote, once', async () => {
		const words = [
			'add',
			'--series',
			'syp-official',
			'--date',
			'2024-12-02',
			'--mid',
			'12562',
			'--address',
			'https://radio.example/1',
			'--publisher-en',
			'Radio One',
			'--publisher-ar',
			'راديو',
			'--yes'
		];
		const { dir, out } = await keeper(words);
		expect(out).toContain('Added to sources.csv and quotes/bulletin.csv.');
		const sources = await readFile(join(dir, 'sources.csv'), 'utf8');
		expect(sources).toContain('\nradio-one-1,Radio One,راديو,,,https://radio.example/1,,\n');
		await keeper(
			words.map((word) => (word === '2024-12-02' ? '2024-12-03' : word)),
			{ dir }
		);
		expect(await readFile(join(dir, 'sources.csv'), 'utf8')).toBe(sources);
	});

	it('changes nothing the second time', async () => {
		const { dir } = await add(['--mid', '12000', '--yes']);
		const before = await contentOf(dir);
		const { code, out } = await add(['--mid', '12000.0', '--yes'], { dir });
		expect([code, out]).toEqual([
			0,
			'The record, or its inbox, has this quote. Nothing is to be added.\nNothing was changed.'
		]);
		expect(await contentOf(dir)).toEqual(before);
	});

	it('writes nothing without --yes', async () => {
		const dir = await temporaryFolder(goodFiles());
		const before = await contentOf(dir);
		const { code, out, err } = await add(['--mid', '12000'], { dir });
		expect([code, err]).toEqual([2, 'Nothing was written. Give --yes to write without a question.']);
		expect(out).toContain('– → 12,000');
		expect(await contentOf(dir)).toEqual(before);
	});

	it.each([
		['a figure', ['--series', 'syp-parallel'], 'A quote has figures. Give --bid and --ask, or --mid, as published.'],
		['a series', ['--mid', '1'], 'Give --series. There are: syp-parallel, syp-official, inflation.'],
		[
			'a series that there is',
			['--series', 'gold', '--mid', '1'],
			'There is no series "gold". There are: syp-parallel, syp-official, inflation.'
		],
		['a source', ['--series', 'syp-official', '--mid', '1', '--date', '2025-01-01'], 'Every figure has its source.'],
		[
			'a unit where two were in use',
			['--series', 'syp-official', '--mid', '1', '--source', 'paper'],
			'Give --unit, as published: syp-old or syp-new.'
		],
		[
			'a place where there are several',
			['--series', 'syp-parallel', '--mid', '1', '--source', 'paper', '--unit', 'syp-old'],
			'Give --place, as published: damascus or national.'
		]
	])('asks for %s', async (_, words, message) => {
		const { code, err } = await keeper(['add', ...words, '--yes']);
		expect(code).toBe(2);
		expect(err).toContain(message);
	});

	it('writes Arabic digits as the record does', async () => {
		const { dir } = await keeper(addWords('٢٠٢٦-٠١-٠٧', '--mid', '١٢٠٠٠٫٥', '--yes'));
		expect(await pound(dir)).toContain('\n2026-01-07,day,parallel,syp-parallel,damascus,,,12000.5,');
	});

	it('takes a fall in percent for a figure, and no rate below zero', async () => {
		const words = (...more: readonly string[]) => [
			'add',
			'--date',
			'2025-01-01',
			'--source',
			'paper',
			...more,
			'--yes'
		];
		const { dir } = await keeper(words('--series', 'inflation', '--precision', 'year', '--mid', '-3.5'));
		expect(await readFile(join(dir, 'quotes/statistics.csv'), 'utf8')).toContain(',,,-3.5,percent,paper,');
		const { code, err } = await keeper(words('--series', 'syp-official', '--mid', '-3.5'));
		expect([code, err]).toEqual([2, '--mid "-3.5": A figure greater than zero.']);
	});

	it.each([
		['13.750', '--mid "13.750": “13.750” can be read in two ways. Write 13750 or 13.75.'],
		['١٣٫٧٥٠', '--mid "١٣٫٧٥٠": “١٣٫٧٥٠” can be read in two ways. Write 13750 or 13.75.'],
		['13,750', '--mid "13,750": “13,750” can be read in two ways. Write 13750 or 13.75.'],
		['18,0000', '--mid "18,0000": A plain number such as 13800 or 118.45, without separators.'],
		['1,2345', '--mid "1,2345": A plain number such as 13800 or 118.45, without separators.'],
		['١٨٬٠٠٠٠', '--mid "١٨٬٠٠٠٠": A plain number such as 13800 or 118.45, without separators.'],
		['soon', '--mid "soon": A plain number such as 13800 or 118.45, without separators.'],
		['0', '--mid "0": A figure greater than zero.']
	])('refuses the figure %s, and puts nothing into the inbox', async (figure, message) => {
		const dir = await temporaryFolder(goodFiles());
		const before = await contentOf(dir);
		expect(await add(['--mid', figure, '--yes'], { dir })).toMatchObject({ code: 2, err: message });
		expect(await contentOf(dir)).toEqual(before);
	});

	it.each(['https://https://radio.example/1', 'https://localhost/1', 'https://radio.example/a b', 'radio.example/1'])(
		'refuses the address %s, and writes nothing',
		async (address) => {
			const dir = await temporaryFolder(goodFiles());
			const before = await contentOf(dir);
			const words = ['--series', 'syp-official', '--date', '2024-12-02', '--mid', '12562', '--address', address];
			const publisher = ['--publisher-en', 'Radio One', '--publisher-ar', 'راديو'];
			const { code, err } = await keeper(['add', ...words, ...publisher, '--yes'], { dir });
			expect([code, err]).toEqual([
				2,
				`--address "${address}": Give an address without spaces that begins with http:// or https:// and a host, such as https://publisher.example/rates.`
			]);
			expect(await contentOf(dir)).toEqual(before);
		}
	);

	it('refuses a day that is none', async () => {
		const { code, err } = await keeper(addWords('2026-02-30', '--mid', '12000', '--yes'));
		expect([code, err]).toEqual([2, '--date "2026-02-30": A day of the calendar, such as 2024-12-06.']);
	});

	it('holds a figure that is not plausible, and says why', async () => {
		const { code, out, dir } = await add(['--mid', '120000', '--yes']);
		expect(code).toBe(4);
		expect(out).toBe(
			'To be stored: bid –, ask –, mid 120000; syp-old, damascus, 2026-01-07, paper\nHeld: 120,000 old pounds is 10.1 times the value of 2026-01-06: one zero too many, perhaps.\nIt is held. Decide with: npm run data -- review'
		);
		expect(await pound(dir)).not.toContain('120000');
	});

	it('tells a program the same', async () => {
		const { code, out } = await add(['--mid', '12495', '--yes', '--json']);
		expect(code).toBe(0);
		expect(JSON.parse(out)).toMatchObject({
			files: ['quotes/pound.csv'],
			quote: { bid: '', ask: '', mid: '12495', unit: 'syp-old' },
			held: [],
			series: [{ id: 'syp-parallel', changes: [{ day: '2026-01-07', after: 12495 }] }]
		});
	});

	it('leaves the record as it was when the disk is full', async () => {
		const dir = await temporaryFolder(goodFiles());
		const before = await contentOf(dir);
		const full = { ...DISK, create: () => Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })) };
		const { code, err } = await add(['--mid', '12000', '--yes'], { dir, disk: full });
		expect(code).toBe(1);
		expect(err).toContain('the disk is full. Free some space and run the command again.');
		expect(await contentOf(dir)).toEqual(before);
	});
});

describe('add with questions', () => {
	it('leads a newcomer from the series to the new point', async () => {
		const answers = [
			'syp-parallel',
			'2026-01-07',
			'sides',
			'12000',
			'12100',
			'syp-old',
			'damascus',
			'new',
			'https://radio.example/1',
			'Radio One',
			'راديو',
			'yes'
		];
		const { code, out, questions, dir } = await keeper(['add'], { answers });
		expect(code).toBe(0);
		expect(questions).toEqual([
			'Which series?',
			'On which day was it published?',
			'What was published?',
			'Buying price, as published',
			'Selling price, as published',
			'In which unit was it published?',
			'Where was it quoted?',
			'Who published it?',
			'Address of the page',
			'Publisher, in English',
			'Publisher, in Arabic',
			'Add it?'
		]);
		expect(out).toContain('  2026-01-07  – → 12,050  new; from 2026-01-06: price +1.3%, value −1.2%');
		expect(out).toContain('/day/2026-01-07');
		expect(await pound(dir)).toContain('damascus,12000,12100,,syp-old,radio-one-1,');
	});

	it('understands Arabic digits', async () => {
		const answers = ['syp-parallel', '٢٠٢٦-٠١-٠٧', 'mid', '١٢٠٠٠', 'syp-old', 'damascus', 'paper', '', 'yes'];
		const { dir, questions } = await keeper(['add'], { answers });
		expect(questions).toContain('In which unit was it published?');
		expect(await pound(dir)).toContain('\n2026-01-07,day,parallel,syp-parallel,damascus,,,12000,');
	});

	it('asks for nothing that has one answer or was given', async () => {
		const { questions, code } = await keeper(['add', '--date', '2024-12-02', '--mid', '12562'], {
			answers: ['syp-official', 'bulletin', '', 'yes']
		});
		expect(questions).toEqual(['Which series?', 'Who published it?', PAGE_OF_BULLETIN, 'Add it?']);
		expect(code).toBe(0);
	});

	it('makes a source of the page of a known publisher that printed the figure', async () => {
		const answers = ['syp-official', 'bulletin', 'https://bank.example/2024/12/02', 'yes'];
		const { dir, out } = await keeper(['add', '--date', '2024-12-02', '--mid', '12562'], { answers });
		expect(out).toContain('Added to sources.csv and quotes/bulletin.csv.');
		expect(await readFile(join(dir, 'sources.csv'), 'utf8')).toContain(
			',https://bank.example/2024/12/02,CC BY 4.0,7\n'
		);
	});

	it.each([
		[
			'the newest, where the series has no quote in it',
			'2026-01-07',
			['syp-official', '125.62', '', 'bulletin'],
			'syp-new'
		],
		['that of the last quote by then', '2026-01-05', ['syp-parallel', '119', '', 'damascus', 'paper'], 'syp-new'],
		['that of a later quote', '2026-01-06', ['syp-parallel', '12000', '', 'damascus', 'paper'], 'syp-old']
	])('offers first %s', async (_, date, [series = '', figure = '', ...others], unit) => {
		const answers = [series, date, 'mid', figure, ...others, '', 'yes', 'yes'];
		const { out, questions } = await keeper(['add'], { answers });
		expect(questions).toContain('In which unit was it published?');
		expect(out).toMatch(new RegExp(`^To be stored: .*; ${unit}, `));
	});

	it('writes nothing when the answer is no', async () => {
		const dir = await temporaryFolder(goodFiles());
		const before = await contentOf(dir);
		expect(await add(['--mid', '12000'], { dir, answers: ['no'] })).toMatchObject({
			code: 0,
			out: expect.stringContaining('Nothing was changed.')
		});
		expect(await contentOf(dir)).toEqual(before);
	});

	it('lets a jump stand that somebody has looked at', async () => {
		const { out, dir, questions, code } = await add(['--mid', '30000'], { answers: ['yes', 'yes'] });
		expect(questions).toEqual(['Is the figure right as it stands?', 'Add it?']);
		expect(out).toContain('30,000 old pounds is 2.52 times the value of 2026-01-06');
		expect(code).toBe(0);
		expect(await pound(dir)).toContain(',30000,syp-old,paper,2026-11-02,point,,,,,checked,,\n');
	});

	it('puts it into the inbox otherwise', async () => {
		const { questions, code } = await add(['--mid', '30000'], { answers: ['no', 'yes'] });
		expect(questions).toEqual(['Is the figure right as it stands?', 'Put it into the inbox?']);
		expect(code).toBe(4);
	});

	it.each([
		['a day', ['syp-parallel', '2026-02-30']],
		['a day to come', ['syp-parallel', '2026-11-04']],
		['a figure', ['syp-parallel', '2026-01-07', 'mid', '12,000']],
		['a figure of two meanings', ['syp-parallel', '2026-01-07', 'mid', '12.000']],
		['a selling price below the buying price', ['syp-parallel', '2026-01-07', 'sides', '12100', '١٢٠٠٠']],
		['the same with a decimal comma', ['syp-parallel', '2026-01-07', 'sides', '121,50', '121,40']],
		['a figure with a digit too many in a group', ['syp-parallel', '2026-01-07', 'mid', '18,0000']],
		['a figure of nothing', ['syp-parallel', '2026-01-07', 'mid', '0']],
		['an address', ['syp-parallel', '2026-01-07', 'mid', '12000', 'syp-old', 'damascus', 'new', 'radio.example']],
		[
			'an address with two schemes',
			['syp-parallel', '2026-01-07', 'mid', '12000', 'syp-old', 'damascus', 'new', 'https://https://radio.example/1']
		],
		[
			'a page without a host',
			['syp-parallel', '2026-01-07', 'mid', '12000', 'syp-old', 'damascus', 'paper', 'https://1']
		]
	])('refuses %s at the question', async (_, answers) => {
		expect((await keeper(['add'], { answers })).err).toMatch(/was refused/);
	});
});
