import { day } from '#lib/series/index.ts';
import type { Points } from './peers.ts';

/**
 * The points of a series as its file has them.
 *
 * @param address - of the file, ending in `.csv`
 */
export async function pointsOf(address: string): Promise<Points> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address} answered ${response.status}`);
	const [, ...rows] = (await response.text()).trim().split('\n');
	return rows.map((row) => {
		const [date = '', , value] = row.split(',');
		return [day(date), Number(value)];
	});
}
