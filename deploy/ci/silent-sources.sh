#!/bin/sh
# Keeps one issue open for each source that has missed a publication, and closes it when the source has published again.
# Takes the output of `npm run data -- status --json`; needs `jq` and `gh` with a token that may write issues.
set -eu
status=$1
label=silent-source

gh label create "$label" --description 'A source has missed a publication' --color d4a72c 2>/dev/null || true
open=$(gh issue list --label "$label" --state open --limit 500 --json number,title --jq '.[] | "\(.number) \(.title)"')

# "id<TAB>last day<TAB>how many are missing" of each silent source
silent=$(jq -r '.sources[] | select(.missed > 0) | [.id, (.last // "never"), .missed] | @tsv' "$status")

number_of() {
	printf '%s\n' "$open" | sed -n "s/^\([0-9]*\) $1 is silent\$/\1/p" | head -n 1
}

printf '%s\n' "$silent" | while IFS='	' read -r id last missed; do
	[ -n "$id" ] || continue
	[ -z "$(number_of "$id")" ] || continue
	gh issue create --label "$label" --title "$id is silent" \
		--body "Last figure of \`$id\`: $last; publications missing: $missed. This issue closes when the source publishes again."
done

printf '%s\n' "$open" | sed -n 's/^\([0-9]*\) \(.*\) is silent$/\1 \2/p' | while read -r number id; do
	if printf '%s\n' "$silent" | cut -f 1 | grep -qxF "$id"; then continue; fi
	gh issue close "$number" --comment "\`$id\` has published again."
done
