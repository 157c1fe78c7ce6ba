/** The addresses of sources: which still answer, and which copies the record has of those that do not. */
import type { Source } from '#lib/record/index.ts';
import type { LinkProbe, LinkState } from './probe.ts';

/** An address, the sources that have it, and how it is. */
export interface CheckedLink extends LinkState {
	readonly address: string;
	readonly sources: readonly string[];
	/** Addresses of archived copies among the sources of the record. */
	readonly archived: readonly string[];
}

/** How many hosts are contacted at once. */
const AT_ONCE = 4;

/**
 * Checks the address of each source once, one request at a time per host, with a pause in between.
 *
 * @param chosen - the sources to look at
 * @param all - the sources among which copies are looked for
 * @param onProgress - is handed how many addresses are done, and of how many
 * @example (await checkLinks(sources, sources, probe)).filter(({ state }) => state === 'dead')
 */
export async function checkLinks(
	chosen: readonly Source[],
	all: readonly Source[],
	{ look, pause }: Pick<LinkProbe, 'look' | 'pause'>,
	onProgress: (done: number, total: number) => void = () => undefined
): Promise<readonly CheckedLink[]> {
	const addresses = [...new Set(chosen.map(({ address }) => address))];
	const states = new Map<string, LinkState>();
	const hosts = [...new Set(addresses.map(hostOf))];
	const queues = hosts.map((host) => addresses.filter((address) => hostOf(address) === host));
	const work = async () => {
		for (let own = queues.shift(); own; own = queues.shift()) {
			for (const [i, address] of own.entries()) {
				if (i > 0) await pause();
				states.set(address, await look(address));
				onProgress(states.size, addresses.length);
			}
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	return addresses.flatMap((address) => {
		const state = states.get(address);
		const sources = chosen.filter((source) => source.address === address).map(({ id }) => id);
		return state ? [{ address, sources, ...state, archived: archivedCopies(address, all) }] : [];
	});
}

function hostOf(address: string): string {
	return URL.canParse(address) ? new URL(address).host : '';
}

/**
 * Addresses of sources that are copies of an address: archives write the original behind their own.
 *
 * @example archivedCopies('https://example.org/a', sources) // ['https://web.archive.org/web/2024/http://example.org/a']
 */
export function archivedCopies(address: string, sources: readonly Pick<Source, 'address'>[]): readonly string[] {
	const bare = address.replace(/^https?:\/\//i, '');
	const copies = sources.filter((one) =>
		['http', 'https'].some((scheme) => one.address.endsWith(`/${scheme}://${bare}`))
	);
	return [...new Set(copies.map((one) => one.address))];
}
