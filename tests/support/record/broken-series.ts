import { broken, type Broken } from './broken-files.ts';
import { addRow, goodText, setCells, setFile } from './record.ts';

/** One field, row or order of the files of series, units and comparisons that is wrong. */
export const BROKEN_SERIES: readonly Broken[] = [
	broken(
		'a bad currency code',
		setCells('units.csv', 4, { currency: 'Lbp' }),
		['units.csv', 4, 'currency', 'code'],
		'"Lbp"'
	),
	broken(
		'an unknown currency',
		addRow('units.csv', 4, { id: 'try', currency: 'TRY', name_en: 'Turkish liras', name_ar: 'ليرة تركية' }),
		['units.csv', 7, 'currency', 'choice'],
		'"TRY"'
	),
	broken(
		'an unknown source of a unit',
		setCells('units.csv', 2, { source: 'gazette' }),
		['units.csv', 2, 'source', 'unknown-key'],
		'"gazette"'
	),
	broken(
		'an unknown place of a series',
		setCells('series.csv', 2, { places: 'damascus national homs' }),
		['series.csv', 2, 'places', 'unknown-key'],
		'"homs"'
	),
	broken(
		'a series in a unit of another currency',
		addRow('series.csv', 2, { id: 'lbp-parallel', currency: 'LBP', role: '' }),
		['series.csv', 5, 'unit', 'unit-currency'],
		'"syp-old" for "LBP"'
	),
	broken(
		'days that are no whole number',
		setCells('series.csv', 2, { carry_days: '1.5' }),
		['series.csv', 2, 'carry_days', 'integer'],
		'"1.5"'
	),
	broken(
		'a series of negative figures that cannot be read',
		setCells('series.csv', 4, { draw: 'area' }),
		['series.csv', 4, 'draw', 'choice'],
		'"area"'
	),
	broken(
		'a role that is unknown',
		setCells('series.csv', 2, { role: 'main' }),
		['series.csv', 2, 'role', 'choice'],
		'"main"'
	),
	broken(
		'a role that two series have',
		setCells('series.csv', 3, { role: 'headline' }),
		['series.csv', 3, 'role', 'role-twice'],
		'the same as line 2'
	),
	broken(
		'a role of a series that is no rate',
		setCells('series.csv', 4, { role: 'remittance' }),
		['series.csv', 4, 'role', 'role-rate'],
		'"remittance" for a percent'
	),
	broken(
		'a role of a rate for something else than the others have',
		setCells('series.csv', 3, { per: 'LBP' }),
		['series.csv', 3, 'role', 'role-rate'],
		'"official" for a rate SYP per LBP'
	),
	broken(
		'a record without a rate',
		setFile(
			'series.csv',
			goodText('series.csv')
				.replaceAll(',rate,', ',price,')
				.replaceAll(/,2,(?:headline|official),/g, ',2,,')
		),
		['series.csv', 0, '', 'no-rate'],
		'3 series without a rate'
	),
	broken(
		'a rate for a currency without a unit',
		setCells('units.csv', 5, { currency: 'LBP' }),
		['series.csv', 2, 'per', 'per-unit'],
		'"USD"'
	),
	broken(
		'a comparison of a series that is unknown',
		setCells('comparisons.csv', 2, { series: 'syp-parallel syp-official/gold' }),
		['comparisons.csv', 2, 'series', 'unknown-key'],
		'"gold"'
	),
	broken(
		'a rate for a currency that the record does not have',
		setCells('series.csv', 3, { per: 'SAR', role: '' }),
		['series.csv', 3, 'per', 'choice'],
		'"SAR"'
	),
	broken(
		'a unit of a currency that the record does not have',
		setCells('units.csv', 4, { currency: 'SAR' }),
		['units.csv', 4, 'currency', 'choice'],
		'"SAR"'
	),
	broken(
		'a step of nothing',
		setCells('series.csv', 2, { max_step: '0' }),
		['series.csv', 2, 'max_step', 'positive'],
		'"0"'
	)
];
