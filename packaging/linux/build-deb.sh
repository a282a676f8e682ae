#!/usr/bin/env bash
# Builds a Debian package from a finished binary, into target/packages/.
# usage: build-deb.sh [BINARY]         (default: target/dist/essor)
set -euo pipefail
# What is packed is readable for all, whatever the builder keeps private.
umask 022
root=$(cd "$(dirname "$0")/../.." && pwd)
binary=${1:-$root/target/dist/essor}
version=$(sed -n 's/^version = "\(.*\)"/\1/p' "$root/Cargo.toml" | head -n 1)
architecture=$(dpkg --print-architecture)
out=$root/target/packages
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT

"$root/packaging/linux/stage.sh" "$binary" "$stage/usr"
chmod 755 "$stage"
mkdir -p "$stage/DEBIAN" "$out"
# The window's libraries are opened while running, so they are listed by hand.
cat >"$stage/DEBIAN/control" <<EOF
Package: essor
Version: $version
Architecture: $architecture
Maintainer: The Essor authors <essor@example.org>
Installed-Size: $(du -sk "$stage/usr" | cut -f1)
Depends: libc6 (>= 2.35), libgcc-s1, libgl1, libegl1, libx11-6, libx11-xcb1, libxcb1, libxcursor1, libxi6, libxkbcommon0, libxkbcommon-x11-0
Recommends: libwayland-client0, libwayland-cursor0, libwayland-egl1, libdbus-1-3, xdg-desktop-portal, at-spi2-core
Suggests: zenity
Section: misc
Priority: optional
Description: see where a community of practice stands in its life
 Essor logs the activity of communities of practice over the years in one
 local file and charts their growth, maturity and slowdown, with how sure
 that is and why.
EOF
dpkg-deb --build --root-owner-group "$stage" "$out/essor_${version}_$architecture.deb"
