#!/usr/bin/env bash
# Builds an .rpm package from a finished binary, into target/packages/.
# usage: build-rpm.sh [BINARY]         (default: target/dist/essor)
set -euo pipefail
. "$(dirname "$0")/../lib.sh"
need rpmbuild rpm
binary=$(realpath "${1:-$root/target/dist/essor}")
mkdir -p "$packages"
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT

"$root/packaging/linux/stage.sh" "$binary" "$stage/files/usr"
# rpmbuild leaves the date to itself unless each of these is said.
rpmbuild -bb --quiet \
    --define "_topdir $stage/rpm" \
    --define "essor_version $version" \
    --define "essor_files $stage/files" \
    --define "use_source_date_epoch_as_buildtime 1" \
    --define "clamp_mtime_to_source_date_epoch 1" \
    --define "_buildhost essor" \
    "$root/packaging/linux/essor.spec"
out=$packages/essor-$version-1.$(uname -m).rpm
cp "$stage/rpm/RPMS/$(uname -m)/$(basename "$out")" "$out"
made "$out"
