import { m } from '#i18n/compiled/messages.js';
import type { ViewContext } from '#lib/context/context.ts';
import { say } from '#lib/format/index.ts';
import type { ParameterProblem } from '#lib/query/index.ts';
import { asOfBanner } from '#lib/view/parts/as-of-banner.ts';
import type { PageHead } from '#lib/view/parts/page-head.ts';
import { noticesOf } from '#lib/wording/problems/problems.ts';
import { codeOf, ingredientsOf, PROGRAMS, type Program } from './code.ts';

/** How a recipe is known to work: the program itself is run, or the request that it sends is replayed. */
type Checked = 'run' | 'replayed';

/** The texts of a recipe beside its code. */
interface Description {
	readonly name: string;
	readonly how: typeof m.recipe_hledger;
	readonly checked: Checked;
}

const DESCRIPTIONS: Readonly<Record<Program, Description>> = {
	'google-sheets': { name: 'Google Sheets', how: m.recipe_google_sheets, checked: 'replayed' },
	excel: { name: 'Excel, Power Query', how: m.recipe_excel, checked: 'replayed' },
	libreoffice: { name: 'LibreOffice', how: m.recipe_libreoffice, checked: 'run' },
	'home-assistant': { name: 'Home Assistant', how: m.recipe_home_assistant, checked: 'replayed' },
	grafana: { name: 'Grafana, Infinity', how: m.recipe_grafana, checked: 'replayed' },
	pandas: { name: 'pandas', how: m.recipe_pandas, checked: 'run' },
	r: { name: 'R', how: m.recipe_r, checked: 'run' },
	duckdb: { name: 'DuckDB', how: m.recipe_duckdb, checked: 'run' },
	hledger: { name: 'hledger', how: m.recipe_hledger, checked: 'run' },
	ledger: { name: 'Ledger', how: m.recipe_ledger, checked: 'run' },
	beancount: { name: 'Beancount', how: m.recipe_beancount, checked: 'run' },
	gnucash: { name: 'GnuCash', how: m.recipe_gnucash, checked: 'replayed' },
	erpnext: { name: 'ERPNext', how: m.recipe_erpnext, checked: 'replayed' }
};

/** A recipe as the page shows it. */
export interface Recipe {
	readonly id: Program;
	readonly name: string;
	readonly checked: Checked;
	readonly how: string;
	readonly code: string;
}

/** Everything that the page of recipes shows. */
export interface RecipesPage extends PageHead {
	readonly recipes: readonly Recipe[];
}

/**
 * How other programs take the figures.
 *
 * @param origin - where readers meet the site
 */
export function recipesPage(context: ViewContext, problems: readonly ParameterProblem[], origin: string): RecipesPage {
	const { words, record } = context;
	const ingredients = ingredientsOf(record, origin);
	return {
		title: m.recipes_title({}, words),
		description: m.recipes_description({}, words),
		notices: noticesOf(problems, words),
		asOf: asOfBanner(context),
		recipes: PROGRAMS.map((id) => {
			const { how, ...description } = DESCRIPTIONS[id];
			return { id, ...description, how: say(how, {}, words), code: codeOf(id, ingredients) };
		})
	};
}
