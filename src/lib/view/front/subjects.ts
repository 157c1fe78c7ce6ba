import { m } from '#i18n/compiled/messages.js';
import type { Subject } from '#lib/chart/data/subject.ts';
import type { Scene } from '#lib/context/context.ts';

/** The two lines of the front page's chart: the market's and the official one. */
export function frontSubjects({ words }: Scene): readonly Subject[] {
	return [
		{ id: 'syp-parallel', look: 'market', label: m.chart_label_market({}, words) },
		{ id: 'syp-official', look: 'official', label: m.chart_label_official({}, words) }
	];
}
