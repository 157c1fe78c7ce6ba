/** Looks through the HTML that was pasted, asks our own widgets about their addresses, and writes what was found. */
import { embedsOf, type Embeds, type Found, type Site } from '#lib/view/embed-check/embeds.ts';
import {
	requestPath,
	countOf,
	findingOf,
	findingsOf,
	inOrder,
	type EmbedFinding
} from '#lib/view/embed-check/findings.ts';
import { readPasted } from '#lib/view/embed-check/pasted.ts';

/** How many of our addresses are checked at most, and how many at a time. */
const LIMITS = { most: 48, atOnce: 4 } as const;

/** How many tags are listed: more than anybody mends at once. */
const MOST_LISTED = 200;

/** Checks the text in the form's field and shows the answer in the form. */
export async function checkForm(form: HTMLFormElement): Promise<void> {
	const { check = '', language = 'en' } = form.dataset;
	const site: Site = JSON.parse(check);
	const pasted = readPasted(form.querySelector('textarea')?.value ?? '');
	const embeds = embedsOf(pasted, site);
	const findings = inOrder([...findingsOf(embeds), ...(await askAll(askable(embeds), language))]);
	show(form, embeds, findings, pasted.isWhole);
}

/** Embeds whose widget there is, on this site. */
function askable({ frames, elements, site }: Embeds): readonly Found[] {
	const { host } = new URL(site.origin);
	return [...frames, ...elements].filter(({ url, widget }) => widget in site.heights && url.host === host);
}

/** What the widgets report about their own addresses: each address is requested once, up to the limit. */
async function askAll(embeds: readonly Found[], language: string): Promise<readonly EmbedFinding[]> {
	const paths = [...new Set(embeds.map((found) => requestPath(found, language)))].slice(0, LIMITS.most);
	const answers = new Map<string, string | undefined>();
	const waiting = paths.values();
	const lane = async () => {
		for (const path of waiting) answers.set(path, await ask(path));
	};
	await Promise.all(Array.from({ length: LIMITS.atOnce }, lane));
	return embeds.flatMap((found) => {
		const notices = answers.get(requestPath(found, language));
		if (notices === undefined) return [findingOf('unreachable', found, '')];
		return notices === '' ? [] : [findingOf('bad-address', found, notices)];
	});
}

/** The problems that a widget reports in its address; empty when there are none, undefined when it gave no answer. */
async function ask(path: string): Promise<string | undefined> {
	try {
		const response = await fetch(path);
		if (response.ok) return '';
		if (response.status !== 400) return undefined;
		const page = new DOMParser().parseFromString(await response.text(), 'text/html');
		return [...page.querySelectorAll('main li')].map(({ textContent }) => textContent).join(' ');
	} catch {
		return undefined;
	}
}

function show(form: HTMLFormElement, embeds: Embeds, findings: readonly EmbedFinding[], isWhole: boolean): void {
	const [message, list] = [form.querySelector('[role=status]'), form.querySelector('ol')];
	if (!message || !list) return;
	const count = countOf(embeds);
	const { none = '', good = '', found = '', cut = '' } = form.dataset;
	const words = findings.length > 0 ? found : count > 0 ? good : none;
	const result = words.replace('{count}', String(count)).replace('{findings}', String(findings.length));
	message.textContent = isWhole ? result : `${result}. ${cut}`;
	list.replaceChildren(
		...byTag(findings)
			.slice(0, MOST_LISTED)
			.map((ofTag) => tagEntry(form, ofTag))
	);
}

/** The findings of each tag together, in the order of the page. */
function byTag(findings: readonly EmbedFinding[]): readonly (readonly EmbedFinding[])[] {
	const tags = new Map<string, EmbedFinding[]>();
	for (const finding of findings) {
		const key = `${finding.line} ${finding.source}`;
		tags.set(key, [...(tags.get(key) ?? []), finding]);
	}
	return [...tags.values()];
}

/** A tag with all that was found of it. */
function tagEntry(form: HTMLFormElement, findings: readonly EmbedFinding[]): Node {
	const { line = 0, source = '' } = findings[0] ?? {};
	const entry = filled(form, 'tag', {
		where: (form.dataset.line ?? '').replace('{line}', String(line)),
		code: source
	});
	entry.querySelector('ul')?.append(...findings.map((finding) => faultEntry(form, finding)));
	return entry;
}

/** What is wrong with it, in the words of the page's own list. */
function faultEntry(form: HTMLFormElement, { rule, source, given }: EmbedFinding): Node {
	const [weight, text] = document.querySelectorAll(`[data-rule="${rule}"] > span`);
	return filled(form, 'fault', {
		weight: weight?.textContent ?? '',
		text: text?.textContent ?? '',
		given: source.includes(given) ? '' : given
	});
}

/** A copy of one of the form's templates, with texts in its elements by their class, or by their name. */
function filled(form: HTMLFormElement, name: string, texts: Readonly<Record<string, string>>): DocumentFragment {
	const template = form.querySelector<HTMLTemplateElement>(`template.${name}`);
	const entry = template ? document.importNode(template.content, true) : new DocumentFragment();
	for (const [part, text] of Object.entries(texts)) {
		const element = entry.querySelector(`.${part}, ${part}`);
		if (element) element.textContent = text;
	}
	return entry;
}
