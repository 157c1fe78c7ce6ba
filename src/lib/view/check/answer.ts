import { m } from '#i18n/compiled/messages.js';
import {
	checkClaim,
	evidenceOf,
	verdictWord,
	type CheckableClaim,
	type Finding,
	type MoveFinding,
	type Verdict,
	type VerdictWord
} from '#lib/record/claims/index.ts';
import { textIn } from '#lib/format/index.ts';
import type { Language, LocalizedText } from '#lib/record/index.ts';
import { spanInWords } from '#lib/wording/base-note.ts';
import { moveCells, type MoveRow } from '#lib/wording/change.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { claimChart, type ClaimChart } from './claim-chart.ts';
import { dayQuotes, type DayQuotes } from './day-quotes.ts';
import { explanation } from './explanation.ts';
import { readingBars, type ReadingBars } from './reading-bars.ts';
import { claimDistance, readingRows, type ReadingRow } from './readings.ts';
import { correctedSentence } from './corrected-sentence.ts';
import { baseText, mistakeTexts } from './likely-mistakes.ts';
import { fullCurrencyName, hasAmount } from './phrases.ts';
import { restatement } from './restatement.ts';
import { readingsText } from './both-readings.ts';
import { quotedPoints } from './quoted-points.ts';
import { labelOf, verdictHeadline } from './verdict.ts';

/** The answer to a claim, in words. */
export interface ClaimResult {
	readonly verdict: Verdict;
	/** What it comes to in one word; the headline begins with it. */
	readonly word: VerdictWord;
	readonly understood: string;
	/** The unit in which its figures are read, where the claim names none: “In old pounds”. */
	readonly meaning: string;
	/** The verdict in short, beside those on the sentence's other meanings: “In old pounds: overstated, 131.9% above …”. */
	readonly brief: string;
	/** Whole percentages, in the reading that the claim gives. */
	readonly headline: string;
	/** Both readings with one decimal; blank where the headline has no percentage. */
	readonly readings: string;
	readonly details: readonly string[];
	/** What the value in the table is of: “pound”. */
	readonly currency: string;
	readonly rows: readonly ReadingRow[];
	/** Of each row, as far as there are figures to compare. */
	readonly bars: readonly (ReadingBars | undefined)[];
	readonly slips: readonly string[];
	/** Set when a claim does not state since when: the changes it may mean, with those it fits marked. */
	readonly bases: readonly MoveRow[];
	readonly days: readonly DayQuotes[];
	readonly chart: ClaimChart | undefined;
	/** The correct wording, in both languages. */
	readonly right: LocalizedText | undefined;
}

/**
 * The answer to a claim.
 *
 * @param addressIn - the absolute address of the answer's page in a language
 */
export function answerTo(
	context: ViewContext,
	claim: CheckableClaim,
	addressIn: (language: Language) => string
): ClaimResult {
	const finding = checkClaim(evidenceOf(context.record, context.day), claim);
	const { info } = finding;
	return {
		verdict: finding.verdict,
		word: verdictWord(finding),
		understood: restatement(context, info, claim, quotedPoints(finding)),
		meaning: meaningOf(context, finding),
		brief: briefOf(context, finding),
		headline: verdictHeadline(context, finding),
		readings: readingsText(context, finding),
		details: explanation(context, finding),
		currency: fullCurrencyName(context, info),
		rows: readingRows(context, finding),
		bars: readingBars(finding),
		slips: mistakeTexts(context, finding),
		bases: basesOf(context, finding),
		days: dayQuotes(context, finding),
		chart: claimChart(context, finding),
		right: correctedSentence(context, finding, addressIn)
	};
}

function meaningOf({ words, unit }: ViewContext, { claim }: Finding): string {
	return claim.unitStated || !hasAmount(claim) ? '' : m.check_if_unit({ unit: textIn(unit.name, words) }, words);
}

function briefOf(context: ViewContext, finding: Finding): string {
	const { words } = context;
	const [meaning, distance] = [meaningOf(context, finding), claimDistance(context, finding)];
	const label = labelOf(verdictWord(finding), words);
	const word = meaning === '' ? label : label.toLowerCase();
	const verdict = distance === '' ? word : m.check_way_off({ word, distance }, words);
	return meaning === '' ? verdict : m.check_way({ meaning, word: verdict }, words);
}

function basesOf(context: ViewContext, finding: Finding): readonly MoveRow[] {
	if (!('bases' in finding) || !needsBases(finding)) return [];
	return finding.bases.map(({ base, change, fits }) => ({
		...moveCells(context, change),
		name: baseText(context, base, change),
		mark: fits.length > 0 ? m.check_fits({}, context.words) : '',
		note: spanInWords(context, finding.info, change)
	}));
}

/** The usual beginnings answer a claim that does not name its own. */
function needsBases({ claim, verdict }: MoveFinding): boolean {
	return verdict === 'no-base' || (verdict === 'impossible' && claim.since === undefined && claim.period === undefined);
}
