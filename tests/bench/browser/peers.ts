/** Pages that draw the same points with other libraries, each whole in one answer: a peer's best case. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Days since 1970 and values, ascending. */
export type Points = readonly (readonly [day: number, value: number])[];

export interface Size {
	readonly width: number;
	readonly height: number;
}

const PACKAGES = join(import.meta.dirname, '../../../node_modules');
const fileOf = (name: string) => readFileSync(join(PACKAGES, name), 'utf8');
const page = (head: string, body: string) =>
	`<!doctype html><html lang="en"><meta charset="utf-8"><title>Peer</title><link rel="icon" href="data:,"><style>body{margin:0}${head}</style>${body}</html>`;

/** A page that holds a word. */
export const blankPage = page('', '<p>Blank</p>');

/** The points with uPlot: a logarithmic line over days. */
export function uplotPage(points: Points, { width, height }: Size): string {
	const data = JSON.stringify([points.map(([day]) => day * 86_400), points.map(([, value]) => value)]);
	const options = `{ width: ${width}, height: ${height}, scales: { y: { distr: 3 } }, series: [{}, { stroke: '#006a63', width: 2 }] }`;
	const script = `new uPlot(${options}, ${data}, document.getElementById('chart'));`;
	return page(
		fileOf('uplot/dist/uPlot.min.css'),
		`<div id="chart"></div><script>${fileOf('uplot/dist/uPlot.iife.min.js')}</script><script>${script}</script>`
	);
}

/** The points with lightweight-charts: a logarithmic line over days, of which it takes one point each. */
export function lightweightPage(points: Points, { width, height }: Size): string {
	const data = JSON.stringify(points.map(([day, value]) => ({ time: day * 86_400, value })));
	const options = `{ width: ${width}, height: ${height}, rightPriceScale: { mode: LightweightCharts.PriceScaleMode.Logarithmic } }`;
	const script = `const chart = LightweightCharts.createChart(document.getElementById('chart'), ${options});
chart.addSeries(LightweightCharts.LineSeries, { color: '#006a63', lineWidth: 2 }).setData(${data});
chart.timeScale().fitContent();`;
	const library = fileOf('lightweight-charts/dist/lightweight-charts.standalone.production.js');
	return page('', `<div id="chart"></div><script>${library}</script><script>${script}</script>`);
}
