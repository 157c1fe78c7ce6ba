/** What every page with a chart begins with: charts and converters that wait for a touch, controls without a reload, texts to copy. */
import { initCharts, charts } from '#lib/browser/chart/lazy-init.ts';
import { initConverter } from './converter.ts';
import { initCopyButtons } from './copy.ts';
import { navigate } from './navigate.ts';

initCharts(document);
navigate(charts);
initCopyButtons(document);
initConverter(document);
