/** What the record means, once read: every reference followed, every text in each language. */
import type { Language } from '#i18n/language.ts';
import type { Day, Precision, Unit } from '#lib/series/index.ts';
import type {
	CaveatKind,
	ClaimKind,
	Drawing,
	EventKind,
	Flag,
	Market,
	PresetReading,
	PresetShow,
	Quantity,
	Role
} from './vocabulary.ts';

export type { Language } from '#i18n/language.ts';

/** One text in each language. */
export type LocalizedText = Readonly<Record<Language, string>>;

/** What a name is after some numbers, by language and by the form that `Intl.PluralRules` gives them; after others it is the name. */
export type CountedForms = Readonly<Record<Language, Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>>>;

export interface Currency {
	readonly code: string;
	readonly name: LocalizedText;
	readonly symbol: string;
	/** After “per”: “US dollar”. */
	readonly per: LocalizedText;
	/** Where several are counted: “US dollars”. */
	readonly counted: LocalizedText;
	/** The same after numbers that have a form of their own: those of its unit. */
	readonly countedForms?: CountedForms | undefined;
	/** What a rate is the price of: “a US dollar”. */
	readonly item: LocalizedText;
	/** The central bank whose rate is the official one, where pages name it. */
	readonly issuer: LocalizedText | undefined;
}

/** A unit as the record names it. */
export interface NamedUnit extends Unit {
	/** As a label, and after numbers that have no form of their own. */
	readonly name: LocalizedText;
	/** Missing where the name is the same after every number. */
	readonly forms?: CountedForms | undefined;
	readonly validFrom: Day | undefined;
	readonly validTo: Day | undefined;
}

export interface Place {
	readonly id: string;
	readonly name: LocalizedText;
}

/** A publication: an address with its publisher; the title where one is known. */
export interface Source {
	readonly id: string;
	readonly publisher: LocalizedText;
	readonly title: LocalizedText | undefined;
	readonly address: string;
	readonly licence: string;
	/** How many days after one figure the next is due; undefined where it is not declared. */
	readonly cadenceDays: number | undefined;
}

/** What a series is made of and how it is to be read. */
export interface SeriesInfo {
	readonly id: string;
	readonly currency: string;
	readonly market: Market;
	readonly places: readonly string[];
	/** What is measured; a ratio of two series is of the page's making and in no file. */
	readonly quantity: Quantity | 'ratio';
	readonly unit: NamedUnit;
	/** For how much of what it is paid: a currency's code, a measure, or blank. */
	readonly per: string;
	/** The currency whose code `per` is; undefined where it is none. */
	readonly perCurrency: Currency | undefined;
	readonly draw: Drawing;
	readonly carryDays: number;
	readonly maxStep: number;
	readonly role: Role | undefined;
	/** The day on which its market ended; undefined while it goes on. */
	readonly ended: Day | undefined;
	readonly name: LocalizedText;
	readonly note: LocalizedText | undefined;
}

/** A figure with the digits in which it was published. */
export interface PublishedNumber {
	readonly value: number;
	readonly digits: string;
}

/** A published figure, in the unit in which it was published. */
export interface Quote {
	readonly date: Day;
	readonly precision: Precision;
	readonly market: Market;
	readonly series: string | undefined;
	readonly place: Place;
	readonly bid: PublishedNumber | undefined;
	readonly ask: PublishedNumber | undefined;
	readonly mid: PublishedNumber | undefined;
	readonly unit: NamedUnit;
	readonly source: Source;
	readonly recorded: Day;
	/** Why the quote is no point of its series; undefined when it may be one. */
	readonly context: LocalizedText | undefined;
	readonly flags: readonly Flag[];
	readonly note: LocalizedText | undefined;
}

/** A quote that was wrong and stays on record: its replacement, since when, and why. */
export interface Correction {
	readonly replaced: Quote;
	/** The day of the correction. */
	readonly day: Day;
	readonly why: LocalizedText;
	/** The quote that replaces it; undefined where it was withdrawn without another. */
	readonly by: Quote | undefined;
}

export interface RecordEvent {
	readonly id: string;
	readonly date: Day;
	readonly precision: Precision;
	readonly kind: EventKind;
	readonly place: Place;
	/** 1 for the few that every chart names, 2 and 3 for the rest. */
	readonly rank: number;
	readonly title: LocalizedText;
	/** A label of at most two dozen letters. */
	readonly short: LocalizedText;
	readonly why: LocalizedText;
	readonly source: Source;
	readonly flags: readonly Flag[];
	readonly note: LocalizedText | undefined;
}

export interface Claim {
	readonly id: string;
	readonly date: Day;
	readonly source: Source;
	readonly text: LocalizedText;
	readonly series: string;
	readonly kind: ClaimKind;
	/** Per cent as printed, 25 for “25%”. */
	readonly percent: number | undefined;
	readonly fromDate: Day | undefined;
	readonly toDate: Day;
	readonly fromValue: number | undefined;
	readonly toValue: number | undefined;
	readonly unit: NamedUnit;
	readonly note: LocalizedText | undefined;
}

/** A story from the record: a day, the weeks around it, and what was claimed. */
export interface Story {
	readonly id: string;
	/** The day of the story. */
	readonly date: Day;
	/** The first and the last day of the weeks that it shows. */
	readonly fromDate: Day;
	readonly toDate: Day;
	/** The series that its chart draws, the main one first. */
	readonly series: readonly SeriesInfo[];
	readonly claims: readonly Claim[];
	readonly source: Source;
	readonly title: LocalizedText;
	readonly intro: LocalizedText;
}

/** A comparison that readers come for. */
export interface Preset {
	readonly id: string;
	/** Ids of series, or `a/b` for one divided by another. */
	readonly series: readonly string[];
	readonly show: PresetShow;
	readonly reading: PresetReading;
	/** The day on which an index is 100; undefined for the first that all have a value on. */
	readonly base: Day | undefined;
	/** The first day shown; undefined for all. */
	readonly from: Day | undefined;
	readonly title: LocalizedText;
}

/** What a reader should know of the record as a whole: something that was left out, or that remains doubtful. */
export interface Caveat {
	readonly id: string;
	readonly kind: CaveatKind;
	readonly text: LocalizedText;
}

/** The series of each role; undefined where the record has none. */
export type Roles = Readonly<Record<Role, SeriesInfo | undefined>>;

export interface RateRecord {
	/** Names this content: equal files have equal versions. */
	readonly version: string;
	readonly currencies: ReadonlyMap<string, Currency>;
	readonly units: ReadonlyMap<string, NamedUnit>;
	readonly places: ReadonlyMap<string, Place>;
	readonly sources: ReadonlyMap<string, Source>;
	readonly series: ReadonlyMap<string, SeriesInfo>;
	readonly roles: Roles;
	/** All quotes that stand, in the order of the files. */
	readonly quotes: readonly Quote[];
	/** Every quote that was replaced, in the order of the files. */
	readonly corrections: readonly Correction[];
	readonly events: readonly RecordEvent[];
	readonly claims: readonly Claim[];
	readonly stories: readonly Story[];
	/** In the order of the file. */
	readonly presets: readonly Preset[];
	/** In the order of the file; none where the record has no such file. */
	readonly caveats: readonly Caveat[];
}
