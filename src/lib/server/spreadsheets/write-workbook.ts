/** Writes a workbook as a file of Excel (ECMA-376): the same bytes for the same workbook. */
import { unzipSync, zipSync } from 'fflate';
import writeExcelFile, { type Cell } from 'write-excel-file/universal';
import type { Sheet, SheetCell, Workbook } from '#lib/api/workbook/workbook.ts';
import type { Precision } from '#lib/series/index.ts';

/** The day of the file's parts: zip archives count from 1980, in local time. */
const PART_DATE = new Date(1980, 0, 1);

/** Spreadsheets count days from 30 December 1899. */
const EPOCH = 25_569;

/** How much of a date a cell shows. */
const DATE_FORMATS: Readonly<Record<Precision, string>> = { day: 'yyyy-mm-dd', month: 'yyyy-mm', year: 'yyyy' };

/**
 * The bytes of a workbook. Texts stay texts, so that none is run as a formula; dates are dates.
 *
 * @example (await writeWorkbook(workbook)).subarray(0, 2) // the letters PK of a zip archive
 */
export async function writeWorkbook({ sheets, rightToLeft }: Workbook): Promise<Uint8Array> {
	const file = writeExcelFile(sheets.map((sheet) => ({ ...sheetPart(sheet), rightToLeft })));
	const archive = unzipSync(new Uint8Array(await (await file.toBlob()).arrayBuffer()));
	const parts = Object.entries(archive).sort(([a], [b]) => (a < b ? -1 : 1));
	return zipSync(Object.fromEntries(parts), { mtime: PART_DATE });
}

function sheetPart({ name, columns, rows }: Sheet) {
	const headings = columns.map(({ heading }): Cell => ({ value: heading, fontWeight: 'bold', wrap: true }));
	return {
		sheet: name,
		columns: columns.map(({ width }) => ({ width })),
		stickyRowsCount: 1,
		data: [headings, ...rows.map((row) => row.map(cellPart))]
	};
}

function cellPart(cell: SheetCell): Cell {
	if (cell === undefined || cell === '') return null;
	if (typeof cell !== 'object') return cell;
	return { value: EPOCH + cell.day, type: Number, format: DATE_FORMATS[cell.precision] };
}
