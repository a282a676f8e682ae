#!/usr/bin/env bash
# Builds an archive with an installer from a finished binary, into
# target/packages/.
# usage: build-targz.sh [BINARY]       (default: target/dist/essor)
set -euo pipefail
# What is packed is readable for all, whatever the builder keeps private.
umask 022
root=$(cd "$(dirname "$0")/../.." && pwd)
binary=${1:-$root/target/dist/essor}
version=$(sed -n 's/^version = "\(.*\)"/\1/p' "$root/Cargo.toml" | head -n 1)
name=essor-$version-linux-$(uname -m)
out=$root/target/packages
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT

mkdir -p "$out" "$stage/$name"
"$root/packaging/linux/stage.sh" "$binary" "$stage/$name/usr"
install -m 755 "$root/packaging/linux/install.sh" "$stage/$name/install.sh"
install -m 644 "$root/LICENSE-MIT" "$root/LICENSE-APACHE" "$root/README.md" "$stage/$name/"
tar --create --gzip --owner=0 --group=0 --numeric-owner --sort=name \
    --file "$out/$name.tar.gz" --directory "$stage" "$name"
echo "$out/$name.tar.gz"
