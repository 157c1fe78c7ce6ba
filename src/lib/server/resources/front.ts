/** The front page, the table of its chart, and what it shows as files. */
import { rateLines } from '#lib/api/v1/rate-lines.ts';
import { interactiveChartOf } from '#lib/chart/data/interactive-chart.ts';
import { subjectOf } from '#lib/chart/data/subject.ts';
import { chartQuery, type Scene } from '#lib/context/context.ts';
import { paintSocial } from '#lib/documents/pictures/paint.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { convertDefaults, parseConvert, writeSpec, type BadParameter } from '#lib/query/index.ts';
import { exchangeUnits, leadingRate } from '#lib/record/index.ts';
import { pictureAnswer } from '#lib/server/pictures/answer.ts';
import { dayTable } from '#lib/view/front/day-table.ts';
import { CONVERTER_FIELDS } from '#lib/view/front/converter.ts';
import { frontPage } from '#lib/view/front/front-page.ts';
import { frontSubjects } from '#lib/view/front/subjects.ts';
import { shortStory } from '#lib/view/stories/short-story.ts';
import { takeLatest } from '#lib/view/offline/latest.ts';
import { pictureOf } from '#lib/view/pictures/picture.ts';
import { pictureQuery } from '#lib/view/pictures/social.ts';
import { readScene, type Asked } from './context.ts';
import { json } from './representations.ts';
import type { Site } from '#lib/server/site.ts';
import type { Resource, ResourceRequest } from './resource.ts';
import { readSeries, type AskedSeries } from './series.ts';

/** The picture of both rates, for pages that are about them. */
export function ratesPicture(scene: Scene): string {
	return ADDRESSES.picture.path + pictureQuery(scene);
}

/** Reads the front page's address: what its chart shows, and what its converter is asked. */
function readFront(request: ResourceRequest, site: Site): Asked {
	const { record, today, settings } = site;
	const defaults = convertDefaults(record, settings.defaults);
	const units = exchangeUnits(record).map(({ id }) => id);
	const asked = readScene(request, site, { of: defaults.of });
	const typed = parseConvert(request.url.searchParams, units, today, defaults, 'front', ['chart']);
	const { amount, of } = typed.spec;
	const isTyped = ({ name }: BadParameter) => CONVERTER_FIELDS.includes(name);
	return {
		...asked,
		bad: [...asked.bad.filter((bad) => !isTyped(bad)), ...typed.bad.filter(isTyped)],
		scene: { ...asked.scene, spec: { ...asked.scene.spec, amount, of } }
	};
}

/** The front page. */
export const front = {
	address: ADDRESSES.front,
	read: readFront,
	page: (asked) => {
		const { scene } = asked;
		return {
			page: frontPage(scene, asked),
			story: shortStory(scene),
			path: ADDRESSES.front.path + writeSpec(scene.spec, scene.defaults),
			chart: ADDRESSES.frontChart.path + chartQuery(scene),
			picture: ratesPicture(scene)
		};
	}
} satisfies Resource<typeof ADDRESSES.front, Asked>;

/** The figures of the front page's chart. */
export const table = {
	address: ADDRESSES.table,
	read: readScene,
	page: (asked) => {
		const { scene } = asked;
		const path = ADDRESSES.table.path + writeSpec(scene.spec, scene.defaults);
		return { page: dayTable(scene, asked), path, picture: ratesPicture(scene) };
	}
} satisfies Resource<typeof ADDRESSES.table, Asked>;

/** The front page's chart with the quotes behind every point: fetched when a reader touches the chart. */
export const frontChart = {
	address: ADDRESSES.frontChart,
	read: readScene,
	file: ({ scene }) => json(interactiveChartOf(scene, frontSubjects(scene)), scene.record.version)
} satisfies Resource<typeof ADDRESSES.frontChart, Asked>;

/** The front page as the picture of a shared address: the leading rate, and the lines of the page. */
export const picture = {
	address: ADDRESSES.picture,
	read: (request, site) => readSeries({ ...request, id: leadingRate(site.record)?.id ?? '' }, site),
	file: ({ scene, info }) => {
		const lines = frontSubjects(scene);
		const picture = pictureOf(scene, info, lines.length > 0 ? lines : [subjectOf(scene, info)]);
		const svg = paintSocial(picture, scene.spec.theme);
		return pictureAnswer(svg, scene.record.version, scene.spec.w);
	}
} satisfies Resource<typeof ADDRESSES.picture, AskedSeries>;

/** The dollar's last rate in each market, a line each, for programs and terminals. */
export const lines = {
	address: ADDRESSES.rateLines,
	read: readScene,
	file: ({ scene }) => {
		const headers = { 'content-type': 'text/plain; charset=utf-8', 'x-record-version': scene.record.version };
		return new Response(rateLines(scene), { headers });
	}
} satisfies Resource<typeof ADDRESSES.rateLines, Asked>;

/** The newest figures, for a device that keeps them: the last rates, and what its converter needs. */
export const latest = {
	address: ADDRESSES.latest,
	read: readScene,
	file: ({ scene }) => json(takeLatest(scene), scene.record.version)
} satisfies Resource<typeof ADDRESSES.latest, Asked>;
