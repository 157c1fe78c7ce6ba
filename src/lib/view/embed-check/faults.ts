/** What can be wrong with an embed: a small function for each fault, which returns what is wrong, or nothing. */
import type { Embeds, Found } from './embeds.ts';
import type { RuleId } from './rule-ids.ts';

/** What is wrong, as the page has it; undefined where nothing is. */
type Fault = (found: Found, all: Embeds) => string | undefined;

const attribute = ({ tag }: Found, name: string) => tag.attributes.get(name) ?? '';
const attributeText = (found: Found, name: string) => `${name}="${attribute(found, name)}"`;
const when = (is: boolean, evidence: string) => (is ? evidence : undefined);

/** Whether the widget fills its frame, whatever that one's height is; older snippets say `fit`. */
const isFitted = ({ url: { searchParams } }: Found) => ['fill', 'fit'].some((name) => searchParams.get(name) === '1');
const isOnSite = ({ url }: Found, { site }: Embeds) => url.host === new URL(site.origin).host;
const isOfWordPress = (found: Found) =>
	/(?:^|\s)wp-embedded-content(?:\s|$)/.test(attribute(found, 'class')) || found.tag.attributes.has('data-secret');

const unknownWidget: Fault = ({ widget }, { site }) => when(!(widget in site.heights), widget);

const otherHost: Fault = (found, all) => when(!isOnSite(found, all), found.url.host);

const insecure: Fault = (found, all) =>
	when(
		found.url.protocol === 'http:' && isOnSite(found, all) && all.site.origin.startsWith('https:'),
		found.url.origin
	);

/** An editor has escaped what was escaped, so that a browser finds `amp;unit` in the address, or only `#038;unit` after it. */
const escapedTwice: Fault = ({ url: { searchParams, search, hash } }) =>
	when(
		[...searchParams.keys()].some((name) => name.startsWith('amp;')) || /^#(?:0*38|x26);/i.test(hash),
		search + hash
	);

const frozen: Fault = ({ url }) => {
	const day = url.searchParams.get('asof');
	return day ? `asof=${day}` : undefined;
};

const withheld: Fault = (found) => when(attribute(found, 'src') === '', attributeText(found, 'data-src'));

const noScripts: Fault = (found) => {
	const allowed = attribute(found, 'sandbox').toLowerCase().split(/\s+/);
	return when(
		found.tag.attributes.has('sandbox') && !allowed.includes('allow-scripts'),
		attributeText(found, 'sandbox')
	);
};

/** A height in pixels that the frame is given before any script; undefined where none is. */
function heightOf(found: Found): number | undefined {
	const styled = /(?:^|;)\s*(?:min-)?height\s*:\s*([\d.]+)px/i.exec(attribute(found, 'style'))?.[1];
	const given = styled ?? /^([\d.]+)(?:px)?$/.exec(attribute(found, 'height'))?.[1];
	return given === undefined ? undefined : Number(given);
}

const noHeight: Fault = (found) => when(heightOf(found) === undefined, found.tag.name);

/** How many times its widget's height a frame is; 1 where that does not matter, because a script decides. */
function timesHeight(found: Found, { site, loaders }: Embeds): number {
	const [given, needed] = [heightOf(found), site.heights[found.widget]];
	if (given === undefined || needed === undefined || loaders.length > 0) return 1;
	return isFitted(found) || isOfWordPress(found) ? 1 : given / needed;
}

const lowHeight: Fault = (found, all) => when(timesHeight(found, all) < 1, String(heightOf(found)));
const greatHeight: Fault = (found, all) => when(timesHeight(found, all) > 1.5, String(heightOf(found)));

const fixedWidth: Fault = (found) => {
	const fluid = /(?:^|;)\s*(?:max-)?width\s*:\s*[\d.]+%/i.test(attribute(found, 'style'));
	return when(/^\d+(?:px)?$/.test(attribute(found, 'width')) && !fluid, attributeText(found, 'width'));
};

const noTitle: Fault = (found) => when(attribute(found, 'title').trim() === '', found.tag.name);

const notLazy: Fault = (found) => when(attribute(found, 'loading').toLowerCase() !== 'lazy', found.tag.name);

/** WordPress removes the quote once the frame has sent its height; elsewhere it stays. */
const quoteBefore: Fault = (found) =>
	when(found.tag.before?.name === 'blockquote' && !isOfWordPress(found), 'blockquote');

const noLoader: Fault = (found, { loaders }) =>
	when(loaders.length === 0 && !isFitted(found) && !isOfWordPress(found), found.tag.name);

const elementAlone: Fault = ({ tag }, { loaders }) => when(loaders.length === 0, tag.name);

const noLink: Fault = ({ tag, holdsLink }) => when(!holdsLink, tag.name);

const blocking: Fault = ({ tag: { attributes, name } }) =>
	when(!attributes.has('async') && !attributes.has('defer') && attributes.get('type') !== 'module', name);

const loaderAgain: Fault = (found, { loaders }) => when(loaders[0] !== found, found.url.pathname);

const loaderIdle: Fault = ({ url }, { frames, elements }) => when(frames.length + elements.length === 0, url.pathname);

const noAlt: Fault = (found) => when(attribute(found, 'alt').trim() === '', found.tag.name);

const unlinked: Fault = ({ tag }) => when(!tag.isLinked, tag.name);

type Faults = readonly (readonly [RuleId, Fault])[];

/** What is looked for in each kind of embed, the worst first. */
export const FAULTS = {
	frames: [
		['unknown-widget', unknownWidget],
		['other-host', otherHost],
		['insecure', insecure],
		['escaped-twice', escapedTwice],
		['no-scripts', noScripts],
		['no-height', noHeight],
		['low-height', lowHeight],
		['great-height', greatHeight],
		['fixed-width', fixedWidth],
		['no-title', noTitle],
		['not-lazy', notLazy],
		['quote-before', quoteBefore],
		['no-loader', noLoader],
		['withheld', withheld],
		['frozen', frozen]
	],
	elements: [
		['unknown-widget', unknownWidget],
		['element-alone', elementAlone],
		['no-link', noLink],
		['frozen', frozen]
	],
	loaders: [
		['other-host', otherHost],
		['insecure', insecure],
		['blocking', blocking],
		['loader-again', loaderAgain],
		['loader-idle', loaderIdle]
	],
	pictures: [
		['insecure', insecure],
		['no-alt', noAlt],
		['unlinked', unlinked]
	]
} as const satisfies Readonly<Record<string, Faults>>;
