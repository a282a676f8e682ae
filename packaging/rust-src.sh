#!/usr/bin/env bash
# Makes a Rust toolchain in FOLDER that can build the standard library for systems
# Debian has no target of: the compiler of this machine beside the sources of its own
# standard library, from Debian's packages. Apt's settings of the machine stay as
# they are.
# usage: rust-src.sh VERSION FOLDER    (VERSION is that of rustc, as 1.95.0)
set -euo pipefail
. "$(dirname "$0")/lib.sh"
wanted=$1 folder=$2
need apt-get apt dpkg dpkg
found=$(rustc --version | cut -d ' ' -f 2)
if [ "$found" != "$wanted" ]; then
    echo "The compiler is rustc $found, not $wanted: source and compiler have to be of one make." >&2
    exit 1
fi
if [ "$(cat "$folder/version" 2>/dev/null)" = "$wanted" ]; then
    echo "$folder has it"
    exit 0
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# A root of apt of its own, that knows the suites in which Debian keeps compilers.
# shellcheck disable=SC2016 # These are the words of apt, not of the shell.
mirror=$(apt-get indextargets --format '$(REPO_URI) $(ORIGIN)' 'Created-By: Packages' |
    sed -n 's|^\([^ ]*/debian/\) Debian$|\1|p' | head -n 1)
mirror=${mirror:-http://deb.debian.org/debian/}
key=/usr/share/keyrings/debian-archive-keyring.gpg
mkdir -p "$work"/{etc/apt,lists/partial,archives/partial}
: >"$work/status"
for suite in bookworm bookworm-backports trixie trixie-backports forky sid; do
    echo "deb [signed-by=$key] $mirror $suite main" >>"$work/sources.list"
done
apt=(-o "Dir::Etc::SourceList=$work/sources.list" -o Dir::Etc::SourceParts=/dev/null
    -o "Dir::State::Lists=$work/lists" -o "Dir::Cache::Archives=$work/archives"
    -o "Dir::Cache::pkgcache=" -o "Dir::Cache::srcpkgcache=" -o "Dir::State::status=$work/status"
    -o APT::Architecture=amd64 -o Acquire::Languages=none)
# A suite that is not served is no obstacle as long as one of them has the source.
apt-get "${apt[@]}" update -qq 2>"$work/log" || true
for package in rust-src rust-web-src; do
    exact=$(apt-cache "${apt[@]}" madison "$package" | cut -d '|' -f 2 | tr -d ' ' |
        grep "^${wanted}[+-]" | head -n 1) || true
    [ -z "$exact" ] || break
done
if [ -z "$exact" ]; then
    echo "Debian serves no rust-src $wanted:" >&2
    cat "$work/log" >&2
    exit 1
fi
(cd "$work" && apt-get "${apt[@]}" download -qq "$package=$exact" 2>/dev/null)
mkdir "$work/files"
dpkg-deb --fsys-tarfile "$work"/rust*-src_*.deb |
    tar --extract --directory "$work/files" --wildcards './usr/src/*/library/*'
library=$(echo "$work"/files/usr/src/*/library)

# rustc looks for its parts from where it lies, so the toolchain is copied.
rm -rf "$folder"
mkdir -p "$folder"
sysroot=$(rustc --print sysroot)
cp -al "$sysroot/." "$folder/" 2>/dev/null || cp -a "$sysroot/." "$folder/"
rm -rf "$folder/lib/rustlib/src"
mkdir -p "$folder/lib/rustlib/src/rust"
cp -a "$library" "$folder/lib/rustlib/src/rust/"
echo "$wanted" >"$folder/version"
echo "$folder: $package $exact, after $SECONDS s"
