/** A tar archive of text files. */
export function tarOf(files: Readonly<Record<string, string>>): Buffer {
	const parts = Object.entries(files).flatMap(([name, text]) => {
		const header = Buffer.alloc(512);
		header.write(name, 0, 100);
		header.write(Buffer.byteLength(text).toString(8).padStart(11, '0'), 124);
		const body = Buffer.alloc(Math.ceil(Buffer.byteLength(text) / 512) * 512);
		body.write(text);
		return [header, body];
	});
	return Buffer.concat([...parts, Buffer.alloc(1024)]);
}
