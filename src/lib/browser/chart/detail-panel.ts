import type { ChartWords, PointDetail } from '#lib/chart/data/interactive-chart.ts';
import type { Comparison } from './compare.ts';

/** What a reader can choose in the panel. */
export type Action = 'pin' | 'unpin' | 'span';

/** What is told of the point that the reader is at, beside the chart and to screen readers. */
export class DetailPanel {
	readonly #host: HTMLElement;
	readonly #words: ChartWords;
	readonly #act: (action: Action) => void;
	readonly #panel = document.createElement('div');
	readonly #live = document.createElement('p');

	constructor(host: HTMLElement, words: ChartWords, act: (action: Action) => void) {
		this.#host = host;
		this.#words = words;
		this.#act = act;
		this.#panel.className = 'detail';
		this.#panel.hidden = true;
		this.#panel.dir = document.documentElement.dir;
		this.#live.className = 'live';
		this.#live.setAttribute('aria-live', 'polite');
		host.append(this.#panel, this.#live);
	}

	/**
	 * Shows a point's details, on the side of the chart where there is room.
	 *
	 * @param x - the point, in pixels from the left of the chart
	 * @param measuring - whether a point is pinned
	 */
	show(detail: PointDetail, comparisons: readonly Comparison[], x: number, measuring: boolean): void {
		const told = comparisons.map(({ against, text }) => `${against}: ${text}`);
		this.#panel.replaceChildren(
			element('strong', detail.title),
			element('p', detail.values.join(' · ')),
			...told.map((text) => element('div', text)),
			quoteList(detail),
			this.#buttons(measuring)
		);
		this.#panel.hidden = false;
		const width = this.#host.clientWidth;
		this.#panel.classList.toggle('beside', width >= 560);
		this.#panel.style.left = x < width / 2 ? `${x + 16}px` : 'auto';
		this.#panel.style.right = x < width / 2 ? 'auto' : `${width - x + 16}px`;
		this.#live.textContent = [detail.title, ...detail.values, ...told, ...detail.quotes.map(({ text }) => text)].join(
			'. '
		);
	}

	hide(): void {
		this.#panel.hidden = true;
	}

	remove(): void {
		this.#panel.remove();
		this.#live.remove();
	}

	#buttons(measuring: boolean): HTMLElement {
		const row = document.createElement('footer');
		row.append(
			...(measuring
				? [this.#button(this.#words.span, 'span'), this.#button(this.#words.unpin, 'unpin')]
				: [this.#button(this.#words.pin, 'pin')])
		);
		return row;
	}

	#button(text: string, action: Action): HTMLElement {
		const button = element('button', text);
		button.addEventListener('click', () => this.#act(action));
		return button;
	}
}

function element(name: 'strong' | 'p' | 'div' | 'button', text: string): HTMLElement {
	const made = document.createElement(name);
	made.textContent = text;
	return made;
}

function quoteList({ quotes }: PointDetail): HTMLUListElement {
	const list = document.createElement('ul');
	for (const { text, flags, href } of quotes) {
		const item = document.createElement('li');
		const link = document.createElement('a');
		link.href = href;
		link.textContent = text;
		item.append(link, flags === '' ? '' : ` (${flags})`);
		list.append(item);
	}
	return list;
}
