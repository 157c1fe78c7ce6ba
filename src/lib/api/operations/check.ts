import { parse } from 'valibot';
import { pathIn } from '#i18n/language.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { noClaim, parseCheck } from '#lib/query/index.ts';
import { vintageOf } from '#lib/query/vintage.ts';
import { pinnedCheckQuery } from '#lib/view/check/check-page.ts';
import { resolveClaims } from '#lib/view/check/resolve-claim.ts';
import { check as schema } from '../schema/index.ts';
import { checkFile, undatedFile } from '../v1/check-file.ts';
import { snakeKeys } from '../writing/snake-keys.ts';
import { contextFor, headOf, operation } from './operation.ts';

/** A claim in words, held against the record. */
export const check = operation({
	id: 'checkClaim',
	address: ADDRESSES.apiCheck,
	schema,
	line: ['summary', 'text'],
	example: { query: '?q=the+pound+plunged+25%25+in+the+week+to+6+December+2024' },
	answer(request) {
		const { record, parameters, today, defaults, origin } = request;
		const { query, problems } = parseCheck(parameters, today, record, defaults);
		// A filled-in claim is for the page: programs have sentences.
		if (query.q === '') return { problems: [noClaim] };
		const { digits, claim } = query;
		const context = contextFor(request, { ...vintageOf(query), digits, unit: claim?.unit ?? defaults.unit });
		const claims = claim && problems.length === 0 ? resolveClaims(context, { ...query, claim }) : undefined;
		if (!claims) return { problems: problems.length > 0 ? problems : [noClaim] };
		if ('expected' in claims) return { problems: [claims] };
		const cite = ADDRESSES.check.path + pinnedCheckQuery(context, query);
		const file = query.undated
			? undatedFile(context, query)
			: checkFile(context, claims, (language) => origin + pathIn(cite, language));
		return { answer: parse(schema, snakeKeys({ ...file, ...headOf(request) })), cite };
	}
});
