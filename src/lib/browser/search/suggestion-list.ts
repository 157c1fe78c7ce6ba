import { m } from '#i18n/compiled/messages.js';
import type { Entry, SearchIndex } from '#lib/search/index.ts';
import { NO_LEXICON, resultsOf } from '#lib/view/search/results.ts';

/** How many entries are suggested. */
const MOST = 8;

/** Makes a search field suggest what it would find. */
export function suggestFor(field: HTMLInputElement, index: SearchIndex): void {
	new SuggestionList(field, index);
}

/** A search field as a combobox: its suggestions are in a list below it, for keys, pointers and fingers. */
class SuggestionList {
	readonly #field: HTMLInputElement;
	readonly #index: SearchIndex;
	readonly #list = document.createElement('div');
	#active = -1;
	#lexicon = NO_LEXICON;
	#isReady = false;

	constructor(field: HTMLInputElement, index: SearchIndex) {
		[this.#field, this.#index] = [field, index];
		this.#list.id = `suggestions-${field.name}-${document.querySelectorAll('[role=combobox]').length}`;
		this.#list.setAttribute('role', 'listbox');
		this.#list.setAttribute('aria-label', m.search_list({}, { locale: index.locale.language }));
		const combobox = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': this.#list.id };
		for (const [name, value] of Object.entries(combobox)) field.setAttribute(name, value);
		field.form?.append(this.#list);
		this.#close();
		field.addEventListener('input', () => this.#suggest());
		field.addEventListener('focus', () => this.#suggest());
		field.addEventListener('blur', () => this.#close());
		field.addEventListener('keydown', (event) => this.#press(event));
		// The field keeps the focus while a suggestion is pressed, so that the list stays until it is followed.
		this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
		this.#list.addEventListener('mousedown', (event) => event.preventDefault());
		if (document.activeElement === field) this.#suggest();
	}

	get #options(): readonly HTMLElement[] {
		return [...this.#list.querySelectorAll<HTMLElement>('[role=option]')];
	}

	#suggest(): void {
		const { value } = this.#field;
		if (value.trim() === '') return this.#close();
		if (!this.#isReady) return void this.#prepare();
		const { found } = resultsOf(this.#index, value, MOST, this.#lexicon);
		this.#list.replaceChildren(
			...found.map((entry, i) => this.#option(entry, i)),
			this.#everything(value, found.length)
		);
		this.#list.hidden = false;
		this.#field.setAttribute('aria-expanded', 'true');
		this.#activate(-1);
	}

	/** Styles, other spellings and dates come with the first letter, so that a field that is only entered costs less. */
	async #prepare(): Promise<void> {
		try {
			this.#lexicon = await (await import('./first-letter.ts')).lexiconWithStyles();
		} catch {
			// The form is still there, and the next letter tries again.
			return;
		}
		// Several letters may have waited for it: the first one's list stays as its reader has it by now.
		if (this.#isReady) return;
		this.#isReady = true;
		if (document.activeElement === this.#field) this.#suggest();
	}

	#close(): void {
		this.#list.hidden = true;
		this.#field.setAttribute('aria-expanded', 'false');
		this.#activate(-1);
	}

	/** The last option is what the form would find, which searches everything. */
	#everything(q: string, place: number): HTMLElement {
		const query = new URLSearchParams();
		for (const [name, value] of new FormData(this.#field.form ?? undefined))
			if (typeof value === 'string') query.append(name, value);
		const text = m.search_all({ q }, { locale: this.#index.locale.language });
		return this.#option({ text, hint: '', path: `${this.#field.form?.action ?? ''}?${query.toString()}` }, place);
	}

	#option({ text, hint, path }: Pick<Entry, 'text' | 'hint' | 'path'>, place: number): HTMLElement {
		const [option, quiet] = [document.createElement('a'), document.createElement('span')];
		option.id = `${this.#list.id}-${place}`;
		option.setAttribute('role', 'option');
		[option.href, option.tabIndex, option.textContent] = [path, -1, text];
		[quiet.className, quiet.textContent] = ['quiet', hint];
		option.append(quiet);
		return option;
	}

	#activate(place: number): void {
		this.#active = place;
		for (const [i, option] of this.#options.entries()) {
			option.setAttribute('aria-selected', String(i === place));
			if (i !== place) continue;
			this.#field.setAttribute('aria-activedescendant', option.id);
			option.scrollIntoView({ block: 'nearest' });
		}
		if (place < 0) this.#field.removeAttribute('aria-activedescendant');
	}

	#press(event: KeyboardEvent): void {
		const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
		const step = steps[event.key];
		const count = this.#options.length;
		if (step !== undefined) {
			event.preventDefault();
			if (this.#list.hidden) return this.#suggest();
			// One place more than options: behind the last one the field itself comes again.
			const places = count + 1;
			this.#activate(((this.#active + 1 + step + places) % places) - 1);
		} else if (event.key === 'Escape' && !this.#list.hidden) {
			event.preventDefault();
			this.#close();
		} else if (event.key === 'Enter' && this.#active >= 0) {
			event.preventDefault();
			this.#options[this.#active]?.click();
		}
	}
}
