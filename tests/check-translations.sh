#!/bin/sh
# Every sentence of the program has a Chinese one: check-translations.sh SOURCE_ROOT
#
# SPDX-License-Identifier: GPL-3.0-or-later

set -eu
cd "$1"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failed=no

# Files with sentences, as far as the eye can see, and those that xgettext is told to read.
{ grep -lE '\b(_|N_|C_|NC_|ngettext|g_dngettext) ?\("' -r src --include='*.[ch]' || true
  grep -l 'translatable="\(yes\|true\|1\)"' -r ui --include='*.ui' || true
  find data -name '*.desktop.in' -o -name '*.metainfo.xml.in'
} | sort > "$scratch/with-sentences"
grep -hv '^ *\(#\|$\)' po/POTFILES | sort > "$scratch/listed"
comm -23 "$scratch/with-sentences" "$scratch/listed" > "$scratch/missing"
if [ -s "$scratch/missing" ]; then
  sed 's/$/: missing in po\/POTFILES/' "$scratch/missing"
  failed=yes
fi

xgettext --from-code=UTF-8 --files-from=po/POTFILES -o "$scratch/all.pot" \
  --keyword=_ --keyword=N_ --keyword=C_:1c,2 --keyword=NC_:1c,2 --keyword=g_dngettext:2,3

# shellcheck disable=SC2013
for language in $(sed '/^#/d' po/LINGUAS); do
  msgfmt --check -o "$scratch/$language.mo" "po/$language.po" || failed=yes
  msgmerge -q --no-fuzzy-matching -o "$scratch/$language.po" "po/$language.po" "$scratch/all.pot"
  msgattrib --no-obsolete --untranslated --no-wrap -o "$scratch/open.po" "$scratch/$language.po"
  msgattrib --no-obsolete --only-fuzzy --no-wrap -o "$scratch/fuzzy.po" "$scratch/$language.po"
  for state in open fuzzy; do
    if grep -qs '^#: ' "$scratch/$state.po"; then
      echo "po/$language.po: $state:"
      grep -E '^(#: |msgid )' "$scratch/$state.po"
      failed=yes
    fi
  done
done

[ $failed = no ]
