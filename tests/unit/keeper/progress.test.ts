import { expect, it } from 'vitest';
import { progressOf } from '../../../src/keeper/progress.ts';

const heard = (session: { readonly isInteractive: boolean; readonly json: boolean }) => {
	const lines: string[] = [];
	const say = progressOf({ ...session, err: (line) => void lines.push(line) }, 25);
	for (let done = 1; done <= 60; done++) say(done, `${done} of 60`);
	return lines;
};

it('writes a line for every so many steps at a terminal, and none elsewhere', () => {
	expect(heard({ isInteractive: true, json: false })).toEqual(['25 of 60', '50 of 60']);
	expect(heard({ isInteractive: true, json: true })).toEqual([]);
	expect(heard({ isInteractive: false, json: false })).toEqual([]);
});
