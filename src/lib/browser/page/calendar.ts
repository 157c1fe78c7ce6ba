import calendarStyles from './calendar.css?url';
import { loadStyles } from './load-styles.ts';

/**
 * Puts the browser's own calendar at the end of a field for a day or a month. It is for pointers and fingers: with keys a day
 * is typed sooner.
 *
 * @throws when its styles cannot be had
 */
export async function offerCalendar(field: HTMLInputElement): Promise<void> {
	await loadStyles(calendarStyles);
	const calendar = document.createElement('input');
	calendar.type = 'date';
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
