#!/usr/bin/env bash
# Builds an archive with an installer from a finished binary, into
# target/packages/.
# usage: build-targz.sh [BINARY]       (default: target/dist/essor)
set -euo pipefail
. "$(dirname "$0")/../lib.sh"
binary=${1:-$root/target/dist/essor}
name=essor-$version-linux-$(uname -m)
mkdir -p "$packages"
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT

"$root/packaging/linux/stage.sh" "$binary" "$stage/$name/usr"
install -m 755 "$root/packaging/linux/install.sh" "$stage/$name/install.sh"
install -m 644 "$root/LICENSE-MIT" "$root/LICENSE-APACHE" "$root/README.md" "$stage/$name/"
dated "$stage"

out=$packages/$name.tar.gz
tar --create --format=gnu --sort=name --owner=0 --group=0 --numeric-owner \
    --mtime="@$epoch" --directory "$stage" "$name" | gzip -9n >"$out"
made "$out"
