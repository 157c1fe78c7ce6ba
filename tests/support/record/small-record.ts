import { readRecord, type Problem, type RateRecord } from '#lib/record/index.ts';
import { changedFiles, TODAY, type Change } from './record.ts';

/**
 * The small record with some changes.
 *
 * @throws {Error} with what is wrong, where a change breaks a rule
 */
export function smallRecord(...changes: readonly Change[]): RateRecord {
	const result = readRecord(changedFiles(...changes), 'v1', TODAY);
	if ('problems' in result) throw new Error(JSON.stringify(result.problems));
	return result.record;
}

/** What is wrong with the small record after some changes; nothing where they keep the rules. */
export function problemsOf(...changes: readonly Change[]): readonly Problem[] {
	const result = readRecord(changedFiles(...changes), 'v1', TODAY);
	return 'problems' in result ? result.problems : [];
}
