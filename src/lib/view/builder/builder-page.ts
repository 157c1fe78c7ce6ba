import { m } from '#i18n/compiled/messages.js';
import { formatNumber } from '#lib/format/index.ts';
import type { Day } from '#lib/series/index.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { WIDGETS, writeBuilder, type ParameterProblem } from '#lib/query/index.ts';
import type { ChoiceGroup } from '#lib/view/parts/controls.ts';
import type { Site } from '../embed-check/embeds.ts';
import { checkedRules, type RuleText } from '../embed-check/rule-words.ts';
import { noticesOf } from '#lib/wording/problems/problems.ts';
import { snippetsOf } from '#lib/view/embed/snippets.ts';
import { defaultHeight } from '#lib/view/embed/widget-size.ts';
import type { Built } from './built.ts';
import { builderForm } from './fields.ts';
import type { BuilderForm } from './form.ts';
import { updateSwitch, widgetSwitch } from './switches.ts';

/** A width at which a widget is looked at. */
export interface PreviewSize {
	readonly id: 'phone' | 'column' | 'wide';
	/** In pixels. */
	readonly width: number;
	readonly text: string;
	/** What the frame is, for readers who do not see it. */
	readonly title: string;
}

/** A text to paste, and where it fits. */
export interface SnippetText {
	readonly name: string;
	readonly fits: string;
	readonly text: string;
}

/** The page on which widgets are built. */
export interface BuilderPage {
	readonly notices: readonly string[];
	readonly switches: readonly ChoiceGroup[];
	readonly form: BuilderForm;
	/** The page's own query in its one order; '?' when it is empty, undefined where the address could not be used whole. */
	readonly address: string | undefined;
	/** Where somebody else's page stands that has the snippet in it, without the language. */
	readonly host: string;
	readonly sizes: readonly PreviewSize[];
	readonly snippets: readonly SnippetText[];
	/** What a pasted page is held against, and what it is looked through for. */
	readonly site: Site;
	readonly rules: readonly RuleText[];
}

/** When and where the builder is read, and what could not be used of its address. */
export interface BuilderPageRequest {
	readonly problems: readonly ParameterProblem[];
	readonly today: Day;
	/** Where readers meet the site, without a path. */
	readonly origin: string;
}

const SIZES = [
	{ id: 'phone', width: 360, text: m.builder_phone },
	{ id: 'column', width: 640, text: m.builder_column },
	{ id: 'wide', width: 1000, text: m.builder_wide }
] as const;

/** The page of a widget that is being built. */
export function builderPage(built: Built, { problems, today, origin }: BuilderPageRequest): BuilderPage {
	const { embed, context } = built;
	const { words } = context;
	const query = writeBuilder(embed, context.language);
	const form = builderForm(built);
	const fields = form.groups.flatMap((group) => group.fields);
	return {
		notices: noticesOf(problems, words, Object.fromEntries(fields.map(({ name, label }) => [name, label]))),
		switches: [widgetSwitch(built), updateSwitch(built, today)],
		form,
		address: problems.length > 0 ? undefined : query || '?',
		host: ADDRESSES.host.path + query,
		sizes: SIZES.map(({ id, width, text }) => {
			const inputs = text({ width: formatNumber(width, context.locale) }, words);
			return { id, width, text: inputs, title: m.builder_frame_title({ size: inputs }, words) };
		}),
		snippets: snippetTexts(built, origin),
		site: {
			origin,
			heights: Object.fromEntries(WIDGETS.map((widget) => [widget, defaultHeight({ widget, query: '' })]))
		},
		rules: checkedRules(words)
	};
}

/** Every way to paste the widget, the one that most people take first. */
function snippetTexts({ embed, context: { words, record }, title }: Built, origin: string): readonly SnippetText[] {
	const { iframe, address, element, image, badge, oembed } = snippetsOf(record, origin, embed, title);
	return [
		{ name: m.builder_iframe({}, words), fits: m.builder_iframe_fits({}, words), text: iframe },
		{ name: m.builder_address({}, words), fits: m.builder_address_fits({}, words), text: address },
		{ name: m.builder_element({}, words), fits: m.builder_element_fits({}, words), text: element },
		{ name: m.builder_image({}, words), fits: m.builder_image_fits({}, words), text: image },
		{ name: m.builder_badge({}, words), fits: m.builder_badge_fits({}, words), text: badge },
		{ name: m.builder_oembed({}, words), fits: m.builder_oembed_fits({}, words), text: oembed }
	];
}
