/** What an operator may set in the environment of the server. */
import { DEFAULTS, type Defaults } from '#lib/query/index.ts';

/** The folder of the record. */
export const dataDir = process.env.DATA_DIR ?? 'data';

/** `DEFAULT_UNIT=new` shows new pounds where an address does not say. */
export const defaults: Defaults = { ...DEFAULTS, unit: process.env.DEFAULT_UNIT === 'new' ? 'new' : DEFAULTS.unit };

/** `GALLERY=1` opens the page that draws every chart case, for development and the browser tests. */
export const galleryIsOpen = process.env.GALLERY === '1';

/** `FRAME_ANCESTORS` names the sites that may frame embeds; a page without an origin is none of them. */
export const framingIsLimited = (process.env.FRAME_ANCESTORS ?? '').trim() !== '';
