#!/bin/sh
# Keeps the layers of HACKING.md apart where the compiler cannot.
# check-layers.sh SOURCE_ROOT [GEWU_CLI]
#
# SPDX-License-Identifier: GPL-3.0-or-later

set -eu
cd "$1"
cli=${2:-}
failures=$(mktemp)
trap 'rm -f "$failures"' EXIT

# Folders whose headers each folder may include beside its own. An arrow is a word here.
arrows='
core
words    core
store    core
assess   core
chart
exchange core
report   core assess chart
session  core words store assess chart exchange report
cli      core words store assess chart exchange report session
app      core words store assess chart exchange report session
'

check_project_includes ()
{
  { echo "$arrows"
    find src -name '*.h' | sed 's/^/header /'
    grep -n '^ *# *include *"' -r src --include='*.[ch]' | sed 's/^/include /'
  } | awk '
    $1 == "header" {
      split ($2, part, "/")
      if (part[3] in folder)
        print $2 ": src/" folder[part[3]] " has a header of this name"
      folder[part[3]] = part[2]
      own[part[2], part[3]] = 1
      next
    }
    $1 == "include" {
      split ($2, place, ":")
      split (place[1], part, "/")
      from = part[2]
      name = $0
      sub (/^[^"]*"/, "", name)
      sub (/".*/, "", name)
      to = (from, name) in own ? from : folder[name]
      if (name ~ /\//)
        print place[1] ":" place[2] ": a path in an include: " name
      else if (to != "" && to != from && !((from, to) in allowed))
        print place[1] ":" place[2] ": " from " must not use " to ": " name
      else if (to != "" && to != from && name ~ /-private\.h$/)
        print place[1] ":" place[2] ": private to " to ": " name
      next
    }
    NF { for (i = 2; i <= NF; i++) allowed[$1, $i] = 1 }
  ' >> "$failures"
}

# only FOLDERS PATTERN WHAT: the pattern may stand in files of these folders alone.
only ()
{
  grep -nE "$2" -r src --include='*.[ch]' | grep -vE "^src/($1)/" |
    sed "s#\$#    ($3: only src/$1)#" >> "$failures" || true
}

# never FOLDER PATTERN WHAT
never ()
{
  grep -nE "$2" -r "$1" --include='*.[ch]' | sed "s#\$#    ($3)#" >> "$failures" || true
}

# Records are marked deleted, so they are read through the views live_*. A statement that wants the
# deleted ones too says so in a comment above it: "-- all rows: why". Writing uses the tables.
check_live_views ()
{
  # shellcheck disable=SC2016
  find data/sql/queries src -name '*.sql' -o -name '*.c' | sort | xargs awk '
    FNR == 1 { allowed = 0 }
    FILENAME == "data/sql/schema.sql" {
      if ($1 == "CREATE" && $2 == "TABLE") table = $3
      if ($1 == "deleted") marked[table] = 1
      next
    }
    /-- all rows:/ { allowed = 1; next }
    /^ *$/ { allowed = 0 }
    /^ *(--|\*|\/\*)/ || allowed || /DELETE FROM/ { next }
    {
      words = split ($0, word, /[^A-Za-z_]+/)
      for (i = 1; i < words; i++)
        if ((word[i] == "FROM" || word[i] == "JOIN") && word[i + 1] in marked)
          print FILENAME ":" FNR ": live_" word[i + 1] ", not " word[i + 1] ":" $0
    }
  ' data/sql/schema.sql >> "$failures"
}

check_project_includes
check_live_views
only store 'include *<sqlite3' SQLite
only report 'include *<xlsxwriter' libxlsxwriter
only 'exchange|report' 'include *<(minizip/|expat\.h)' 'zip and XML'
only exchange 'include *<gdk-pixbuf' gdk-pixbuf
only app 'include *<(gtk|gdk|gsk)/' GTK
only 'chart|report|app' 'include *<(cairo|pango)' 'Cairo and Pango'
only store '"[^"]*\b(SELECT .* FROM|INSERT INTO|UPDATE .* SET|DELETE FROM|CREATE TABLE)\b' SQL
never src/assess '^[^*]*\b(double|float|gdouble|gfloat)\b' 'scores are exact decimals'
never src '\b(GSocket[A-Z]|g_socket_|SoupSession|curl_easy)' 'there is no network'

if [ -n "$cli" ] && [ -x "$cli" ]; then
  ldd "$cli" | grep -E 'lib(gtk|gdk|gsk)-' | sed 's/$/    (gewu-cli must not need GTK)/' \
    >> "$failures" || true
fi

if [ -s "$failures" ]; then
  cat "$failures"
  exit 1
fi
