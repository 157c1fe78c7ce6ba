import { m } from '#i18n/compiled/messages.js';
import { formatNumber } from '#lib/format/index.ts';
import type { SearchIndex } from '#lib/search/index.ts';
import { rank } from '#lib/search/rank.ts';
import { SYNONYMS } from '#lib/search/synonyms.ts';

/** Shows of the index of series the rows that have every word of a field, as its reader types. */
export function filterRows(field: HTMLInputElement, index: SearchIndex): void {
	const show = () => {
		const found = field.value.trim() === '' ? undefined : namesOf(field.value, index);
		for (const group of document.querySelectorAll('main tbody')) showRows(group, found);
		say(field.value, index);
	};
	field.addEventListener('input', show);
	if (field.value !== '') show();
}

/** The names of what is found: a place that has no series leads to one, and is none. */
function namesOf(text: string, { entries: all }: SearchIndex): ReadonlySet<string> {
	const { entries, hasAll } = rank({ entries: all, synonyms: SYNONYMS }, text);
	return new Set(hasAll ? entries.map((entry) => entry.text) : []);
}

function showRows(group: Element, found: ReadonlySet<string> | undefined): void {
	const links = [...group.querySelectorAll('a')];
	const matches = links.filter((link) => !found || found.has(link.textContent));
	for (const link of links) link.closest('tr')?.toggleAttribute('hidden', !matches.includes(link));
	group.toggleAttribute('hidden', matches.length === 0);
}

function say(q: string, { locale }: SearchIndex): void {
	const count = document.querySelectorAll('main tbody tr:not([hidden]) a').length;
	const words = { locale: locale.language };
	const status = document.querySelector('main [role=status]');
	const text = count > 0 ? m.index_count({ count: formatNumber(count, locale) }, words) : m.index_none({ q }, words);
	if (status) status.textContent = text;
}
