/** Files of a record that were damaged at random: whatever they hold, the loader answers with its own problems. */
import * as fc from 'fast-check';
import { readRecord, RULES, type Files } from '#lib/record/index.ts';
import { goodFiles, TODAY } from '#tests/support/record/record.ts';

/** Texts that break what is not careful: signs of CSV, bounds of numbers and days, names of objects' own, other scripts. */
const TOKENS: readonly string[] = [
	...['"', '""', '"a', ',', ',,,', ';', '\t', '\n', '\r', '\r\n', '\0', '\uFEFF', '\u202E', ' ', "'", '\\', '{', '}'],
	...['0', '-0', '-1', '1e308', '1e999', 'NaN', 'Infinity', '0x10', '00', '1.', '.5', '9'.repeat(400), '١٢٣', '1,000'],
	...[
		'2024-02-30',
		'0000-00-00',
		'9999-12-31',
		'2024-12-06T00:00',
		'-271821-04-20',
		'day',
		'year',
		'point',
		'replaced'
	],
	...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'null', 'undefined', 'true', 'id', 'syp-old', 'paper'],
	...['=1+1', '@SUM(A1)', 'https://', 'javascript:alert(1)', 'http://[', 'ليرة', '😀', '\uD800', 'é'.normalize('NFD')]
];

type Damage = (bytes: Buffer) => Buffer;

/** Evenly spread: a bias towards bounds would spoil little but headers. */
const place = fc.noBias(fc.nat(999_999)).map((n) => n / 1e6);
const at = (bytes: Buffer, share: number) => Math.floor(share * bytes.length);
const splice = (bytes: Buffer, from: number, length: number, put: Buffer) =>
	Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(from + length)]);

/** Of a CSV file: puts a token into the place of a cell. */
const cell = (bytes: Buffer, share: number, token: string): Buffer => {
	const text = bytes.toString('latin1');
	const from = Math.max(text.lastIndexOf(',', at(bytes, share)), text.lastIndexOf('\n', at(bytes, share))) + 1;
	const length = /^[^,\n]*/.exec(text.slice(from))?.[0].length ?? 0;
	return splice(bytes, from, length, Buffer.from(token));
};

const damage: fc.Arbitrary<Damage> = fc.oneof(
	fc.record({ share: place, token: fc.constantFrom(...TOKENS) }).map(
		({ share, token }): Damage =>
			(bytes) =>
				cell(bytes, share, token)
	),
	fc.record({ share: place, token: fc.constantFrom(...TOKENS) }).map(
		({ share, token }): Damage =>
			(bytes) =>
				splice(bytes, at(bytes, share), 0, Buffer.from(token))
	),
	fc.record({ share: place, put: fc.uint8Array({ maxLength: 8 }) }).map(
		({ share, put }): Damage =>
			(bytes) =>
				splice(bytes, at(bytes, share), put.length, Buffer.from(put))
	),
	fc.record({ share: place, length: fc.nat(200) }).map(
		({ share, length }): Damage =>
			(bytes) =>
				splice(bytes, at(bytes, share), length, Buffer.alloc(0))
	),
	place.map(
		(share): Damage =>
			(bytes) =>
				bytes.subarray(0, at(bytes, share))
	),
	fc.record({ from: place, to: place }).map(
		({ from, to }): Damage =>
			(bytes) =>
				splice(bytes, at(bytes, from), 0, bytes.subarray(at(bytes, to), at(bytes, to) + 300))
	)
);

const good = goodFiles();

/** The small record with one to four damages to one of its files, or without the file. */
export const damagedFiles: fc.Arbitrary<Files> = fc
	.record({
		path: fc.constantFrom(...good.keys()),
		damages: fc.array(damage, { minLength: 1, maxLength: 4 }),
		isGone: fc.nat(99).map((n) => n === 0)
	})
	.map(({ path, damages, isGone }) => {
		const files = new Map(good);
		const bytes = damages.reduce<Buffer>((one, change) => change(one), Buffer.from(good.get(path) ?? new Uint8Array()));
		if (isGone) files.delete(path);
		else files.set(path, bytes);
		return files;
	});

/**
 * What the loader makes of files.
 *
 * @returns `record`, or the rules that are broken
 * @throws {Error} where it answers with something else than its own problems
 */
export function outcomeOf(files: Files): readonly string[] {
	const result = readRecord(files, 'v1', TODAY);
	if ('record' in result) return ['record'];
	const { problems } = result;
	if (problems.length === 0) throw new Error('no record, and no problem');
	const stray = problems.find(({ rule, found }) => !(rule in RULES) || typeof found !== 'string');
	if (stray) throw new Error(`a problem that is none of the loader's: ${JSON.stringify(stray)}`);
	return [...new Set(problems.map(({ rule }) => rule))];
}
