/** What a page with texts to copy, and no chart, begins with. */
import { initCopyButtons } from './copy.ts';

initCopyButtons(document);
