import { m } from '#i18n/compiled/messages.js';
import type { SeriesInfo } from '#lib/record/index.ts';
import { chartQuery, type Scene } from './scene.ts';

/** A file of what a chart shows: what it is called, and its path without the language. */
export interface Download {
	readonly name: string;
	readonly path: string;
}

/** The files of one series. */
export interface DownloadGroup {
	/** Blank where the chart has one series alone. */
	readonly name: string;
	readonly files: readonly Download[];
}

const ENDINGS = ['csv', 'json', 'svg', 'png', 'offline.html'] as const;

/**
 * The files of what a chart shows, in its window, unit and language.
 *
 * @example downloadsOf(scene, [parallel])[0]?.files[0] // { name: 'CSV', path: '/series/syp-parallel.csv?unit=new' }
 */
export function downloadsOf(scene: Scene, infos: readonly SeriesInfo[]): readonly DownloadGroup[] {
	const { language, words } = scene;
	const query = chartQuery(scene);
	return infos.map(({ id, name }) => ({
		name: infos.length > 1 ? name[language] : '',
		files: ENDINGS.map((ending) => ({
			name: ending === 'offline.html' ? m.take_one_file({}, words) : ending.toUpperCase(),
			path: `/series/${id}.${ending}${query}`
		}))
	}));
}
