import { checkFile, undatedFile } from '#lib/api/v1/check-file.ts';
import type { AddressIn } from '#lib/context/request.ts';
import { viewContext, type ViewContext } from '#lib/context/context.ts';
import { ADDRESSES, pathTo } from '#lib/query/addresses.ts';
import {
	nothingAsked,
	parseCheck,
	parseChartQuery,
	vintageOf,
	type BadClaim,
	type CheckQuery
} from '#lib/query/index.ts';
import type { CheckableClaim } from '#lib/record/claims/index.ts';
import type { Claim } from '#lib/record/index.ts';
import type { Site } from '#lib/server/site.ts';
import { resolveClaims } from '#lib/view/check/resolve-claim.ts';
import { checkPage, claimPage, pinnedQuery } from '#lib/view/check/check-page.ts';
import { leadingPictureQuery } from '#lib/view/pictures/social.ts';
import { noticeOf } from '#lib/wording/problems.ts';
import { addressesOf, readContext, type Asked } from './context.ts';
import { badRequest, json } from './representations.ts';
import type { Resource, ResourceRequest } from './resource.ts';
import { withinReach } from './series.ts';

/** What a request asks the claim check. */
interface AskedCheck {
	/** In the claim's unit. */
	readonly context: ViewContext;
	readonly query: CheckQuery;
	/** The claim in each way that it can be meant, ready to be checked; undefined where there is none. */
	readonly claims: readonly [CheckableClaim, ...CheckableClaim[]] | undefined;
	readonly bad: readonly BadClaim[];
	readonly addressIn: AddressIn;
}

/** Reads a request to the claim check against the site's record and day. */
function readCheck({ url, language, path }: ResourceRequest, site: Site): AskedCheck {
	const { record, today, settings, origin } = site;
	const { defaults } = settings;
	const { query, bad } = parseCheck(url.searchParams, today, record, defaults);
	const { digits, claim } = query;
	const usual = parseChartQuery(new URLSearchParams(), today, defaults).query;
	const shown = { ...usual, ...vintageOf(query), digits, unit: claim?.unit ?? usual.unit };
	const context = viewContext(record, shown, today, language, defaults);
	const asked = claim && bad.length === 0 ? resolveClaims(context, { ...query, claim }) : undefined;
	const read = { context, query, addressIn: addressesOf(origin, path) };
	return asked && 'expected' in asked ? { ...read, claims: undefined, bad: [asked] } : { ...read, claims: asked, bad };
}

/** The picture of the rate that most claims are about. */
const claimsPicture = (context: ViewContext) => ADDRESSES.picture.path + leadingPictureQuery(context);

/** The claim check: its page, and what was found for programs. */
export const check = {
	address: ADDRESSES.check,
	read: readCheck,
	page: (asked) => {
		const page = checkPage(asked.context, asked.query, asked);
		return { page, path: ADDRESSES.check.path + page.query, picture: claimsPicture(asked.context) };
	},
	forms: {
		json: ({ context, query, claims, addressIn }) => {
			if (!claims) return badRequest([nothingAsked], context);
			if (query.undated) return json(undatedFile(context, query), context.record.version);
			const search = pinnedQuery(context, query);
			return json(
				checkFile(context, claims, (language) => addressIn(language, search)),
				context.record.version
			);
		}
	}
} satisfies Resource<typeof ADDRESSES.check, AskedCheck>;

/** What a request for a published claim asks for. */
interface AskedPublished extends Asked {
	readonly claim: Claim;
}

/** Reads a request for a published claim; there is none before its day. */
function readClaim(request: ResourceRequest, site: Site): AskedPublished | Response {
	const asked = readContext(request, site);
	const { record, day } = asked.context;
	const claim = record.claims.find(({ id }) => id === request.id);
	const info = claim && record.series.get(claim.series);
	if (!claim || !info || claim.date > day) return new Response(null, { status: 404 });
	return { ...withinReach(asked, info), claim };
}

/** The page of a published claim. */
export const claim = {
	address: ADDRESSES.claim,
	read: readClaim,
	page: ({ context, claim, bad, addressIn }) => ({
		page: claimPage(context, claim, addressIn),
		notices: bad.map((one) => noticeOf(one, context.words)),
		path: pathTo(ADDRESSES.claim, claim),
		picture: claimsPicture(context)
	})
} satisfies Resource<typeof ADDRESSES.claim, AskedPublished>;
