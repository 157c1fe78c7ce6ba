import { m } from '#i18n/compiled/messages.js';
import { formatNumber } from '#lib/format/index.ts';
import type { SearchIndex } from '#lib/search/index.ts';
import { rank } from '#lib/search/rank.ts';
import { SYNONYMS } from '#lib/search/synonyms.ts';

/** Series that are named alone. */
const NAMED = 'main .named';

/** Shows of the index of series what has every word of a field, as its reader types: rows, names alone, and ways to groups. */
export function filterRows(field: HTMLInputElement, index: SearchIndex): void {
	const whole = withNamed(index);
	const show = () => {
		const found = field.value.trim() === '' ? undefined : namesOf(field.value, whole);
		for (const group of document.querySelectorAll('main tbody')) showLinks(group, 'tr', found);
		for (const list of document.querySelectorAll(NAMED)) {
			const isHidden = showLinks(list, 'li', found);
			list.previousElementSibling?.toggleAttribute('hidden', isHidden);
		}
		for (const way of document.querySelectorAll<HTMLAnchorElement>('main .groups a'))
			way.hidden = document.querySelector(way.hash)?.closest('tbody')?.hidden ?? false;
		say(field.value, index);
	};
	field.addEventListener('input', show);
	if (field.value !== '') show();
}

/** Series that are named alone are not in the index: they are found by their names and their ids. */
function withNamed(index: SearchIndex): SearchIndex {
	const named = [...document.querySelectorAll<HTMLAnchorElement>(`${NAMED} a`)].map(({ textContent, pathname }) => ({
		text: textContent,
		hint: '',
		path: pathname,
		words: pathname.replaceAll(/[/-]/g, ' '),
		rank: 0
	}));
	return { ...index, entries: [...index.entries, ...named] };
}

/** The names of what is found: a place that has no series leads to one, and is none. */
function namesOf(text: string, { entries: all }: SearchIndex): ReadonlySet<string> {
	const { entries, hasAll } = rank({ entries: all, synonyms: SYNONYMS }, text);
	return new Set(hasAll ? entries.map((entry) => entry.text) : []);
}

/** @returns whether nothing of it is left */
function showLinks(group: Element, item: string, found: ReadonlySet<string> | undefined): boolean {
	const links = [...group.querySelectorAll('a')];
	const matches = links.filter((link) => !found || found.has(link.textContent));
	for (const link of links) link.closest(item)?.toggleAttribute('hidden', !matches.includes(link));
	return group.toggleAttribute('hidden', matches.length === 0);
}

function say(q: string, { locale }: SearchIndex): void {
	const count = document.querySelectorAll(`main tbody tr:not([hidden]) a, ${NAMED} li:not([hidden])`).length;
	const words = { locale: locale.language };
	const status = document.querySelector('main [role=status]');
	const text = count > 0 ? m.index_count({ count: formatNumber(count, locale) }, words) : m.index_none({ q }, words);
	if (status) status.textContent = text;
}
