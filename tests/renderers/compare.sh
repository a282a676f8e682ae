#!/usr/bin/env bash
# Draws every kind of picture as SVG and lets rsvg-convert, Inkscape, Chromium and
# LibreOffice show it, each beside Essor's own PNG: how far each is from it, and a
# sheet of all to look at. Fails where an SVG of outlines differs by more than edges.
#
# usage: tests/renderers/compare.sh ESSOR FOLDER
# Needs librsvg2-bin, inkscape, chromium, libreoffice-draw and imagemagick.
set -euo pipefail
essor=$(realpath "$1")
mkdir -p "$2"
cd "$2"

# The largest root mean square difference of an SVG of outlines, as a share of
# black to white. LibreOffice draws thin lines heavier than the others do.
most=0.06
kinds=(lifecycle reference compare-calendar compare-age compare-peak multiples)
width=1200 height=675

[ -e sample.essor ] || "$essor" demo --out sample.essor --lang fr >/dev/null

show() { # RENDERER SVG PNG
    case $1 in
        rsvg) rsvg-convert --background-color white "$2" --output "$3" ;;
        inkscape) inkscape --export-type=png --export-filename="$3" "$2" >/dev/null 2>&1 ;;
        chromium)
            chromium --headless --no-sandbox --disable-gpu --hide-scrollbars \
                --disable-background-networking --user-data-dir="$PWD/chromium" \
                --window-size="$width,$height" --screenshot="$PWD/$3" \
                "file://$PWD/$2" >/dev/null 2>&1
            ;;
        libreoffice)
            soffice --headless "-env:UserInstallation=file://$PWD/libreoffice" \
                --convert-to png:draw_png_Export --outdir out "$2" >/dev/null 2>&1
            convert "out/${2%.svg}.png" -background white -flatten \
                -resize "${width}x${height}!" "$3"
            ;;
    esac
}

status=0
for kind in "${kinds[@]}"; do
    community=()
    case $kind in lifecycle | reference) community=(--community F.E.SSE) ;; esac
    draw=("$essor" chart sample.essor --kind "$kind" "${community[@]}"
        --size "${width}x${height}" --lang fr --force)
    "${draw[@]}" --scale 1 --out "$kind.png" >/dev/null
    for letters in outlines words; do
        name=$kind-$letters
        "${draw[@]}" --text "$letters" --out "$name.svg" >/dev/null
        for renderer in rsvg inkscape chromium libreoffice; do
            shown=$name-$renderer.png
            show "$renderer" "$name.svg" "$shown"
            off=$(compare -metric RMSE "$kind.png" "$shown" null: 2>&1 | sed 's/.*(\(.*\))/\1/') || true
            printf '%-28s %-12s %s\n' "$name" "$renderer" "$off"
            if [ "$letters" = outlines ] && ! awk "BEGIN { exit !($off <= $most) }"; then
                status=1
            fi
        done
    done
    montage "$kind.png" "$kind"-*-*.png -tile 3x -geometry 600x+6+6 "$kind-all.jpg"
done
exit "$status"
