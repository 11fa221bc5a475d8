#!/bin/sh
# Draws the icons that the manifest names from their SVG sources; run after changing one. Needs Debian's chromium.
set -eu
cd "$(dirname "$0")"
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
for icon in color:192 outline:32; do
  name=${icon%:*} size=${icon#*:}
  # Without the background colour Chromium paints white where the icon is to be transparent.
  chromium --headless --no-sandbox --disable-gpu --disable-background-networking --user-data-dir="$profile" \
    --hide-scrollbars --default-background-color=00000000 --window-size="$size,$size" \
    --screenshot="$name.png" "$name.svg"
done
