/** Signatures of manifests, made and checked by OpenSSH. */
import { spawn } from 'node:child_process';
import { UsageError } from '../command.ts';

/** What a signature is for: one that was made for something else is refused. */
const NAMESPACE = 'sarraf-release';

/**
 * Signs a manifest with `ssh-keygen -Y sign`.
 *
 * @param key - the file of a private key; ssh-keygen asks for its passphrase on the terminal
 * @returns the signature, as the text of a `.sig` file
 * @throws {UsageError} when the key cannot be used, or there is no ssh-keygen
 * @example await signed(manifestBytes(manifest), '/home/operator/.ssh/id_ed25519')
 */
export async function signed(manifest: Uint8Array, key: string): Promise<Uint8Array> {
	const { code, out, err } = await sshKeygen(['sign', '-q', '-f', key, '-n', NAMESPACE], manifest);
	if (code !== 0) throw new UsageError(`The release was not signed, and not written: ${err.trim()}`);
	return out;
}

/**
 * What is wrong with a signature. Without signers it is held against the manifest alone, no matter who made it.
 *
 * @param file - the file of the signature
 * @param signers - a file of allowed signers, as ssh-keygen(1) describes it
 * @returns undefined where all is well
 * @example await signatureFault(bytes, 'releases/…/manifest.json.sig', undefined) // undefined
 */
export async function signatureFault(
	manifest: Uint8Array,
	file: string,
	signers: string | undefined
): Promise<string | undefined> {
	if (signers === undefined)
		return failure(await sshKeygen(['check-novalidate', '-n', NAMESPACE, '-s', file], manifest));
	const found = await sshKeygen(['find-principals', '-s', file, '-f', signers], manifest);
	const [signer = ''] = new TextDecoder().decode(found.out).split(/\r?\n/);
	if (found.code !== 0 || signer === '') return `signed by nobody in ${signers}`;
	const words = ['verify', '-n', NAMESPACE, '-I', signer, '-f', signers, '-s', file];
	return failure(await sshKeygen(words, manifest));
}

interface Ended {
	readonly code: number | null;
	readonly out: Buffer;
	readonly err: string;
}

function failure({ code }: Ended): string | undefined {
	return code === 0 ? undefined : 'a signature of other bytes, or one that was made for something else';
}

function sshKeygen(words: readonly string[], input: Uint8Array): Promise<Ended> {
	return new Promise((resolve, reject) => {
		const child = spawn('ssh-keygen', ['-Y', ...words]);
		const [out, err]: [Buffer[], Buffer[]] = [[], []];
		child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
		child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
		child.on('error', (error) =>
			reject(new UsageError(`ssh-keygen of OpenSSH is needed for signatures: ${error.message}`))
		);
		child.on('close', (code) => resolve({ code, out: Buffer.concat(out), err: Buffer.concat(err).toString() }));
		// A program that ends before it has read everything reports the reason itself.
		child.stdin.on('error', () => undefined).end(input);
	});
}
