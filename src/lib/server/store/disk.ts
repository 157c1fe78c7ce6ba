/** What the store needs of a disk. Handed in, so that a test can see the order of its steps and let any of them fail. */
import { chmod, mkdir, open, rename, rm, stat } from 'node:fs/promises';

/** A file or a folder that is open. */
export interface OpenFile {
	write(bytes: Uint8Array): Promise<unknown>;
	/** Returns once the bytes, or the names in a folder, are on the medium. */
	sync(): Promise<void>;
	close(): Promise<void>;
}

/** The steps from which a safe write is made. */
export interface Disk {
	/** Opens a new, empty file, with the permissions of the file that it will replace. */
	create(path: string, replaced: string): Promise<OpenFile>;
	openFolder(path: string): Promise<OpenFile>;
	/** Makes a folder and those above it, where they are not there. */
	createFolder(path: string): Promise<void>;
	/** Puts a file or a folder in the place of another at one instant. */
	rename(from: string, to: string): Promise<void>;
	/** Removes a file, or a folder with everything in it. */
	remove(path: string): Promise<void>;
}

/** The disk of this machine. */
export const DISK: Disk = {
	async create(path, replaced) {
		const file = await open(path, 'w');
		const mode = await stat(replaced).then(
			(found) => found.mode,
			() => undefined
		);
		if (mode !== undefined) await chmod(path, mode);
		return opened(file);
	},
	async openFolder(path) {
		return opened(await open(path, 'r'));
	},
	async createFolder(path) {
		await mkdir(path, { recursive: true });
	},
	rename,
	remove: (path) => rm(path, { force: true, recursive: true })
};

function opened(file: Awaited<ReturnType<typeof open>>): OpenFile {
	return {
		write: (bytes) => file.writeFile(bytes),
		sync: () => file.sync(),
		close: () => file.close()
	};
}
