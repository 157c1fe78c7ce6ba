import { isMissing, missing, premium, type Day, type Missing, type Premium } from '#lib/series/index.ts';
import type { Composed } from '#lib/record/compose/compose.ts';
import type { SeriesInfo } from '../record.ts';
import type { PremiumClaim } from './claim.ts';
import { independent, officialFor, ownPoints, quotedFor, type Evidence } from './evidence.ts';
import type { PremiumFinding, Verdict } from './finding.ts';
import { boundedSpan, isWithin, overlap, percentSpan, type RoundingInterval } from './rounding.ts';

/** Compares a claimed premium with the market's over the official rate, on its day or on the nearest of its days. */
export function checkPremium(evidence: Evidence, info: SeriesInfo, claim: PremiumClaim): PremiumFinding {
	const official = officialFor(evidence.record, info);
	const market = independent(evidence, info, claim);
	const bulletin = official && independent(evidence, official, claim);
	const found = bulletin ? premiumDuring(market, bulletin, claim) : missing('not-observed');
	const ends = isMissing(found) || !bulletin ? undefined : endsOf(market, bulletin, found);
	const range: RoundingInterval | undefined = ends && [ends[0].low / ends[1].high - 1, ends[0].high / ends[1].low - 1];
	return {
		claim,
		info,
		official,
		verdict: isMissing(found) || !range ? whyNot(found) : verdictOf(claim, found, range),
		premium: found,
		ends,
		range,
		beside: undefined,
		ownPoints: ownPoints(evidence, info, claim, undefined),
		slips: []
	};
}

/** The premium of the day; of several days, the one that is nearest to the claim. */
function premiumDuring(market: Composed, official: Composed, { from, to, size }: PremiumClaim): Premium | Missing {
	const days: Day[] = market.points.flatMap(({ day }) => (from !== undefined && day >= from && day <= to ? [day] : []));
	const on = (day: Day) => premium(market.series, official.series, day);
	const far = (one: Premium) => Math.abs(100 * one.premium - size.value);
	const known = days.map(on).filter((one): one is Premium => !isMissing(one));
	return [...known].sort((a, b) => far(a) - far(b))[0] ?? on(to);
}

function endsOf(market: Composed, official: Composed, found: Premium): PremiumFinding['ends'] {
	return [quotedFor(market, found.parallel), quotedFor(official, found.official)];
}

function whyNot(found: Premium | Missing): Verdict {
	return isMissing(found) && found.missing === 'too-old' ? 'too-old' : 'not-observed';
}

function verdictOf(claim: PremiumClaim, found: Premium, range: RoundingInterval): Verdict {
	const { size, about, bound, upper } = claim;
	const span = boundedSpan(size, claim, (figure) => percentSpan(figure, { falls: false, about }), 0);
	if (isWithin(span, 100 * found.premium)) return 'matches';
	if (isWithin(span, 100 * found.loss)) return 'matches-other-reading';
	const displayed: RoundingInterval = (bound ?? upper) ? span : [size.value, size.value];
	if (overlap(displayed, [100 * range[0], 100 * range[1]])) return 'within-quotes';
	return 100 * found.premium < span[0] ? 'too-much' : 'too-little';
}
