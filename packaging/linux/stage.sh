#!/usr/bin/env bash
# Lays the installed files out under a folder, as the packages hold them.
# usage: stage.sh BINARY FOLDER        (FOLDER is what /usr will be)
set -euo pipefail
binary=$1 usr=$2
root=$(cd "$(dirname "$0")/../.." && pwd)
id=app.essor.Essor

if [ ! -f "$binary" ]; then
    echo "$binary is not there. Build it first: cargo build --profile dist" >&2
    exit 1
fi

install -D -m 755 "$binary" "$usr/bin/essor"
install -D -m 644 "$root/packaging/linux/$id.desktop" "$usr/share/applications/$id.desktop"
install -D -m 644 "$root/packaging/linux/$id.metainfo.xml" "$usr/share/metainfo/$id.metainfo.xml"
install -D -m 644 "$root/packaging/linux/$id.mime.xml" "$usr/share/mime/packages/$id.xml"
(cd "$root/packaging/icons" && find hicolor -type f -print0 |
    xargs -0 -I{} install -D -m 644 {} "$usr/share/icons/{}")
install -D -m 644 "$root/README.md" "$usr/share/doc/essor/README.md"
install -D -m 644 "$root/CHANGELOG.md" "$usr/share/doc/essor/CHANGELOG.md"
install -D -m 644 "$root/packaging/linux/copyright" "$usr/share/doc/essor/copyright"
