import { events } from '#lib/server/resources/events.ts';
import { page } from '#lib/server/resources/resource.ts';

export const load = page(events);
