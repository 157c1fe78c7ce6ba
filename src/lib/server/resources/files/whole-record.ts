import { recordWorkbook } from '#lib/api/workbook/record-workbook.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { addressesOf, readList, type ListRequest } from '../context.ts';
import type { Resource } from '../resource.ts';
import { savedWorkbook } from './saved-file.ts';

/** The whole record for spreadsheets. */
export const wholeRecord = {
	address: ADDRESSES.recordWorkbook,
	read: readList,
	file: (parsed, { origin }) => {
		const { context } = parsed;
		const address = addressesOf(origin, ADDRESSES.allSeries.path)(context.language, '');
		return savedWorkbook({ context, name: 'record' }, recordWorkbook(context, address));
	}
} satisfies Resource<typeof ADDRESSES.recordWorkbook, ListRequest>;
