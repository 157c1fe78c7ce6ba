import { checkFile, undatedFile } from '#lib/api/v1/check-file.ts';
import type { AddressIn } from '#lib/context/request.ts';
import { setScene, type Scene } from '#lib/context/context.ts';
import { ADDRESSES, pathTo } from '#lib/query/addresses.ts';
import { nothingAsked, parseCheck, parseSpec, type BadClaim, type CheckSpec } from '#lib/query/index.ts';
import type { AskedClaim } from '#lib/record/claims/index.ts';
import type { Claim } from '#lib/record/index.ts';
import type { Site } from '#lib/server/site.ts';
import { askedClaims } from '#lib/view/check/asked-claim.ts';
import { checkPage, claimPage, pinnedQuery } from '#lib/view/check/check-page.ts';
import { leadingPictureQuery } from '#lib/view/pictures/social.ts';
import { noticeOf } from '#lib/wording/problems.ts';
import { addressesOf, readScene, type Asked } from './context.ts';
import { badRequest, json } from './representations.ts';
import type { Resource, ResourceRequest } from './resource.ts';
import { withinReach } from './series.ts';

/** What a request asks the claim check. */
interface AskedCheck {
	/** In the claim's unit. */
	readonly scene: Scene;
	readonly spec: CheckSpec;
	/** The claim in each way that it can be meant, ready to be checked; undefined where there is none. */
	readonly claims: readonly [AskedClaim, ...AskedClaim[]] | undefined;
	readonly bad: readonly BadClaim[];
	readonly addressIn: AddressIn;
}

/** Reads a request to the claim check against the site's record and day. */
function readCheck({ url, language, path }: ResourceRequest, site: Site): AskedCheck {
	const { record, today, settings, origin } = site;
	const { defaults } = settings;
	const { spec, bad } = parseCheck(url.searchParams, today, record, defaults);
	const { asOf, digits, claim } = spec;
	const usual = parseSpec(new URLSearchParams(), today, defaults).spec;
	const shown = { ...usual, asOf, digits, unit: claim?.unit ?? usual.unit };
	const scene = setScene(record, shown, today, language, defaults);
	const asked = claim && bad.length === 0 ? askedClaims(scene, { ...spec, claim }) : undefined;
	const read = { scene, spec, addressIn: addressesOf(origin, path) };
	return asked && 'expected' in asked ? { ...read, claims: undefined, bad: [asked] } : { ...read, claims: asked, bad };
}

/** The picture of the rate that most claims are about. */
const claimsPicture = (scene: Scene) => ADDRESSES.picture.path + leadingPictureQuery(scene);

/** The claim check: its page, and what was found for programs. */
export const check = {
	address: ADDRESSES.check,
	read: readCheck,
	page: (asked) => {
		const page = checkPage(asked.scene, asked.spec, asked);
		return { page, path: ADDRESSES.check.path + page.query, picture: claimsPicture(asked.scene) };
	},
	forms: {
		json: ({ scene, spec, claims, addressIn }) => {
			if (!claims) return badRequest([nothingAsked], scene);
			if (spec.undated) return json(undatedFile(scene, spec), scene.record.version);
			const query = pinnedQuery(scene, spec);
			return json(
				checkFile(scene, claims, (language) => addressIn(language, query)),
				scene.record.version
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
	const asked = readScene(request, site);
	const { record, day } = asked.scene;
	const claim = record.claims.find(({ id }) => id === request.id);
	const info = claim && record.series.get(claim.series);
	if (!claim || !info || claim.date > day) return new Response(null, { status: 404 });
	return { ...withinReach(asked, info), claim };
}

/** The page of a published claim. */
export const claim = {
	address: ADDRESSES.claim,
	read: readClaim,
	page: ({ scene, claim, bad, addressIn }) => ({
		page: claimPage(scene, claim, addressIn),
		notices: bad.map((one) => noticeOf(one, scene.words)),
		path: pathTo(ADDRESSES.claim, claim),
		picture: claimsPicture(scene)
	})
} satisfies Resource<typeof ADDRESSES.claim, AskedPublished>;
