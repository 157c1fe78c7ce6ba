#!/bin/sh
# Runs a command and writes its output to the system's log (the journal, if there is one) under a name. Also prints it when
# the command exits with a code other than 0 or the given one, so that cron mails it.
#
#     logged.sh <name> <code> <command …>
set -u
name=$1 fine=$2
shift 2

printed=$("$@" 2>&1)
code=$?
printf '%s\n' "$printed" | logger -t "$name"
[ "$code" -eq 0 ] || [ "$code" -eq "$fine" ] || { printf '%s\n' "$printed"; exit "$code"; }
