#!/usr/bin/env bash
# Builds all that this machine can give away, into target/packages/: the packages for
# Linux, the installer for Windows, the application for macOS if its programs are
# given, with a bill of what they are made of and the sums of all files.
# usage: release.sh VERSION [PROGRAM_FOR_MACOS…]
# VERSION has to be the one in Cargo.toml, in the changelog and in the description.
set -euo pipefail
. "$(dirname "$0")/lib.sh"
wanted=${1:?is the version to release, as in Cargo.toml}
shift

refuse() {
    echo "$1" >&2
    exit 1
}
[ "$version" = "$wanted" ] || refuse "Cargo.toml is of version $version, not $wanted."
locked=$(sed -n '/^name = "essor"$/{n;s/^version = "\(.*\)"/\1/p}' "$root/Cargo.lock")
[ "$locked" = "$wanted" ] || refuse "Cargo.lock is of version $locked, not $wanted."
grep -q "^## $wanted - [0-9-]*\$" "$root/CHANGELOG.md" || refuse "CHANGELOG.md has no heading for $wanted."
latest=$(grep -o '<release version="[^"]*"' "$root/packaging/linux/$id.metainfo.xml" | head -n 1)
[ "$latest" = "<release version=\"$wanted\"" ] || refuse "The latest release of the description (metainfo.xml) is not $wanted."

# What lies there from before is of another build.
rm -rf "$packages"
mkdir -p "$packages"
step() {
    local since=$SECONDS
    echo "== $*"
    "$@"
    echo "== $((SECONDS - since)) s"
}
step "$root/packaging/licences.sh"
step "$root/packaging/build.sh"
for kind in deb rpm targz; do
    step "$root/packaging/linux/build-$kind.sh"
done
# The program is built anew, whatever lies there; the installers take it as it is.
for script in build.sh installers.sh; do
    if [ -x "$root/packaging/windows/$script" ]; then
        step "$root/packaging/windows/$script"
    fi
done
if [ $# -gt 0 ]; then
    step "$root/packaging/macos/make-app.sh" "$@"
    # A folder cannot be given away; on a Mac, make-dmg.sh makes a disk image of it.
    (cd "$packages/macos" && tar --create --format=gnu --sort=name --owner=0 --group=0 \
        --numeric-owner --mtime="@$epoch" Essor.app | gzip -9n >"$packages/Essor-$version-app.tar.gz")
fi
step "$root/packaging/sbom.sh"

cd "$packages"
find . -maxdepth 1 -type f -printf '%f\n' | sort >"$root/target/made"
xargs -d '\n' sha256sum <"$root/target/made" | tee SHA256SUMS
xargs -d '\n' stat --printf '%s bytes  %n\n' <"$root/target/made"
echo "all after $SECONDS s"
