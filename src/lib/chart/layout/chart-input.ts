import type { Language } from '#lib/record/index.ts';
import type { Day } from '#lib/series/index.ts';
import type { AxisKind, AxisScale } from './axis.ts';
import type { ServedStrip } from './day-strip.ts';
import { ChartPoints, type ChartPoint } from './points.ts';

/**
 * How a line looks: the market's and the official one's colours are theirs on every chart, the others are for whatever
 * else is compared.
 */
export const LINE_ROLES = ['market', 'official', 'third', 'fourth', 'fifth', 'sixth'] as const;

export type LineRole = (typeof LINE_ROLES)[number];

/** What the signs on lines and on the axis of days stand for, in the order of the key. */
export const SIGNS = ['published', 'coarse', 'gap', 'carried', 'disputed', 'event'] as const;

export type Sign = (typeof SIGNS)[number];

/** A series as a chart needs it. */
export interface ChartSeries<Points = ChartPoints> {
	readonly id: string;
	readonly lineRole: LineRole;
	/** A change over a period is of its own day alone, and nothing is held between two of them. */
	readonly draw: 'line' | 'step' | 'change';
	/** 0 of changes: none is carried. */
	readonly carryDays: number;
	readonly points: Points;
	/** What stands at the end of the line. */
	readonly label: string;
	/** The last value that there is, and with how many decimals amounts of the line are written. */
	readonly lastValue: string;
	readonly decimals: number;
}

export interface ChartEvent {
	readonly day: Day;
	readonly label: string;
	/** Whether it is named before others are. */
	readonly main: boolean;
	/** Whether it is named before other main ones are. */
	readonly leads?: boolean | undefined;
}

/** Lines that share an upright axis, and what that axis counts. */
export interface ChartPanel<Points = ChartPoints> {
	readonly series: readonly ChartSeries<Points>[];
	readonly kind: AxisKind;
	readonly scale: AxisScale;
	/** What the upright axis counts, in words. */
	readonly axis: string;
}

/** A level that lines are measured against: a value as the upright axis measures it, and what it is. */
export interface ChartLevel {
	readonly value: number;
	readonly label: string;
}

/** What several lines did. */
export interface LineSums {
	/** A text for each line. */
	readonly sums: readonly string[];
	/** What is to be known of all of them; blank where nothing is. */
	readonly remark: string;
}

/** What a chart is made of, whatever its width: it can be sent to a browser and modelled there for the width there is. */
export interface ChartInput<Points = ChartPoints> extends ChartPanel<Points> {
	/** A small panel below, over the same days. */
	readonly lowerPanel?: ChartPanel<Points> | undefined;
	/** What the lines of the first panel are measured against. */
	readonly level?: ChartLevel | undefined;
	/** The day whose values stand on the lines in the place of the last ones. */
	readonly marked?: Day | undefined;
	readonly events: readonly ChartEvent[];
	/** Of lines that are only carried through these days: their value and its day, a sentence each. */
	readonly carried: readonly string[];
	/** The text shown instead of the axes when no line has data. */
	readonly none: string;
	/** What the lines are on the last of these days; undefined of charts that have no strip. */
	readonly strip?: ServedStrip | undefined;
	/** What happened in these days, and the other reading of it. */
	readonly title: string;
	readonly reading: string;
	/** The parts of that reading; undefined where it is about one line. */
	readonly parts?: LineSums | undefined;
	/** A line's name and the month or the year in which it ended: `{a}, {b}`. */
	readonly ended: string;
	/** What a logarithmic scale is called, and the same in a word. */
	readonly logarithmic?: readonly string[];
	/** Whether no sign is explained below: there is no room. */
	readonly keyless?: boolean | undefined;
	/** What the signs on the lines stand for. */
	readonly signs: Readonly<Record<Sign, string>>;
	/** The same where there is no room for those. */
	readonly briefSigns: Readonly<Record<Sign, string>>;
	readonly from: Day;
	readonly to: Day;
	readonly language: Language;
	readonly digits: 'latn' | 'arab';
	/** Whether a change has two readings: of a rate it has, of a price or a wage it has not. */
	readonly twoReadings: boolean;
	/** Whether values are percentages as published, of which no ratio is taken. */
	readonly percentages: boolean;
	/** What the picture shows, for a reader who does not see it. */
	readonly alt: string;
}

/** The panels of a chart, from the top down. */
export function panelsOf(input: ChartInput): readonly [ChartPanel, ...ChartPanel[]] {
	return input.lowerPanel ? [input, input.lowerPanel] : [input];
}

/** A line and the panel that it is drawn on, counted from the top. */
export interface PanelLine {
	readonly panel: number;
	readonly of: ChartPanel;
	readonly series: ChartSeries;
}

/** The lines of all panels, from the top down. */
export function linesOf(input: ChartInput): readonly PanelLine[] {
	return panelsOf(input).flatMap((of, panel) => of.series.map((series) => ({ panel, of, series })));
}

/** A chart as a browser receives it: each line's points one by one. */
export type SentInput = ChartInput<readonly ChartPoint[]>;

/** A received chart with its points as columns: the one time that they are turned. */
export function inputOf(sent: SentInput): ChartInput {
	const panelOf = <Panel extends SentInput | ChartPanel<readonly ChartPoint[]>>(panel: Panel) => ({
		...panel,
		series: panel.series.map((line) => ({ ...line, points: ChartPoints.of(line.points) }))
	});
	return { ...panelOf(sent), lowerPanel: sent.lowerPanel && panelOf(sent.lowerPanel) };
}
