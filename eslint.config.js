import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * The layers of `src`, in one order: each folder imports only from those before it. Folders of one row do not know each
 * other. `tests/structure/` holds the tree against this list and the next three, types and Svelte files included.
 */
export const LAYERS = [
	['i18n'],
	['series'],
	['record'],
	['query', 'format'],
	['context', 'search'],
	['wording'],
	['chart'],
	['view'],
	['api', 'browser'],
	['components'],
	['documents'],
	['server'],
	['routes']
];

/** The order inside two of them, by the same rule. */
export const FLOORS = {
	chart: [['layout'], ['gallery', 'data', 'paint']],
	view: [
		['parts'],
		['search', 'sitemap'],
		['front', 'series', 'compare', 'convert', 'check', 'events'],
		['pictures'],
		['stories', 'offline', 'embed', 'day', 'corrections', 'releases', 'recipes'],
		['embed-check', 'month', 'data', 'method'],
		['builder']
	]
};

/** What the folders of `src` beside the site may import. */
export const BESIDE = {
	keeper: [
		'i18n',
		'series',
		'record',
		'query',
		'format',
		'context',
		'wording',
		'api',
		'server/store',
		'server/snapshot'
	],
	params: ['query'],
	tooling: ['i18n', 'series', 'record', 'api', 'server', 'query', 'format', 'view/sitemap']
};

/** What runs outside the bundle, and so reaches neither Svelte nor the resources. */
export const UNBUNDLED = ['src/lib/server/http/', 'src/serve.ts'];

/** What makes a room impure: the pure rooms read neither the clock nor the machine. */
const IMPURE = [
	{ group: ['node:*', 'fs', 'path'], message: 'This room is pure: it is given bytes, not files.' },
	{
		group: ['svelte', 'svelte/*', '$app/*', '$env/*', 'chart.js'],
		message: 'This room is pure: it knows no framework.'
	}
];
const PURE = [
	'series',
	'record',
	'query',
	'format',
	'context',
	'search',
	'wording',
	'chart/data',
	'chart/layout',
	'chart/gallery',
	'view',
	'api'
];

/** @type {(patterns: { group: string[], message: string }[]) => import('eslint').Linter.RulesRecord} */
const restrict = (patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });
const rooms = PURE.map((room) => ({ files: [`src/lib/${room}/**/*.ts`], rules: restrict(IMPURE) }));

export default ts.config(
	{ ignores: ['build/', 'dist/', '.svelte-kit/', 'src/i18n/compiled/', 'node_modules/', 'test-results/'] },
	...ts.configs.strict,
	...svelte.configs.recommended,
	{ languageOptions: { globals: { ...globals.browser, ...globals.node } }, rules: { 'no-undef': 'off' } },
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } }
	},
	{
		rules: {
			// A space at the edge of a block is trimmed unless it is written as {' '}.
			'svelte/no-useless-mustaches': 'off',
			// Pages have no client router; links are made by the language's own function.
			'svelte/no-navigation-without-resolve': 'off',
			'@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
			'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
			'max-lines': ['error', { max: 260, skipBlankLines: true, skipComments: true }]
		}
	},
	{ files: ['tests/**'], rules: { 'max-lines-per-function': 'off', 'max-lines': ['error', 420] } },
	...rooms,
	{
		files: PURE.map((folder) => `src/lib/${folder}/**/*.ts`),
		rules: {
			'no-restricted-properties': ['error', { object: 'Date', property: 'now', message: 'The clock is injected.' }],
			'no-restricted-globals': ['error', 'window', 'document', 'process', 'localStorage', 'sessionStorage']
		}
	},
	{
		files: ['src/lib/server/resources/**/*.ts', 'src/routes/**/*.ts', 'src/hooks.server.ts'],
		rules: {
			'no-restricted-properties': [
				'error',
				{ object: 'Date', property: 'now', message: 'site() hands in the day.' },
				{ object: 'process', property: 'env', message: 'site() hands in the settings.' }
			]
		}
	},
	{
		files: [
			'src/lib/{series,record,query,context,wording,chart,view,api,browser,components,documents}/**/*.{ts,svelte}',
			'src/routes/**/*.{ts,svelte}'
		],
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector: "MemberExpression[object.name='Intl']",
					message: 'Numbers and days become text in src/lib/format alone.'
				},
				{
					selector: 'CallExpression[callee.property.name=/^toLocale/]',
					message: 'Numbers and days become text in src/lib/format alone.'
				}
			]
		}
	}
);
