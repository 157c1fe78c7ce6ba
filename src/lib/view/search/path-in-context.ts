import type { ViewContext } from '#lib/context/context.ts';
import { groupsAt } from '#lib/query/listed.ts';
import { listDefaults, listPairs, namesOf, vintageOf } from '#lib/query/index.ts';

/**
 * A path that keeps the day and the pounds of the page that leads to it, where it takes them.
 *
 * @param path - without the language, with or without a query and a place on the page
 * @example pathInContext(context, '/events#2024-12-08-assad-falls') // '/events?asof=2024-12-31#2024-12-08-assad-falls'
 */
export function pathInContext({ query, defaults }: Pick<ViewContext, 'query' | 'defaults'>, path: string): string {
	const [address = '', place] = path.split('#', 2);
	const [name = '', search] = address.split('?', 2);
	const taken = namesOf(groupsAt(name));
	const base = { ...listDefaults(defaults), digits: query.digits };
	const pairs = listPairs({ ...base, ...vintageOf(query), unit: query.unit }, base)
		.filter(([one]) => taken.includes(one) && !new URLSearchParams(search).has(one))
		.map(([one, text]) => `${one}=${text}`);
	const whole = [search, ...pairs].flatMap((part) => part ?? []).join('&');
	return `${name}${whole === '' ? '' : `?${whole}`}${place === undefined ? '' : `#${place}`}`;
}
