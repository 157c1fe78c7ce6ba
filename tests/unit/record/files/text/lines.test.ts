/** Lines and fields, held against another reader of the same format. */
import { CsvError, parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWellQuoted, linesOf } from '#lib/record/files/text/lines.ts';

/** Pieces of which files are made: repeated fields, blank ones, marks in and around fields. */
const piece = fc.constantFrom('a', 'ab', '18000', 'دمشق', '', ',', ',', '\n', '\n', '"', '""', '"a, b"', '"x\ny"', ' ');
const texts = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

/** The fields of each line as csv-parse reads them; undefined where it refuses the text. */
function peer(text: string): string[][] | undefined {
	try {
		return parse(text, { relaxColumnCount: true, recordDelimiter: '\n' });
	} catch (error) {
		if (error instanceof CsvError) return undefined;
		throw error;
	}
}

describe('lines of a text', () => {
	it('are those that csv-parse reads, and what it refuses is refused', () => {
		fc.assert(
			fc.property(texts, (text) => {
				const own = isWellQuoted(text) ? Array.from(linesOf(text), ({ fields }) => fields) : undefined;
				expect(own).toEqual(peer(text));
			}),
			{ numRuns: 3000 }
		);
	});

	it('begin where an editor counts them, fields of several lines included', () => {
		const text = 'id,note\na,"one\ntwo\nthree"\n\nb,\n';
		expect(Array.from(linesOf(text), ({ line }) => line)).toEqual([1, 2, 5, 6]);
	});

	it('take a field in quotation marks for the one above it where that is the same, and count its lines again', () => {
		const text = 'a,"1, ""2"""\nb,"1, ""2"""\nc,"1, ""2"" "\nd,"x\ny"\ne,"x\ny"\nf,\n';
		expect(Array.from(linesOf(text), ({ line, fields }) => [line, fields[1]])).toEqual([
			[1, '1, "2"'],
			[2, '1, "2"'],
			[3, '1, "2" '],
			[4, 'x\ny'],
			[6, 'x\ny'],
			[8, '']
		]);
	});

	it('may have fewer fields than the one above, and more', () => {
		expect(Array.from(linesOf('a,b,c\na\na,b,c,d\n'), ({ fields }) => fields)).toEqual([
			['a', 'b', 'c'],
			['a'],
			['a', 'b', 'c', 'd']
		]);
	});

	it('do not take a field for the one above it when that was in quotation marks', () => {
		const text = 'id,a,b\nx,"1,2",3\ny,1,2\n';
		expect(Array.from(linesOf(text), ({ fields }) => fields)[2]).toEqual(['y', '1', '2']);
	});
});
