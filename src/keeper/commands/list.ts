import type { KeeperCommand } from '../command.ts';
import { add } from './add.ts';
import { announce } from './announce.ts';
import { check } from './check.ts';
import { diff } from './diff.ts';
import { fetch } from './fetch.ts';
import { format } from './format.ts';
import { importFiles } from './import.ts';
import { links } from './links.ts';
import { refetch } from './refetch.ts';
import { release } from './release.ts';
import { review } from './review.ts';
import { status } from './status.ts';
import { verify } from './verify.ts';
import { why } from './why.ts';

/** All commands, in the order in which the help names them. */
export const COMMANDS: readonly KeeperCommand[] = [
	add,
	importFiles,
	fetch,
	refetch,
	review,
	check,
	status,
	why,
	diff,
	links,
	format,
	release,
	verify,
	announce
];
