import { Chart } from 'chart.js';
export function go(): void { console.log(Chart.version); }
