import { checkFile, undatedFile } from '#lib/api/v1/check-file.ts';
import type { AddressIn } from '#lib/context/request.ts';
import { viewContext, type ViewContext } from '#lib/context/context.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { pathTo } from '#lib/query/listed.ts';
import {
	noClaim,
	parseCheck,
	parseChartQuery,
	vintageOf,
	type ClaimProblem,
	type CheckQuery
} from '#lib/query/index.ts';
import type { CheckableClaim } from '#lib/record/claims/index.ts';
import type { Claim } from '#lib/record/index.ts';
import type { Site } from '#lib/server/site.ts';
import { resolveClaims } from '#lib/view/check/resolve-claim.ts';
import { checkPage, claimPage, pinnedCheckQuery } from '#lib/view/check/check-page.ts';
import { leadingPictureQuery } from '#lib/view/pictures/social.ts';
import { noticesOf } from '#lib/wording/problems/problems.ts';
import { addressesOf, readContext, type ParsedRequest } from './context.ts';
import { badRequest } from './representations.ts';
import type { Resource, ResourceRequest } from './resource.ts';
import { withinReach } from './series.ts';

/** A request for the claim check. */
interface CheckRequest {
	/** In the claim's unit. */
	readonly context: ViewContext;
	readonly query: CheckQuery;
	/** The claim in each way that it can be meant, ready to be checked; undefined where there is none. */
	readonly claims: readonly [CheckableClaim, ...CheckableClaim[]] | undefined;
	readonly problems: readonly ClaimProblem[];
	readonly addressIn: AddressIn;
}

/** Reads a request to the claim check against the site's record and day. */
function readCheck({ url, language, path }: ResourceRequest, site: Site): CheckRequest {
	const { record, today, settings, origin } = site;
	const { defaults } = settings;
	const { query, problems } = parseCheck(url.searchParams, today, record, defaults);
	const { digits, claim } = query;
	const defaultQuery = parseChartQuery(new URLSearchParams(), today, defaults).query;
	const inForce = { ...defaultQuery, ...vintageOf(query), digits, unit: claim?.unit ?? defaultQuery.unit };
	const context = viewContext(record, inForce, today, language, defaults);
	const parsed = claim && problems.length === 0 ? resolveClaims(context, { ...query, claim }) : undefined;
	const read = { context, query, addressIn: addressesOf(origin, path) };
	return parsed && 'expected' in parsed
		? { ...read, claims: undefined, problems: [parsed] }
		: { ...read, claims: parsed, problems };
}

/** The picture of the rate that most claims are about. */
const claimsPicture = (context: ViewContext) => ADDRESSES.picture.path + leadingPictureQuery(context);

/** The claim check: its page, and what was found for programs. */
export const check = {
	address: ADDRESSES.check,
	read: readCheck,
	page: (parsed) => {
		const page = checkPage(parsed.context, parsed.query, parsed);
		return { page, path: ADDRESSES.check.path + page.query, picture: claimsPicture(parsed.context) };
	},
	forms: {
		json: ({ context, query, claims, addressIn }) => {
			if (!claims) return badRequest([noClaim], context);
			if (query.undated) return Response.json(undatedFile(context, query));
			const search = pinnedCheckQuery(context, query);
			return Response.json(checkFile(context, claims, (language) => addressIn(language, search)));
		}
	}
} satisfies Resource<typeof ADDRESSES.check, CheckRequest>;

/** A request for a published claim. */
interface PublishedClaimRequest extends ParsedRequest {
	readonly claim: Claim;
}

/** Reads a request for a published claim; there is none before its day. */
function readClaim(request: ResourceRequest, site: Site): PublishedClaimRequest | Response {
	const parsed = readContext(request, site);
	const { record, day } = parsed.context;
	const claim = record.claims.find(({ id }) => id === request.id);
	const info = claim && record.series.get(claim.series);
	if (!claim || !info || claim.date > day) return new Response(null, { status: 404 });
	return { ...withinReach(parsed, info), claim };
}

/** The page of a published claim. */
export const claim = {
	address: ADDRESSES.claim,
	read: readClaim,
	page: ({ context, claim, problems, addressIn }) => ({
		page: claimPage(context, claim, addressIn),
		notices: noticesOf(problems, context.words),
		path: pathTo(ADDRESSES.claim, claim),
		picture: claimsPicture(context)
	})
} satisfies Resource<typeof ADDRESSES.claim, PublishedClaimRequest>;
