import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { expect, it } from 'vitest';
import { Cancelled, terminalPrompts } from '../../../src/keeper/prompts.ts';

const SERIES = [
	{ value: 'syp-parallel', label: 'Parallel market' },
	{ value: 'syp-official', label: 'Official rate' }
];

/** A terminal whose keys a test presses, and what stands on it. */
function terminal() {
	const [input, output] = [new PassThrough(), new PassThrough()];
	const seen: string[] = [];
	output.on('data', (text) => seen.push(String(text)));
	const press = async (...keys: readonly string[]) => {
		for (const key of keys) {
			input.write(key);
			await new Promise((done) => setTimeout(done, 5));
		}
	};
	return { prompts: terminalPrompts({ input, output }), press, text: () => stripVTControlCharacters(seen.join('')) };
}

it('stays in a list when nothing matches what was typed, and says what to do', async () => {
	const { prompts, press, text } = terminal();
	const answer = prompts.select('Which series?', SERIES);
	await press('z', 'z', '\r');
	expect(text()).toContain('Nothing in the list matches. Delete what you typed');
	await press('\x7f', '\x7f', 'o', 'f', 'f', '\r');
	expect(await answer).toBe('syp-official');
});

it('takes what Enter marks, and a text without the spaces around it', async () => {
	const { prompts, press } = terminal();
	const first = prompts.select('Which series?', SERIES);
	await press('\r');
	expect(await first).toBe('syp-parallel');
	const pasted = prompts.text('Address of the page', '', () => undefined);
	await press(' https://radio.example/1 ', '\r');
	expect(await pasted).toBe('https://radio.example/1');
	const blank = prompts.text('Address of the page', '', () => undefined);
	await press('\r');
	expect(await blank).toBe('');
});

it('ends with Ctrl+C', async () => {
	const { prompts, press } = terminal();
	const refused = expect(prompts.confirm('Add it?')).rejects.toThrow(Cancelled);
	await press('\x03');
	await refused;
});
