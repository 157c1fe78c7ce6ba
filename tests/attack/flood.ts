/**
 * A client that requests addresses that are not in memory yet, over many connections, until its time is over. Runs as a
 * process of its own: `flood.ts <origin> <kind> <connections> <seconds>`; prints what it was answered, by status, as JSON.
 */
import { Agent, request } from 'node:http';
import { pathToFileURL } from 'node:url';

const day = (n: number) =>
	`${2005 + (n % 20)}-${String(1 + (Math.floor(n / 20) % 12)).padStart(2, '0')}-${String(1 + (Math.floor(n / 240) % 28)).padStart(2, '0')}`;

/** Each kind of flood: its n-th address. */
export const FLOODS = {
	pages: (n: number) => `${['/', '/series/syp-parallel', '/compare', '/table', '/events'][n % 5]}?asof=${day(n)}`,
	wrong: (n: number) => `/?x${n}=1`,
	json: (n: number) => `/compare.json?series=syp-parallel,syp-official,lbp-parallel,try-market&from=${day(n)}`,
	pictures: (n: number) => `/picture.png?asof=${day(n)}&w=${320 + (n % 1600)}`,
	missing: (n: number) => `/n${n}`
} as const;

/** Asks once; undefined where the connection broke. */
export function ask(agent: Agent, url: string, client: string): Promise<number | undefined> {
	return new Promise((resolve) => {
		const headers = { 'accept-encoding': 'br', 'x-forwarded-for': client };
		const sent = request(url, { agent, headers }, (reply) => {
			reply
				.resume()
				.on('end', () => resolve(reply.statusCode))
				.on('error', () => resolve(undefined));
		});
		sent.on('error', () => resolve(undefined)).end();
	});
}

async function flood(origin: string, addressOf: (n: number) => string, connections: number, seconds: number) {
	const agent = new Agent({ keepAlive: true, maxSockets: connections });
	const ends = Date.now() + seconds * 1000;
	const counts: Record<string, number> = {};
	let n = Math.floor(Date.now() / 1000) % 100_000;
	const lane = async () => {
		while (Date.now() < ends) {
			const status = String(await ask(agent, origin + addressOf((n += 1)), '203.0.113.1'));
			counts[status] = (counts[status] ?? 0) + 1;
		}
	};
	await Promise.all(Array.from({ length: connections }, lane));
	agent.destroy();
	return counts;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const [origin = '', kind = '', connections, seconds] = process.argv.slice(2);
	const addressOf = Object.entries(FLOODS).find(([name]) => name === kind)?.[1];
	if (!addressOf) throw new RangeError(`a flood is one of ${Object.keys(FLOODS).join(', ')}, not ${kind}`);
	console.log(JSON.stringify(await flood(origin, addressOf, Number(connections), Number(seconds))));
}
