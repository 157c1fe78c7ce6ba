import type { InferOutput } from 'valibot';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { defaultsOf, readValues } from '#lib/query/index.ts';
import type { RecordEvent } from '#lib/record/index.ts';
import { isoDay } from '#lib/series/index.ts';
import { events as schema } from '../schema/index.ts';
import { headOf, operation } from './operation.ts';
import { isWithin, readSpan } from './span.ts';

/** Events of the timeline. */
export const events = operation({
	id: 'listEvents',
	address: ADDRESSES.apiEvents,
	schema,
	rows: 'events',
	line: ['date', 'kind', 'title_en'],
	example: { query: '?from=2024-11-27&to=2024-12-08' },
	answer(request) {
		const span = readSpan(request, ['api-dated', 'api-events']);
		if ('problems' in span) return span;
		const kinds = readValues(['api-events'], request.parameters, defaultsOf(['api-events']));
		if (kinds.problems.length > 0) return { problems: kinds.problems };
		const { eventKind } = kinds.values;
		const found = request.record.events.filter(
			({ date, kind }) => isWithin(span, date) && (eventKind === undefined || kind === eventKind)
		);
		return { answer: { ...headOf(request), events: found.map(eventPart) }, cite: ADDRESSES.events.path };
	}
});

function eventPart(event: RecordEvent): InferOutput<typeof schema>['events'][number] {
	const { id, date, precision, kind, place, rank, title, why, source, flags, note } = event;
	return {
		id,
		date: isoDay(date),
		precision,
		kind,
		place,
		rank,
		title,
		why,
		publisher: source.publisher,
		address: source.address,
		flags: [...flags],
		note: note ?? null
	};
}
