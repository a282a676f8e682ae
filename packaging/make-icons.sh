#!/usr/bin/env bash
# Makes the icons of all sizes from icon.svg. Needs rsvg-convert (librsvg2-bin).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
id=app.essor.Essor

for size in 16 24 32 48 64 128 256 512; do
    folder=$here/icons/hicolor/${size}x${size}/apps
    mkdir -p "$folder"
    rsvg-convert --width "$size" --height "$size" --output "$folder/$id.png" "$here/icon.svg"
done
mkdir -p "$here/icons/hicolor/scalable/apps"
cp "$here/icon.svg" "$here/icons/hicolor/scalable/apps/$id.svg"
