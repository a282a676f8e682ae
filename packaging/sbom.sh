#!/usr/bin/env bash
# Writes a bill of what the program is made of (CycloneDX, JSON), one for each system,
# into target/packages/.
# usage: sbom.sh [TARGET…]             (default: Linux, Windows and macOS)
set -euo pipefail
. "$(dirname "$0")/lib.sh"
tool cargo-cyclonedx cargo-cyclonedx 0.5.9
need git git
if [ $# -eq 0 ]; then
    set -- x86_64-unknown-linux-gnu x86_64-pc-windows-gnu aarch64-apple-darwin
fi
mkdir -p "$packages"

# The bill names the folder it is made in, so that is the same for everyone; and it is
# written beside Cargo.toml, which is not to happen in the project.
folder=/tmp/essor-$version
rm -rf "$folder"
trap 'rm -rf "$folder"' EXIT
mkdir "$folder"
(cd "$root" && git ls-files -z | tar --create --null --files-from - | tar --extract --directory "$folder")
cd "$folder"
for target in "$@"; do
    cargo cyclonedx --quiet --format json --spec-version 1.5 --target "$target" \
        --override-filename "essor-$version-$target.cdx"
    out=$packages/essor-$version-$target.cdx.json
    cp "essor-$version-$target.cdx.json" "$out"
    made "$out"
done
