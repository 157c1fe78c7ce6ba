import type { Story } from '#lib/record/index.ts';
import { writeSpec } from '#lib/spec/index.ts';
import type { Subject } from '../chart-of.ts';
import type { Scene } from '../scene.ts';

/** The lines in the order of the story's series: the first one is the market's. */
const LOOKS: readonly Subject['look'][] = ['market', 'official', 'official', 'official', 'official', 'official'];

/** The series of a story as the lines of its chart, each named by its place. */
export function storySubjects({ record, language }: Scene, { series }: Story): readonly Subject[] {
	return series.slice(0, LOOKS.length).map(({ id, places, name }, i) => ({
		id,
		look: LOOKS[i] ?? 'market',
		label: record.places.get(places[0] ?? '')?.name[language] ?? name[language]
	}));
}

/** A story's scene: its weeks, every event of them, on even steps. */
export function storyScene(scene: Scene, { fromDate, toDate }: Story): Scene {
	const spec = { ...scene.spec, from: fromDate, to: toDate, scale: 'linear', events: 'all' } as const;
	return { ...scene, spec };
}

/** The address of what stands behind the points of a story's chart, without the language. */
export function storyData({ spec, defaults }: Scene, { id }: Story): string {
	return `/stories/${id}.chart.json${writeSpec({ ...spec, from: undefined, to: undefined }, defaults)}`;
}
