import type { KeeperCommand } from '../command.ts';
import { check } from './check.ts';

/** All commands, in the order in which the help names them. */
export const COMMANDS: readonly KeeperCommand[] = [check];
