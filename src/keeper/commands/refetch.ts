import { defineTaking, storeOf } from '../connectors/taking-command.ts';
import { refetchSource } from '../connectors/run.ts';
import type { KeeperCommand } from '../command.ts';

/** Reads the stored answers again, after a connector has changed. */
export const refetch: KeeperCommand = {
	name: 'refetch',
	summary: 'reads the stored answers of sources again, without the network',
	example: 'npm run data -- refetch exchange-api --from raw --dry-run',
	define: (command, act) =>
		defineTaking(
			command,
			act,
			(session) => ({
				find: (connector, range) => refetchSource(connector, storeOf(session), range),
				close: async () => undefined
			}),
			'raw'
		)
};
