/** Every operation of the API. */
import { check } from './check.ts';
import { claims } from './claims.ts';
import { comparison } from './comparison.ts';
import { conversion } from './conversion.ts';
import { events } from './events.ts';
import type { Operation } from './operation.ts';
import { places } from './places.ts';
import { points } from './points.ts';
import { quotes } from './quotes.ts';
import { rate } from './rate.ts';
import { releases } from './releases.ts';
import { seriesList } from './series-list.ts';
import { sources } from './sources.ts';

export type { ApiRequest, Operation, Outcome, Pages } from './operation.ts';

export const OPERATIONS: readonly Operation[] = [
	rate,
	seriesList,
	points,
	conversion,
	comparison,
	events,
	claims,
	check,
	quotes,
	sources,
	places,
	releases
];
