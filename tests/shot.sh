#!/bin/sh
# Draws one page of the program on the X display at hand: shot.sh PAGE OUT.png ZONE
# The page "issue" is that of an issue with an extension.
# Called by ./dev shot, which gives it a display and a session bus of its own.
#
# SPDX-License-Identifier: GPL-3.0-or-later

set -eu
page=$1
out=$2
zone=$3

scratch=$(mktemp -d)
app=
manager=
trap 'kill $app $manager 2>/dev/null || true; rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM

cat > "$scratch/openbox.xml" <<END
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <keyboard>
    <keybind key="F12"><action name="Maximize"/></keybind>
  </keyboard>
</openbox_config>
END
openbox --config-file "$scratch/openbox.xml" &
manager=$!
while ! xprop -root _NET_SUPPORTING_WM_CHECK | grep -q '#'; do sleep 0.05; done

# Nothing may blink or move: three pictures in a row are alike only when drawing is done.
mkdir -p "$XDG_CONFIG_HOME/gtk-4.0"
cat > "$XDG_CONFIG_HOME/gtk-4.0/settings.ini" <<END
[Settings]
gtk-cursor-blink=false
gtk-enable-animations=false
END
xdotool mousemove 1365 767

# The number of an issue due soon or overdue whose due day has been moved.
find_extended ()
{
  build/src/cli/gewu-cli due "$zone" --json | awk -F '"' '
    $2 == "number" { number = $4 }
    $2 == "due" { due = $4 }
    $2 == "first_due" && $4 != "" && $4 != due { print number; exit }'
}

# As a user does: by the search.
open_issue ()
{
  xdotool key ctrl+k type --delay 30 "$number"
  sleep 1
  xdotool key Down Return
}

number=
[ "$page" != issue ] || number=$(find_extended)

GSK_RENDERER=cairo GDK_BACKEND=x11 GDK_DEBUG=gl-disable GTK_A11Y=none GSETTINGS_BACKEND=memory \
  build/src/app/gewu --page "${page%issue}${number:+issues}" "$zone" &
app=$!

alike=0
maximized=no
last=
tries=0
while [ $alike -lt 2 ] && [ $tries -lt 100 ]; do
  tries=$((tries + 1))
  sleep 0.3
  kill -0 $app 2>/dev/null || {
    echo "shot: the program ended before its window was drawn" >&2
    exit 1
  }
  xdotool search --onlyvisible --pid $app > /dev/null 2>&1 || continue
  # GTK takes back what the window manager does to a window that is just appearing.
  if [ $maximized = no ]; then
    xdotool key F12
    maximized=yes
    [ -z "$number" ] || { sleep 1; open_issue; }
    continue
  fi
  import -window root "$scratch/now.png"
  now=$(identify -format '%k %#' "$scratch/now.png")
  # An empty window has but a few colours.
  if [ "$now" = "$last" ] && [ "${now%% *}" -gt 100 ]; then
    alike=$((alike + 1))
  else
    alike=0
  fi
  last=$now
done

[ $alike -eq 2 ] || {
  echo "shot: the window did not come to rest in 30 seconds" >&2
  exit 1
}
cp "$scratch/now.png" "$out"
