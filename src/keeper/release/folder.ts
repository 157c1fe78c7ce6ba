import type { Session } from '../command.ts';

/** The folder of releases, as the server has it. */
export function releasesFolder({ env }: Pick<Session, 'env'>): string {
	return env.SARRAF_RELEASES || 'releases';
}
