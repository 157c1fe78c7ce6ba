/** The configuration of nginx for an export: two files, one for its `http` and one for its `server`. */
import { extname } from 'node:path';
import { group } from 'd3-array';
import { BASE, languages, pathIn } from '#i18n/language.ts';
import { expressionOf, type Placed, type Rule } from './rules.ts';

const TYPE = 'content-type';

/** The page of what is not found, in the base language. */
export const NOT_FOUND = '/404.html';

const quoted = (text: string) => `"${text.replaceAll(/["\\]/g, '\\$&')}"`;

/** The variable that holds a header's value for the file that is sent. */
const variableOf = (name: string) => `$sarraf_${name.replaceAll('-', '_')}`;

/**
 * The maps from paths to headers, for nginx's `http` block. Paths have a few sets of headers; a header that a set lacks is
 * blank, and nginx sends none.
 *
 * @param rules - of the files
 * @example nginxMaps(rules) // 'map $sarraf_path $sarraf_set {\n\tdefault 0;\n\t"~^/$" 1; …'
 */
export function nginxMaps(rules: readonly Rule[]): string {
	const sets = setsOf(rules);
	const bySet = rules.map(({ pattern, headers }) => [
		`~${expressionOf(pattern, '[^/.]+')}`,
		sets.indexOf(textOf(headers))
	]);
	return [
		'# Written by `npm run export`: to be included in the http block.',
		...mapOf('$sarraf_path', '$sarraf_set', '-', bySet),
		...namesOf(rules).flatMap((name) => {
			const values = new Map(rules.map(({ headers }) => [sets.indexOf(textOf(headers)), headers.get(name)]));
			const rows = [...values].flatMap(([set, value]) => (value === undefined ? [] : [[String(set), value] as const]));
			return mapOf('$sarraf_set', variableOf(name), '', rows);
		}),
		...mapOf(
			'$uri',
			'$sarraf_not_found',
			NOT_FOUND,
			languages.filter((one) => one !== BASE).map((one) => [`~^/${one}(?:/|$)`, pathIn(NOT_FOUND, one)])
		),
		'# What asks a file for more than it can answer; what trackers add, and the version in the address of a picture, ask nothing.',
		...mapOf('$args', '$sarraf_asks', '1', [
			['', '0'],
			[String.raw`~^(?:&|(?:v|fbclid|gclid|msclkid|utm_\w+)=[^&]*)+$`, '0']
		]),
		...mapOf('$sarraf_content_type', '$sarraf_is_page', '0', [['~^text/html', '1']]),
		...mapOf('$sarraf_asks:$sarraf_is_page', '$sarraf_is_refused', '0', [['1:0', '1']]),
		''
	].join('\n');
}

/**
 * The locations of an export, for nginx's `server` block beside its `root`.
 *
 * @param placed - every address, with its file
 * @param live - the origin of a server that can answer what a file cannot; blank where there is none
 */
export function nginxSite(placed: readonly Placed[], rules: readonly Rule[], live: string): string {
	const refusal = `\tif ($sarraf_is_refused) {\n\t\treturn ${live === '' ? '404' : `302 ${live}$request_uri`};\n\t}`;
	const types = typesOf(placed);
	return [
		'# Written by `npm run export`: to be included in a server block, beside the root that names the folder of the export.',
		'set $sarraf_path $uri;',
		'error_page 404 $sarraf_not_found;',
		'types {',
		...[...types].map(([ending, type]) => `\t${quoted(type)} ${ending};`),
		'}',
		'default_type application/octet-stream;',
		...namesOf(rules)
			.filter((name) => name !== TYPE)
			.map((name) => `add_header ${name} ${variableOf(name)} always;`),
		'location = / {',
		'\ttry_files /index.html =404;',
		'}',
		...placed
			.filter((one) => plain(typeOf(one)) !== plain(types.get(endingOf(one)) ?? ''))
			.flatMap((one) => [
				`location = ${quoted(`/${one.file}`)} {`,
				refusal,
				`\ttypes {\n\t}\n\tdefault_type ${quoted(typeOf(one))};`,
				'}'
			]),
		'location / {',
		refusal,
		// A feed without an ending is Atom, though there is a JSON feed beside it.
		'\ttry_files $uri.html $uri $uri.atom $uri.ics $uri.json =404;',
		'}',
		'location ~ /\\. {',
		'\treturn 404;',
		'}',
		''
	].join('\n');
}

function mapOf(
	from: string,
	to: string,
	otherwise: string,
	rows: readonly (readonly (string | number)[])[]
): readonly string[] {
	const lines = rows.map(([key = '', value = '']) => `\t${quoted(String(key))} ${quoted(String(value))};`);
	// Looked up again when nginx turns to the page of what is not found.
	return [`map ${quoted(from)} ${to} {`, '\tvolatile;', `\tdefault ${quoted(otherwise)};`, ...lines, '}'];
}

function textOf(headers: Rule['headers']): string {
	return JSON.stringify([...headers]);
}

function setsOf(rules: readonly Rule[]): readonly string[] {
	return [...new Set(rules.map(({ headers }) => textOf(headers)))];
}

/** The headers that there are. */
function namesOf(rules: readonly Rule[]): readonly string[] {
	return [...new Set(rules.flatMap(({ headers }) => [...headers.keys()]))];
}

/** The media type that most files with an ending have, with the character set where one of them names it. */
function typesOf(placed: readonly Placed[]): ReadonlyMap<string, string> {
	return new Map(
		[...group(placed, endingOf)].map(([ending, files]) => {
			const kinds = [...group(files.map(typeOf), plain).values()];
			const [most = []] = kinds.toSorted((a, b) => b.length - a.length);
			return [ending, most.toSorted((a, b) => b.length - a.length)[0] ?? ''];
		})
	);
}

const endingOf = ({ file }: Placed) => extname(file).slice(1);
const typeOf = ({ headers }: Placed) => headers.get(TYPE) ?? '';
const plain = (type: string) => type.split(';', 1)[0];
