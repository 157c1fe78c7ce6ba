/** The field of a comparison: it suggests series alone, takes the only one that has every word, and says where there is none. */
import type { SearchIndex } from '#lib/search/index.ts';
import { rank } from '#lib/search/rank.ts';
import { SYNONYMS } from '#lib/search/synonyms.ts';
import { listedIn, seriesToAdd } from './series-to-add.ts';
import type { suggestFor } from './suggestion-list.ts';

/**
 * Makes a field suggest what can be added to a comparison. One that was answered waits until its reader goes on typing: the
 * list would cover the answer.
 *
 * @param add - the address with one more, `*` in the place of its id
 * @param suggest - what makes the list
 */
export function suggestToAdd(
	field: HTMLInputElement,
	index: SearchIndex,
	add: string,
	suggest: typeof suggestFor
): void {
	const series = seriesToAdd(index, add, listedIn(document));
	const begin = () => {
		clearFault(field);
		suggest(field, series);
		field.addEventListener('keydown', (event) => takeOnly(event, field, series));
		const list = listOf(field);
		if (list) new MutationObserver(() => sayNone(list, field)).observe(list, { childList: true });
	};
	const isAnswered = field.defaultValue !== '' && field.value === field.defaultValue;
	if (isAnswered) field.addEventListener('input', begin, { once: true });
	else begin();
}

/** Takes away what was wrong in a field; its hint stays. */
function clearFault(field: HTMLInputElement): void {
	const fault = field.form?.querySelector('.fault');
	fault?.remove();
	field.removeAttribute('aria-invalid');
	const described = field.getAttribute('aria-describedby')?.split(' ') ?? [];
	field.setAttribute('aria-describedby', described.filter((id) => id !== fault?.id).join(' '));
}

function listOf(field: HTMLInputElement): HTMLElement | null {
	return document.getElementById(field.getAttribute('aria-controls') ?? '');
}

/**
 * Where the last option, which sends the form, is the only one, it says that no series matches. The page has the words, with
 * `*` in the place of what was typed: a message here would part the script of every search.
 */
function sayNone({ children }: HTMLElement, { value, dataset: { none } }: HTMLInputElement): void {
	const [option, ...others] = children;
	if (option && others.length === 0 && none !== undefined) option.textContent = none.replace('*', () => value);
}

/** Enter without a choice takes the only series that was found. */
function takeOnly(event: KeyboardEvent, field: HTMLInputElement, series: SearchIndex): void {
	if (event.key !== 'Enter' || event.defaultPrevented) return;
	const path = onlyPath(series, field.value);
	const option = [...(listOf(field)?.querySelectorAll('a') ?? [])].find((one) => one.getAttribute('href') === path);
	if (path === undefined || !option) return;
	event.preventDefault();
	option.click();
}

/**
 * Where the only series leads that has every word of a text.
 *
 * @returns undefined where none has, or several have
 * @example onlyPath(seriesToAdd(index, '?series=syp-parallel,*', []), 'egyp') // '?series=syp-parallel,egp-official'
 */
export function onlyPath({ entries: all }: SearchIndex, text: string): string | undefined {
	const { entries, hasAll } = rank({ entries: all, synonyms: SYNONYMS }, text);
	const [first, ...others] = hasAll ? entries : [];
	return others.length === 0 ? first?.path : undefined;
}
