import type { ChartWords } from '#lib/chart/data/interactive-chart.ts';
import type { StripLine, StripQuote } from '#lib/chart/layout/day-strip.ts';

/** What a reader can choose in the strip. */
export type Action = 'pin' | 'unpin' | 'span';

/** The content of a strip for a day, or for the measured days. */
export interface StripView {
	readonly title: string;
	/** Below the title: an event of the day, or how many days are measured. */
	readonly note: string;
	readonly href: string;
	readonly lines: readonly StripLine[];
	/** Undefined where the lines have part in none. */
	readonly premium: string | undefined;
	/** Which rate the premium is of, and over which. */
	readonly premiumOf: string;
	readonly quotes: readonly StripQuote[];
}

/** The strip of one day below the chart: that of the page, or one of its own where the page has none. */
export class Strip {
	readonly #words: ChartWords;
	readonly #act: (action: Action) => void;
	readonly #strip: HTMLElement;
	/** The page's own, to be put back. */
	readonly #before: HTMLElement | undefined;
	readonly #live = element('p', '', 'live');
	#measuring: boolean | undefined;

	constructor(host: HTMLElement, words: ChartWords, act: (action: Action) => void) {
		this.#words = words;
		this.#act = act;
		const served = host.querySelector<HTMLElement>('.strip');
		const copy = served?.cloneNode(true);
		this.#before = copy instanceof HTMLElement ? copy : undefined;
		this.#strip = served ?? this.#create(host);
		this.#live.setAttribute('aria-live', 'polite');
		host.append(this.#live);
	}

	/**
	 * Shows a day, or what is measured between two.
	 *
	 * @param measuring - whether a point is pinned
	 * @param isAnnounced - whether screen readers hear of it: a pointer that passes over many days would say too much
	 */
	show(view: StripView, measuring: boolean, isAnnounced: boolean): void {
		const premium =
			view.premium === undefined ? [] : [cell('', view.premium && this.#words.premium, view.premium, view.premiumOf)];
		this.#part('.cells').replaceChildren(titleOf(view), ...view.lines.map(lineCell), ...premium);
		this.#part('ul').replaceChildren(...view.quotes.map(quoteItem));
		if (measuring !== this.#measuring) this.#renewButtons(measuring);
		if (isAnnounced) this.#live.textContent = spoken(view, this.#words.premium);
	}

	remove(): void {
		if (this.#before) this.#strip.replaceWith(this.#before);
		else this.#strip.remove();
		this.#live.remove();
	}

	#part(selector: string): Element {
		return this.#strip.querySelector(selector) ?? this.#strip;
	}

	#create(host: HTMLElement): HTMLElement {
		const strip = element('div', '', 'detail strip');
		strip.dir = document.documentElement.dir;
		const acts = element('div', '', 'acts');
		const sources = document.createElement('details');
		sources.append(element('summary', this.#words.sources), document.createElement('ul'));
		acts.append(sources, document.createElement('div'));
		strip.append(element('div', '', 'cells'), acts);
		host.append(strip);
		return strip;
	}

	/** Replaces the buttons; if one of them had the focus, the first new one gets it. */
	#renewButtons(measuring: boolean): void {
		this.#measuring = measuring;
		const row = this.#part('.acts > div');
		const hadFocus = row.contains(document.activeElement);
		const buttons = this.#buttons(measuring);
		row.replaceChildren(...buttons);
		this.#part('.acts').classList.toggle('measuring', measuring);
		if (hadFocus) buttons[0]?.focus();
	}

	#buttons(measuring: boolean): HTMLElement[] {
		if (!measuring) return [this.#button(this.#words.pin, 'pin')];
		return [this.#button(this.#words.unpin, 'unpin'), this.#button(this.#words.span, 'span')];
	}

	#button(text: string, action: Action): HTMLElement {
		const button = element('button', text);
		button.addEventListener('click', () => this.#act(action));
		return button;
	}
}

function element(name: 'b' | 'button' | 'div' | 'p' | 'small' | 'strong' | 'summary', text: string, kind = '') {
	const created = document.createElement(name);
	created.textContent = text;
	created.className = kind;
	return created;
}

/** A link; a widget opens it in a window of its own, which shall know nothing of the widget. */
function linkTo(href: string, content: string | Node): HTMLElement {
	const link = document.createElement('a');
	link.href = href;
	link.rel = 'noopener';
	link.append(content);
	return link;
}

function titleOf({ title, note, href }: StripView): HTMLElement {
	const created = element('div', '');
	created.append(linkTo(href, element('strong', title)), element('small', note));
	return created;
}

function lineCell({ lineRole, label, values, note }: StripLine): HTMLElement {
	const [value = '', ...others] = values;
	return cell(lineRole, label, value, [...others, note].filter(Boolean).join(' · '));
}

function cell(style: string, label: string, value: string, note: string): HTMLElement {
	const created = element('div', '', style);
	created.append(`${label} `, element('b', value), element('small', note));
	return created;
}

function quoteItem({ text, flags, href }: StripQuote): HTMLLIElement {
	const item = document.createElement('li');
	item.append(linkTo(href, text), flags === '' ? '' : ` (${flags})`);
	return item;
}

function spoken({ title, note, lines, premium, premiumOf }: StripView, premiumLabel: string): string {
	const texts = lines.map(({ label, values, note: created }) => [label, ...values, created].filter(Boolean).join(' '));
	const named = premium ? `${premiumLabel} ${premium}, ${premiumOf}` : '';
	return [title, note, ...texts, named].filter(Boolean).join('. ');
}
