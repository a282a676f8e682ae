#!/usr/bin/env bash
# Builds a Debian package from a finished binary, into target/packages/.
# usage: build-deb.sh [BINARY]         (default: target/dist/essor)
set -euo pipefail
. "$(dirname "$0")/../lib.sh"
need dpkg-deb dpkg objdump binutils
binary=${1:-$root/target/dist/essor}
architecture=$(dpkg --print-architecture)
mkdir -p "$packages"
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT

"$root/packaging/linux/stage.sh" "$binary" "$stage/usr"
# The oldest C library that has all that the program asks of it.
libc=$(objdump -T "$binary" | grep -o 'GLIBC_[0-9.]*' | sort -u -V | tail -n 1)
# The libraries of the window and of file dialogs are opened while running, so no tool
# finds them: X11 (libx11-6 to libxkbcommon-x11-0), Wayland, OpenGL of the one and of
# the other, and the bus through which file dialogs are asked for.
window="libgl1, libegl1, libx11-6, libx11-xcb1, libxcb1, libxcursor1, libxi6"
window="$window, libxkbcommon0, libxkbcommon-x11-0, libwayland-client0, libwayland-egl1, libdbus-1-3"
mkdir -p "$stage/DEBIAN"
cat >"$stage/DEBIAN/control" <<CONTROL
Package: essor
Version: $version
Architecture: $architecture
Maintainer: The Essor authors <essor@example.org>
Installed-Size: $(find "$stage/usr" -type f -printf '%s\n' | awk '{ n += int(($1 + 1023) / 1024) } END { print n }')
Depends: libc6 (>= ${libc#GLIBC_}), libgcc-s1, $window
Recommends: xdg-desktop-portal, at-spi2-core
Suggests: zenity
Section: misc
Priority: optional
Description: see where a community of practice stands in its life
 Essor logs the activity of communities of practice over the years in one
 local file and charts their growth, maturity and slowdown, with how sure
 that is and why.
CONTROL
(cd "$stage" && find usr -type f -print0 | sort -z | xargs -0 md5sum >DEBIAN/md5sums)
dated "$stage"

# One thread, or the bytes depend on the number of cores.
out=$packages/essor_${version}_$architecture.deb
DPKG_DEB_THREADS_MAX=1 dpkg-deb -Zxz --root-owner-group --build "$stage" "$out" >/dev/null
made "$out"
