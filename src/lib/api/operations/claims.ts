import type { InferOutput } from 'valibot';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { checkableClaim, checkClaim, evidenceOf, verdictWord } from '#lib/record/claims/index.ts';
import type { Claim } from '#lib/record/index.ts';
import { isoDay, type Day } from '#lib/series/index.ts';
import { claims as schema } from '../schema/index.ts';
import { headOf, operation, type ApiRequest } from './operation.ts';
import { isWithin, readSpan } from './span.ts';

/** Published claims, each with its verdict. */
export const claims = operation({
	id: 'listClaims',
	address: ADDRESSES.apiClaims,
	schema,
	rows: 'claims',
	line: ['date', 'verdict', 'text_en'],
	example: { query: '?from=2024-12-01&to=2024-12-31' },
	answer(request) {
		const span = readSpan(request, ['api-dated']);
		if ('problems' in span) return span;
		const found = request.record.claims.filter(({ date }) => isWithin(span, date));
		return {
			answer: { ...headOf(request), claims: found.map((claim) => claimPart(request, span.latest, claim)) },
			cite: ADDRESSES.check.path
		};
	}
});

function claimPart({ record }: ApiRequest, latest: Day, claim: Claim): InferOutput<typeof schema>['claims'][number] {
	const { id, date, source, text, series, kind, percent, fromDate, toDate, fromValue, toValue, unit, note } = claim;
	return {
		id,
		date: isoDay(date),
		publisher: source.publisher,
		address: source.address,
		text,
		series,
		kind,
		percent: percent ?? null,
		from_date: fromDate === undefined ? null : isoDay(fromDate),
		to_date: isoDay(toDate),
		from_value: fromValue ?? null,
		to_value: toValue ?? null,
		unit: unit.id,
		note: note ?? null,
		verdict: verdictWord(checkClaim(evidenceOf(record, latest), checkableClaim(record, claim)))
	};
}
