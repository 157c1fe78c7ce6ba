#!/bin/sh
# Runs a command and writes what it prints to the system's log (the journal, where there is one) under a name. Prints it,
# too, when the command ends with another code than 0 or the given one, so that cron mails it.
#
#     logged.sh <name> <code> <command …>
set -u
name=$1 fine=$2
shift 2

printed=$("$@" 2>&1)
code=$?
printf '%s\n' "$printed" | logger -t "$name"
[ "$code" -eq 0 ] || [ "$code" -eq "$fine" ] || { printf '%s\n' "$printed"; exit "$code"; }
