#!/usr/bin/env bash
# Makes the program for Windows, target/windows/essor.exe, on Debian: from the `dist`
# profile, with its picture, its version and its manifest. See README.md beside this.
# usage: build.sh [OPTION…]      OPTION: of cargo; to have it sooner, for a look alone:
#   --config profile.dist.opt-level=0 --config profile.dist.lto=false
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=packaging/lib.sh
. "$here/../lib.sh"
# shellcheck source=packaging/windows/toolchain.sh
. "$here/toolchain.sh"
need rsvg-convert librsvg2-bin icotool icoutils
# No larger than this many bytes.
largest=30000000

numbers=$(tr . , <<<"${version%%[-+]*}"),0
work=$windows/resources
rm -rf "$work"
mkdir -p "$work"
"$here/icon.sh" "$work/essor.ico"
cp "$here/essor.rc" "$here/essor.manifest" "$work/"
(cd "$work" && x86_64-w64-mingw32-windres --codepage 65001 --output-format coff \
    -D "NUMBERS=$numbers" -D "VERSION=\\\"$version\\\"" essor.rc essor.res.o)

windows_cargo rustc --profile dist --bin essor "$@" -- -C "link-arg=$work/essor.res.o"
program=$windows/essor.exe
cp "$CARGO_TARGET_DIR/$target/dist/essor.exe" "$program"

# No console window comes up with it, and what it needs is on every Windows 10.
facts=$(x86_64-w64-mingw32-objdump -p "$program")
grep -q 'Subsystem.*(Windows GUI)' <<<"$facts"
if grep -iE 'DLL Name: (libgcc|libstdc|libwinpthread|vcruntime)' <<<"$facts"; then
    echo "$program needs a library that Windows does not have" >&2
    exit 1
fi
if grep -qaF "$root" "$program" || grep -qaF "$cargo_home" "$program"; then
    echo "$program tells a path of this machine" >&2
    exit 1
fi
if [ "$(stat --format=%s "$program")" -gt "$largest" ]; then
    echo "$program is larger than $largest bytes" >&2
    exit 1
fi
made "$program"
