/**
 * Comes on pages and widgets that were exported, where the address asks for more than a file can answer: says so, and leads to
 * the page without its options and, where the operator has one, to a server that has them. A widget shows nothing else: its
 * reader would take what it shows for the answer.
 */
import { m } from '#i18n/compiled/messages.js';
import { BASE, languages, splitPath } from '#i18n/language.ts';
import { isTracker } from '#lib/query/trackers.ts';

const { lang, dataset } = document.documentElement;
const words = { locale: languages.find((one) => one === lang) ?? BASE };

if ([...new URLSearchParams(location.search).keys()].some((name) => !isTracker(name)))
	showNotice(dataset.exported ?? '');

/** @param live - the origin of a server that has the options; blank where there is none */
function showNotice(live: string): void {
	const line = document.createElement('p');
	line.className = 'notice';
	line.setAttribute('role', 'status');
	line.append(m.exported_notice({}, words), ' ', linkTo(location.pathname, m.exported_plain({}, words)));
	if (live) line.append(' ', linkTo(live + location.pathname + location.search, m.exported_live({}, words)));
	const main = document.querySelector('main');
	if (splitPath(location.pathname).path.startsWith('/embed/')) main?.replaceChildren(line);
	else main?.prepend(line);
}

function linkTo(address: string, text: string): HTMLElement {
	const link = document.createElement('a');
	link.href = address;
	link.textContent = text;
	return link;
}
