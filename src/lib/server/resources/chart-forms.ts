/** The forms of a chart that a series and a comparison share, and what each has of its own. */
import { csv } from '#lib/record/files/csv.ts';
import { cellsOf, tablesOf } from '#lib/api/v1/table-of.ts';
import { comparisonFile } from '#lib/api/v1/comparison-file.ts';
import { seriesFile } from '#lib/api/v1/series-file.ts';
import { interactiveChartOf } from '#lib/chart/data/interactive-chart.ts';
import { paintChart, paintSocial } from '#lib/documents/pictures/paint.ts';
import { writeOffline } from '#lib/documents/write-offline.ts';
import type { ADDRESSES } from '#lib/query/addresses.ts';
import { pictureAnswer } from '#lib/server/pictures/answer.ts';
import { offlinePage } from '#lib/view/offline/offline-page.ts';
import { chartFile } from '#lib/view/pictures/chart-file.ts';
import { comparisonPicture, pictureOf } from '#lib/view/pictures/picture.ts';
import { chartAnswer, readCompared } from './compare.ts';
import type { Form, Resource } from './resource.ts';
import { pageAddress, readSeries, seriesAnswer, type AskedSeries } from './series.ts';

/** The endings that the list of addresses gives a series and a comparison: one without a form does not compile. */
type ChartEnding = (typeof ADDRESSES)['series' | 'compare']['endings'][number];

/** A table for spreadsheets: a row for each day, columns for each series. */
const table: Form<AskedSeries> = (asked) =>
	seriesAnswer(asked, csv(cellsOf(tablesOf(asked.scene, asked.comparison))), {
		ending: 'csv',
		type: 'text/csv; charset=utf-8; header=present'
	});

/** The charts as a file of their own. */
const drawing: Form<AskedSeries> = (asked) =>
	seriesAnswer(asked, paintChart(chartFile(asked.scene, asked.comparison), asked.scene.spec.theme), {
		ending: 'svg',
		type: 'image/svg+xml'
	});

/** One file that needs no network. */
const offlineFile: Form<AskedSeries> = (asked, site) => {
	const page = offlinePage(asked.scene, asked.comparison, pageAddress(site, asked), asked.today);
	return seriesAnswer(asked, writeOffline(page), { ending: 'offline.html', type: 'text/html; charset=utf-8' });
};

/** The picture of a shared address. */
function picture(pictured: (asked: AskedSeries) => Parameters<typeof paintSocial>[0]): Form<AskedSeries> {
	return (asked) => {
		const { record, spec } = asked.scene;
		return pictureAnswer(paintSocial(pictured(asked), spec.theme), record.version, spec.w);
	};
}

const data = (asked: AskedSeries, body: unknown, ending: 'json' | 'chart.json') =>
	seriesAnswer(asked, JSON.stringify(body), { ending, type: 'application/json' });

const shared = { csv: table, svg: drawing, 'offline.html': offlineFile };

/** A series: every quote behind each point for programs, and its chart. */
export const series: Resource<AskedSeries, ChartEnding> = {
	read: ({ url, language, id }, site) => readSeries(url, language, site, id),
	forms: {
		...shared,
		json: (asked) => data(asked, seriesFile(asked.scene, asked.comparison), 'json'),
		png: picture(({ scene, name, comparison }) => pictureOf(scene, scene.series(name).info, comparison.subjects)),
		'chart.json': (asked) => data(asked, interactiveChartOf(asked.scene, asked.comparison.subjects), 'chart.json')
	}
};

/** A comparison: its measures and ranking for programs, and the first of its charts. */
export const compare: Resource<AskedSeries, ChartEnding> = {
	read: ({ url, language }, site) => readCompared(url, language, site),
	forms: {
		...shared,
		json: (asked) => data(asked, comparisonFile(asked.scene, asked.comparison), 'json'),
		png: picture(({ scene, comparison }) => comparisonPicture(scene, comparison)),
		'chart.json': (asked) => chartAnswer(asked, 1)
	}
};
