import type { Parts } from './parts.ts';
import type { Link, Token } from './tokens.ts';

/** Puts a token into the part of its kind; false where it has none. */
export function keepWord(token: Token, parts: Parts, link: Link | undefined): boolean {
	switch (token.kind) {
		case 'currency':
			parts.mentions.push({
				code: token.code,
				at: token.first,
				counter: link === 'against' || link === 'to' || link === 'than',
				text: token.text
			});
			return true;
		case 'bound':
			return token.verb === true && parts.bounds.push(token) > 0;
		case 'unit':
			return parts.units.push(token) > 0;
		case 'direction':
		case 'multiplied':
			return parts.directions.push(token) > 0;
		case 'level':
			return parts.levels.push(token) > 0;
		case 'market':
			return parts.markets.push(token) > 0;
		case 'place':
			return parts.places.push(token) > 0;
		case 'value':
			return parts.values.push(token) > 0;
		case 'rate':
			return parts.rates.push(token) > 0;
		case 'premium':
			return parts.premiums.push(token) > 0;
		case 'of-what':
			return parts.ofWhat.push(token) > 0;
		case 'perfect':
			return parts.perfect.push(token) > 0;
		default:
			return false;
	}
}
