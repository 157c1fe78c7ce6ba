/** All sources that can be fetched: those that are written here, and those that the operator describes. None is on by itself. */
import * as v from 'valibot';
import { bulletinConnector, bulletinPage } from './bulletin-page.ts';
import { cbu } from './cbu.ts';
import type { Connector } from './connector.ts';
import { ecb } from './ecb.ts';
import { exchangeApi } from './exchange-api.ts';
import { imf } from './imf.ts';
import { karamShaar } from './karam-shaar.ts';
import { liraToday } from './lira-today.ts';
import { liratOrg } from './lirat-org.ts';
import { ownFile, ownFileConnector } from './own-file.ts';
import { wfp } from './wfp.ts';
import { worldBank } from './world-bank.ts';

/** The sources that need no description. */
export const CONNECTORS: readonly Connector[] = [
	exchangeApi,
	ecb,
	worldBank,
	wfp,
	imf,
	cbu,
	liraToday,
	liratOrg,
	karamShaar
];

const settings = v.strictObject({
	on: v.optional(v.array(v.string()), []),
	own: v.optional(v.array(v.variant('kind', [ownFile, bulletinPage])), [])
});

/** The sources of an operator. */
export interface SourceChoice {
	/** All that can be fetched when they are named. */
	readonly known: readonly Connector[];
	/** Those that are fetched when none is named. */
	readonly on: readonly Connector[];
}

/** An invalid file of sources. The message says what is allowed. */
export class SourcesFault extends Error {
	override readonly name = 'SourcesFault';
}

/**
 * The sources that the operator's file turns on and describes.
 *
 * @param text - the file that `SARRAF_SOURCES` names, as JSON; undefined where there is none
 * @throws SourcesFault
 * @example chosenSources('{ "on": ["ecb-reference"] }').on[0].facts.id // 'ecb-reference'
 */
export function chosenSources(text: string | undefined): SourceChoice {
	const { on, own } = text === undefined ? { on: [], own: [] } : parse(text);
	const known = [
		...CONNECTORS,
		...own.map((config) => (config.kind === 'page' ? bulletinConnector(config) : ownFileConnector(config)))
	];
	const ids = known.map(({ facts }) => facts.id);
	const twice = ids.find((id, i) => ids.indexOf(id) !== i);
	if (twice !== undefined) throw new SourcesFault(`two sources are called ${twice}; give yours another id`);
	const unknown = on.find((id) => !ids.includes(id));
	if (unknown !== undefined) throw new SourcesFault(`there is no source ${unknown}; there are: ${ids.join(', ')}`);
	return { known, on: known.filter(({ facts }) => on.includes(facts.id)) };
}

function parse(text: string): v.InferOutput<typeof settings> {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch (error) {
		throw new SourcesFault(`the file of sources is not JSON: ${error instanceof Error ? error.message : ''}`);
	}
	const parsed = v.safeParse(settings, json);
	if (parsed.success) return parsed.output;
	const [issue] = parsed.issues;
	throw new SourcesFault(`the file of sources: ${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}`);
}
