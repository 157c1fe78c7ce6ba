import { defineTaking, storeOf } from '../connectors/taking-command.ts';
import { fetchSource } from '../connectors/run.ts';
import type { KeeperCommand } from '../command.ts';
import { fetchClient } from '../fetch/client.ts';
import { allowedHosts } from '../fetch/public-address.ts';
import { progressOf } from '../progress.ts';
import { counted } from '../words.ts';

/** Asks publishers, and takes in what they have published. */
export const fetch: KeeperCommand = {
	name: 'fetch',
	summary: 'fetches the named sources, or all that are on, and adds the new rows',
	example: 'npm run data -- fetch exchange-api --dry-run',
	define: (command, act) =>
		defineTaking(command, act, (session) => {
			const { env, now } = session;
			const allowed = allowedHosts(env.SARRAF_FETCH_ALLOW);
			const client = fetchClient({ store: storeOf(session), allowed, home: env.ORIGIN || 'a private copy', now });
			const progress = progressOf(session, 1);
			return {
				find: (connector, range) =>
					fetchSource(connector, client, range, (done, left) =>
						progress(done, `${connector.facts.id}: ${counted(done, 'answer')}, ${left} to come`)
					),
				close: client.close
			};
		})
};
