#!/usr/bin/env bash
# Makes the icon for Windows from packaging/icon.svg, in the sizes that Windows asks
# for at its usual scales. A size over 256 has no place in the format, whose sizes are
# single bytes.
# Needs rsvg-convert (librsvg2-bin) and icotool (icoutils).
# usage: icon.sh FILE.ico
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
pixels=()
for size in 16 20 24 32 40 48 64 128 256; do
    rsvg-convert --width $size --height $size --output "$work/$size.png" "$here/../icon.svg"
    [ $size -eq 256 ] || pixels+=("$work/$size.png")
done
# The largest one is packed; the others are plain pixels, which every reader takes.
icotool --create --output "$1" "${pixels[@]}" --raw="$work/256.png"
