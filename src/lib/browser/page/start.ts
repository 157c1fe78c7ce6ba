/** What every page with a chart begins with: charts and converters that wait for a touch, controls without a reload, texts to copy. */
import { armCharts, charts } from '#lib/browser/chart/arm.ts';
import { armConverter } from './converter.ts';
import { armCopies } from './copy.ts';
import { navigate } from './navigate.ts';
import { showChosen } from './show-chosen.ts';

armCharts(document);
showChosen(document);
navigate(charts);
armCopies(document);
armConverter(document);
