/** Addresses as they were published before their parameters were renamed, each with the one that it is now. */
type Renamed = readonly [former: string, current: string];

/** What redirects: pages and the files that programs read. */
export const REDIRECTED: readonly Renamed[] = [
	['/?amount=250&of=eur', '/?amount=250&from_unit=eur'],
	['/ar?of=eur&unit=new', '/ar?from_unit=eur&unit=new'],
	['/convert?in=syp-new&of=eur', '/convert?to_unit=syp-new&from_unit=eur'],
	[
		'/ar/convert?amount=50&asof=2024-12-06&then=2011-03-15',
		'/ar/convert?amount=50&asof=2024-12-06&compare_date=2011-03-15'
	],
	['/convert.json?market=official&most=7', '/convert.json?market=official&max_age=7'],
	[
		'/check?kind=change&over=week&percent=25&pound=weaker&said=unsaid',
		'/check?kind=change&period=week&percent=25&direction=weaker&measure=unstated'
	],
	['/ar/check?about=yes&began=2011-12&kind=rate', '/ar/check?approximate=yes&latest_from=2011-12&kind=rate'],
	['/check.json?percent=25&said=value', '/check.json?percent=25&measure=value'],
	['/check?measure=unsaid', '/check?measure=unstated'],
	['/events?events=policy&main=1', '/events?events=policy&main_first=1'],
	['/embed?fit=1&of=eur&widget=convert', '/embed?fill=1&from_unit=eur&widget=convert']
];

/** What is answered where it stands: frames, oEmbed and pictures. */
export const ANSWERED: readonly Renamed[] = [
	['/embed/chart?fit=1', '/embed/chart?fill=1'],
	['/embed/rate?fit=0&series=syp-official', '/embed/rate?fill=0&series=syp-official'],
	['/embed/compare?fit=1&lang=ar', '/embed/compare?fill=1&lang=ar'],
	['/ar/embed/convert?in=eur&most=30&of=usd', '/ar/embed/convert?to_unit=eur&max_age=30&from_unit=usd'],
	['/embed/host?fit=1&widget=chart', '/embed/host?fill=1&widget=chart'],
	[
		'/oembed?format=json&url=https%3A%2F%2Fsarraf.example%2Fconvert%3Fof%3Deur',
		'/oembed?format=json&url=https%3A//sarraf.example/convert?from_unit%3Deur'
	]
];
