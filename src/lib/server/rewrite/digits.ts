import { inDigits, markupInDigits } from '#lib/format/index.ts';

const ASKED = 'digits=arab';

/** What a script paints from a chart's JSON, by the names of its fields; the others are read by programs. */
const PAINTED: readonly string[] = ['label', 'lastValue', 'axis', 'alt', 'title', 'values', 'text', 'flags', 'reason'];

function withChoice(href: string): string {
	const [address = '', mark] = href.split('#', 2);
	const kept = `${address}${address.includes('?') ? '&amp;' : '?'}${ASKED}`;
	return mark === undefined ? kept : `${kept}#${mark}`;
}

/** Links and forms of our own pages that keep the choice of digits. */
function keepingDigits(html: string): string {
	return html
		.replaceAll(/(<a\b[^>]* href=")([/?][^"]*)"/g, (link, before: string, href: string) =>
			/[?&;]digits=|^\/_app\//.test(href) ? link : `${before}${withChoice(href)}"`
		)
		.replaceAll(/(<form\b[^>]*>)(.*?<\/form>)/gs, (form, tag: string, rest: string) =>
			rest.includes('name="digits"') ? form : `${tag}<input type="hidden" name="digits" value="arab">${rest}`
		);
}

function paintedIn(json: string): string {
	let painting = '';
	return JSON.stringify(JSON.parse(json), (key, value: unknown) => {
		if (!/^\d*$/.test(key)) painting = key;
		return typeof value === 'string' && PAINTED.includes(painting) ? inDigits(value, 'arab') : value;
	});
}

function rewriteOf(type: string, pathname: string, language: string): ((text: string) => string) | undefined {
	if (type.startsWith('text/html')) return (html) => keepingDigits(markupInDigits(html, language, 'arab'));
	if (type.startsWith('image/svg')) return (svg) => markupInDigits(svg, language, 'arab');
	return type.startsWith('application/json') && pathname.endsWith('chart.json') ? paintedIn : undefined;
}

/**
 * An answer whose every digit is of the kind that its address asks for, those of the catalogue and the record, too; its links
 * go on asking for it.
 *
 * @param language - the answer's
 */
export async function inAskedDigits(
	response: Response,
	{ searchParams, pathname }: URL,
	language: string
): Promise<Response> {
	if (searchParams.get('digits') !== 'arab') return response;
	const { status, headers } = response;
	const rewrite = rewriteOf(headers.get('content-type') ?? '', pathname, searchParams.get('lang') ?? language);
	return rewrite ? new Response(rewrite(await response.text()), { status, headers }) : response;
}
