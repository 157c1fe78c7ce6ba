import type { KeeperCommand } from '../command.ts';
import { check } from './check.ts';
import { diff } from './diff.ts';
import { format } from './format.ts';
import { status } from './status.ts';
import { why } from './why.ts';

/** All commands, in the order in which the help names them. */
export const COMMANDS: readonly KeeperCommand[] = [check, status, why, diff, format];
