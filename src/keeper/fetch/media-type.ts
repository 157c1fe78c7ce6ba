/** Whether an answer is of the kind that its source has always sent. */

/** What a connector reads. */
export const MEDIA_KINDS = ['json', 'csv', 'xml', 'html', 'archive'] as const;
export type MediaKind = (typeof MEDIA_KINDS)[number];

const TYPES: Readonly<Record<MediaKind, RegExp>> = {
	json: /^(application|text)\/([\w.-]+\+)?json$/,
	csv: /^(text\/csv|text\/plain|application\/csv|application\/vnd\.ms-excel|application\/octet-stream|binary\/octet-stream)$/,
	xml: /^(application|text)\/([\w.-]+\+)?xml$/,
	html: /^(text\/html|application\/xhtml\+xml)$/,
	archive: /^application\/(octet-stream|gzip|x-gzip|x-tgz|x-compressed|tar\+gzip)$/
};

/** How a page begins, whatever its media type. */
const PAGE = /^\uFEFF?\s*<(!doctype html|html|head|body)\b/i;

/**
 * Why an answer is not what was requested: its declared type, or a page in the place of data.
 *
 * @param kind - what the connector reads
 * @param contentType - as the publisher declares it; '' where it does not
 * @param bytes - the body, decoded
 * @returns what was found, or undefined when all is well
 * @example mediaTypeFault('json', 'text/html; charset=utf-8', body) // 'text/html in the place of json'
 */
export function mediaTypeFault(kind: MediaKind, contentType: string, bytes: Uint8Array): string | undefined {
	const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
	if (type !== '' && !TYPES[kind].test(type)) return `${type} in the place of ${kind}`;
	if (bytes.byteLength === 0) return 'an empty answer';
	const start = new TextDecoder().decode(bytes.subarray(0, 200));
	return kind !== 'html' && PAGE.test(start) ? `a page in the place of ${kind}` : undefined;
}
