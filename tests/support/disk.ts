/** A disk that tells its steps and can be full, read-only or gone at any of them. */
import { basename } from 'node:path';
import { DISK, type Disk } from '#lib/server/store/disk.ts';

/** The real disk, with a call before each step that may throw in its place. */
export function watchedDisk(before: (step: string) => void): Disk {
	const watched = async (name: string, opening: ReturnType<Disk['create']>) => {
		const file = await opening;
		return {
			write: async (bytes: Uint8Array) => (before(`write ${name}`), file.write(bytes)),
			sync: async () => (before(`sync ${name}`), file.sync()),
			close: async () => (await file.close(), before(`close ${name}`))
		};
	};
	return {
		create: async (path, replaced) => (
			before(`create ${basename(path)}`),
			watched(basename(path), DISK.create(path, replaced))
		),
		openFolder: async (path) => (before('open folder'), watched('folder', DISK.openFolder(path))),
		createFolder: async (path) => (before(`create folder ${basename(path)}`), DISK.createFolder(path)),
		rename: async (from, to) => (before(`rename ${basename(from)} ${basename(to)}`), DISK.rename(from, to)),
		remove: async (path) => (before(`remove ${basename(path)}`), DISK.remove(path))
	};
}
