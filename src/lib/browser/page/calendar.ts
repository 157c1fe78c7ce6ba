import { dayInDamascus } from '#lib/format/damascus.ts';
import styles from './calendar.css?inline';

let sheet: CSSStyleSheet | undefined;

/**
 * Puts the browser's own calendar at the end of a field for a day or a month. It is for pointers and fingers: with keys a day
 * is typed sooner. Days to come have no rate, and are not offered.
 *
 * @throws in a browser without sheets that scripts make: the field stays as it is
 */
export function enable(field: HTMLInputElement): void {
	sheet ??= addSheet();
	const calendar = document.createElement('input');
	calendar.type = 'date';
	calendar.max = dayInDamascus(Date.now());
	calendar.className = 'calendar';
	calendar.tabIndex = -1;
	// It is no part of the form: the field is what is sent.
	calendar.setAttribute('form', '');
	calendar.setAttribute('aria-hidden', 'true');
	calendar.addEventListener('pointerdown', () => (calendar.value = field.value));
	calendar.addEventListener('change', () => {
		field.value = calendar.value;
		field.dispatchEvent(new Event('input', { bubbles: true }));
	});
	field.parentElement?.classList.add('dated');
	field.after(calendar);
}

function addSheet(): CSSStyleSheet {
	const added = new CSSStyleSheet();
	added.replaceSync(styles);
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, added];
	return added;
}
