/** What every page with a chart begins with: charts that wait for a touch, and controls that answer without a reload. */
import { armCharts, charts } from './arm.ts';
import { navigate } from './navigate.ts';

armCharts(document);
navigate(charts);
