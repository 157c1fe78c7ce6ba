import type { Parts } from './parts.ts';
import type { Link, Token } from './tokens.ts';

/** Puts a token into the part of its kind, with what is before it; false where it has none. */
export function keepWord(token: Token, parts: Parts, link: Link | undefined, isStroked: boolean): boolean {
	switch (token.kind) {
		case 'currency':
			parts.mentions.push({
				code: token.code,
				at: token.first,
				times: token.times ?? 1,
				isBare: token.isBare === true,
				isStroked,
				counter: link === 'against' || link === 'to' || link === 'than',
				text: token.text
			});
			return true;
		case 'bound':
			return token.verb === true && append(parts.bounds, token);
		case 'unit':
			return append(parts.units, token);
		case 'direction':
		case 'multiplied':
			return append(parts.directions, token);
		case 'level':
			return append(parts.levels, token);
		case 'market':
			return append(parts.markets, token);
		case 'place':
			return append(parts.places, token);
		case 'value':
			return append(parts.values, token);
		case 'rate':
			return append(parts.rates, token);
		case 'premium':
			return append(parts.premiums, token);
		case 'of-what':
			return append(parts.ofWhat, token);
		case 'perfect':
			return append(parts.perfect, token);
		default:
			return false;
	}
}

function append<T>(list: T[], token: T): true {
	list.push(token);
	return true;
}
