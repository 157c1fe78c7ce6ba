/** Paints the offline page: turns the pages' own models into elements. */
import type { ConversionResult } from '#lib/view/convert/answer.ts';
import type { SelectOption } from '#lib/view/parts/option.ts';
import type { LegLine } from '#lib/view/convert/legs.ts';
import type { RateCard } from '#lib/view/front/rate-card.ts';
import type { FreshnessChip } from '#lib/wording/freshness.ts';
import type { QuoteLine } from '#lib/wording/quote.ts';

/**
 * An element with its content; blank texts are left out.
 *
 * @example element('p', 'quiet', 'that day') // <p class="quiet">that day</p>
 */
export function element(tag: string, style: string, ...content: readonly (string | Node)[]): HTMLElement {
	const created = document.createElement(tag);
	if (style !== '') created.className = style;
	created.append(...content.filter((part) => part !== ''));
	return created;
}

/** A paragraph; none where there is nothing to say. */
function line(text: string, style = ''): readonly HTMLElement[] {
	return text === '' ? [] : [element('p', style, text)];
}

function figure(amount: string, unit: string, style: string): HTMLElement {
	return element('p', style, amount, element('span', 'unit', ` ${unit}`));
}

/** How old a figure is, as pages write it above it. */
function chipOf({ freshness, text }: FreshnessChip): HTMLElement {
	return element('p', `chip ${freshness}`, text);
}

/** A rate with its age and its quotes. */
export function cardElement(card: RateCard): HTMLElement {
	const { lineRole, title, amount, unit, otherAmount, otherUnit, chip, side, quotes } = card;
	const figures = [
		...(amount === '' ? [] : [figure(amount, unit, chip.freshness === 'stale' ? 'figure past' : 'figure')]),
		...(otherAmount === '' ? [] : [figure(otherAmount, otherUnit, 'other')])
	];
	return element(
		'article',
		lineRole,
		element('h3', '', title),
		chipOf(chip),
		...figures,
		...line(side, 'quiet'),
		...quotes.flatMap((quote) => line(quoteText(quote), 'quiet'))
	);
}

function quoteText({ text, flags }: QuoteLine): string {
	return flags === '' ? text : `${text} (${flags})`;
}

/** What an amount is, with the rates behind it. */
export function answerParts({
	chip,
	money,
	sentence,
	old,
	derived,
	legs,
	beside,
	others
}: ConversionResult): readonly HTMLElement[] {
	return [
		...line(old),
		...(old === '' && chip ? [chipOf(chip)] : []),
		...(old === '' ? [figure(money.figure, money.unit, 'figure'), ...line(money.other, 'other')] : []),
		element('p', '', `${sentence}.`),
		...line(derived),
		...legs.map(legOf),
		...line(beside),
		...others.flatMap((other) => line(other))
	];
}

function legOf({ name, rate, chip, side, band, quotes }: LegLine): HTMLElement {
	return element(
		'div',
		'leg',
		...line(rate),
		...line(`${name} · ${chip.text}`, 'quiet'),
		...[side, band, ...quotes.map(quoteText)].flatMap((text) => line(text, 'quiet'))
	);
}

/** The choices of a list. */
export function optionsOf(options: readonly SelectOption[]): readonly HTMLOptionElement[] {
	return options.map(({ value, text, chosen }) => new Option(text, value, chosen, chosen));
}
