/** The columns of each file, as schemas of its rows. `datapackage.json` has the same for other tools; a test compares them. */
import * as v from 'valibot';
import * as cell from './rules/cells.ts';
import { PRECISIONS } from '#lib/series/index.ts';
import * as words from '#lib/record/vocabulary.ts';

export const currencyRow = v.object({
	code: cell.code,
	name_en: cell.requiredText,
	name_ar: cell.requiredText,
	symbol: cell.requiredText,
	per_en: cell.requiredText,
	per_ar: cell.requiredText,
	counted_en: cell.requiredText,
	counted_ar: cell.requiredText,
	item_en: cell.requiredText,
	item_ar: cell.requiredText,
	issuer_en: cell.text,
	issuer_ar: cell.text
});

export const unitRow = v.object({
	id: cell.id,
	currency: cell.optionalCode,
	per_base: cell.positiveNumber,
	valid_from: cell.optionalDate,
	valid_to: cell.optionalDate,
	decimals: cell.decimals,
	name_en: cell.requiredText,
	one_en: cell.requiredText,
	name_ar: cell.requiredText,
	few_ar: cell.requiredText,
	many_ar: cell.requiredText,
	source: cell.optionalId
});

export const placeRow = v.object({
	id: cell.id,
	name_en: cell.requiredText,
	name_ar: cell.requiredText
});

export const sourceRow = v.object({
	id: cell.id,
	publisher_en: cell.requiredText,
	publisher_ar: cell.requiredText,
	title_en: cell.text,
	title_ar: cell.text,
	address: cell.address,
	licence: cell.text,
	cadence_days: cell.optionalDays
});

export const seriesRow = v.object({
	id: cell.id,
	currency: cell.optionalCode,
	market: cell.choice(words.MARKETS),
	places: cell.ids,
	quantity: cell.choice(words.QUANTITIES),
	unit: cell.id,
	per: cell.text,
	draw: cell.choice(words.DRAWINGS),
	carry_days: cell.wholeNumber,
	max_step: cell.positiveNumber,
	role: cell.optionalChoice(words.ROLES),
	ended: v.optional(cell.optionalDate, ''),
	name_en: cell.requiredText,
	name_ar: cell.requiredText,
	note_en: cell.text,
	note_ar: cell.text
});

export const quoteRow = v.object({
	date: cell.date,
	precision: cell.choice(PRECISIONS),
	market: cell.choice(words.MARKETS),
	series: cell.optionalId,
	place: cell.id,
	bid: cell.optionalFigure,
	ask: cell.optionalFigure,
	mid: cell.optionalFigure,
	unit: cell.id,
	source: cell.id,
	recorded: cell.date,
	use: cell.choice(words.USES),
	replaced_on: v.optional(cell.optionalDate, ''),
	replaces: v.optional(cell.text, ''),
	why_en: cell.text,
	why_ar: cell.text,
	flags: cell.flags(words.FLAGS),
	note_en: cell.text,
	note_ar: cell.text
});

export const eventRow = v.object({
	id: cell.id,
	date: cell.date,
	precision: cell.choice(PRECISIONS),
	kind: cell.choice(words.EVENT_KINDS),
	place: cell.id,
	rank: cell.rank,
	title_en: cell.requiredText,
	title_ar: cell.requiredText,
	short_en: cell.requiredText,
	short_ar: cell.requiredText,
	why_en: cell.requiredText,
	why_ar: cell.requiredText,
	source: cell.id,
	flags: cell.flags(words.FLAGS),
	note_en: cell.text,
	note_ar: cell.text
});

export const claimRow = v.object({
	id: cell.id,
	date: cell.date,
	source: cell.id,
	text_en: cell.requiredText,
	text_ar: cell.requiredText,
	series: cell.id,
	kind: cell.choice(words.CLAIM_KINDS),
	percent: cell.optionalFigure,
	from_date: cell.optionalDate,
	to_date: cell.date,
	from_value: cell.optionalFigure,
	to_value: cell.optionalFigure,
	unit: cell.id,
	note_en: cell.text,
	note_ar: cell.text
});

export const storyRow = v.object({
	id: cell.id,
	date: cell.date,
	from_date: cell.date,
	to_date: cell.date,
	markets: cell.ids,
	claims: cell.ids,
	source: cell.id,
	title_en: cell.requiredText,
	title_ar: cell.requiredText,
	intro_en: cell.requiredText,
	intro_ar: cell.requiredText
});

export const presetRow = v.object({
	id: cell.id,
	series: cell.ratios,
	show: cell.choice(words.PRESET_SHOWS),
	reading: cell.choice(words.PRESET_READINGS),
	base_date: cell.optionalDate,
	from_date: cell.optionalDate,
	title_en: cell.requiredText,
	title_ar: cell.requiredText
});

export const caveatRow = v.object({
	id: cell.id,
	kind: cell.choice(words.CAVEAT_KINDS),
	text_en: cell.requiredText,
	text_ar: cell.requiredText
});

export type QuoteRow = v.InferOutput<typeof quoteRow>;
export type SeriesRow = v.InferOutput<typeof seriesRow>;
export type UnitRow = v.InferOutput<typeof unitRow>;
export type ClaimRow = v.InferOutput<typeof claimRow>;
export type StoryRow = v.InferOutput<typeof storyRow>;
