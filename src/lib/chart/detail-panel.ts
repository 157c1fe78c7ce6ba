import type { PointDetail } from '#lib/view/chart-of.ts';

/** What is told of the point that the reader is at, beside the chart and to screen readers. */
export class DetailPanel {
	readonly #host: HTMLElement;
	readonly #panel = document.createElement('div');
	readonly #live = document.createElement('p');

	constructor(host: HTMLElement) {
		this.#host = host;
		this.#panel.className = 'detail';
		this.#panel.hidden = true;
		this.#panel.dir = document.documentElement.dir;
		this.#live.className = 'live';
		this.#live.ariaLive = 'polite';
		host.append(this.#panel, this.#live);
	}

	/**
	 * Shows a point's details, on the side of the chart where there is room.
	 *
	 * @param x - the point, in pixels from the left of the chart
	 */
	show(detail: PointDetail, x: number): void {
		this.#panel.replaceChildren(
			element('strong', detail.title),
			element('p', detail.values.join(' · ')),
			quoteList(detail)
		);
		this.#panel.hidden = false;
		const width = this.#host.clientWidth;
		this.#panel.classList.toggle('beside', width >= 560);
		this.#panel.style.left = x < width / 2 ? `${x + 16}px` : 'auto';
		this.#panel.style.right = x < width / 2 ? 'auto' : `${width - x + 16}px`;
		this.#live.textContent = [detail.title, ...detail.values, ...detail.quotes.map(({ text }) => text)].join('. ');
	}

	hide(): void {
		this.#panel.hidden = true;
	}

	/** Whether something within the panel was touched: its links stay usable. */
	holds(target: EventTarget | null): boolean {
		return target instanceof Node && this.#panel.contains(target);
	}
}

function element(name: 'strong' | 'p', text: string): HTMLElement {
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
