const calendar = new Intl.DateTimeFormat('en-CA', {
	timeZone: 'Asia/Damascus',
	year: 'numeric',
	month: '2-digit',
	day: '2-digit'
});

/**
 * The calendar day in Damascus at an instant.
 *
 * @param instant milliseconds since 1970
 * @returns the day as `YYYY-MM-DD`
 * @example
 * dayInDamascus(Date.UTC(2024, 11, 5, 21)); // '2024-12-06'
 */
export function dayInDamascus(instant: number): string {
	const parts = calendar.formatToParts(instant);
	const part = (type: string): string => parts.find((candidate) => candidate.type === type)?.value ?? '';
	return `${part('year')}-${part('month')}-${part('day')}`;
}
