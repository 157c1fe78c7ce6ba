import type { Reroute } from '@sveltejs/kit';
import { deLocalizeUrl } from '#i18n/compiled/runtime.js';

/** `/ar/…` is the same page as `/…`, in Arabic; and so for each language. */
export const reroute: Reroute = ({ url }) => deLocalizeUrl(url).pathname;
