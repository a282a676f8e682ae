#!/usr/bin/env bash
# Makes the disk image that is given away from Essor.app, on a Mac; signs it if
# ESSOR_IDENTITY names a certificate.
# usage: make-dmg.sh
set -euo pipefail
. "$(dirname "$0")/../lib.sh"
out=$packages/Essor-$version.dmg
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
# What is dragged, and where to.
cp -R "$packages/macos/Essor.app" "$stage/"
ln -s /Applications "$stage/Applications"
rm -f "$out"
hdiutil create -volname "Essor $version" -srcfolder "$stage" -fs HFS+ -format UDZO "$out"
if [ -n "${ESSOR_IDENTITY:-}" ]; then
    codesign --force --timestamp --sign "$ESSOR_IDENTITY" "$out"
fi
echo "made $out"
