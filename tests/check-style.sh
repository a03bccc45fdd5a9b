#!/bin/sh
# The form of the sources that a machine can check (HACKING.md, "Style"): check-style.sh SOURCE_ROOT
#
# SPDX-License-Identifier: GPL-3.0-or-later

set -eu
cd "$1"
LC_ALL=C.UTF-8
export LC_ALL
failures=$(mktemp)
trap 'rm -f "$failures"' EXIT

# report PATTERN WHAT [GREP OPTION...]
report ()
{
  pattern=$1
  what=$2
  shift 2
  grep -nP "$pattern" "$@" | sed "s/\$/    ($what)/" >> "$failures" || true
}

c='--include=*.[ch]'
report '^.{101,}' 'longer than 100 columns' -r src tests "$c"
report '\t' 'a tab' -r src tests ui "$c" --include='*.ui' --include='*.py' --include='*.sh'
report '[ \t]+$' 'white space at the end' -r src tests ui data po "$c" --include='*.ui' \
  --include='*.sql' --include='*.py' --include='*.sh' --include='*.json' --include='meson.build'
report '\b(TODO|FIXME|XXX)\b' 'unfinished' -r src tests ui "$c" --include='*.ui'

find src tests -name '*.[ch]' | while read -r file; do
  # What the header says need not be said again.
  if [ "$file" = "${file%.c}" ] || [ ! -f "${file%.c}.h" ]; then
    head -n 1 "$file" | grep -qP '^/\* ([A-Z]|gewu-cli|[^\x00-\x7F])' && ! head -n 1 "$file" | grep -q SPDX ||
      echo "$file:1: no sentence that says what it is for" >> "$failures"
  fi
  head -n 40 "$file" | grep -q 'SPDX-License-Identifier: GPL-3.0-or-later' ||
    echo "$file:1: no licence" >> "$failures"
  lines=$(wc -l < "$file")
  [ "$lines" -le 800 ] || echo "$file: $lines lines" >> "$failures"
done
find src tests -name '*.h' | while read -r file; do
  grep -q '^#pragma once$' "$file" || echo "$file:1: no #pragma once" >> "$failures"
done

if [ -s "$failures" ]; then
  cat "$failures"
  exit 1
fi
