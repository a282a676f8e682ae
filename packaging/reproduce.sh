#!/usr/bin/env bash
# Builds twice what is given away, and compares: the program here, where what build.sh
# made is taken, and from a copy of the project in another place; then the packages from
# one program under other settings.
# usage: reproduce.sh [PROFILE]        (default: dist; `release` takes half the time,
#                                       `none` leaves the program out)
set -euo pipefail
. "$(dirname "$0")/lib.sh"
need git git
profile=${1:-dist}
work=$root/target/reproduce
rm -rf "$work"
mkdir -p "$work"
same=yes
# compare NAME FILE FILE
compare() {
    if cmp "$2" "$3"; then
        echo "equal: $1 ($(sha256sum "$2" | cut -c 1-16)…)"
    else
        echo "NOT equal: $1"
        same=no
    fi
}

if [ "$profile" != none ]; then
    "$root/packaging/build.sh" "$profile"
    cp "$root/target/$profile/essor" "$work/essor-one"
    place="$work/another place/two"
    mkdir -p "$place"
    (cd "$root" && git ls-files -z | tar --create --null --files-from - |
        tar --extract --directory "$place")
    "$place/packaging/build.sh" "$profile"
    mv "$place/target/$profile/essor" "$work/essor-two"
    rm -rf "$place"
    compare "the program ($profile)" "$work/essor-one" "$work/essor-two"
    if grep -qaF -e "$root" -e "${CARGO_HOME:-$HOME/.cargo}" "$work/essor-one"; then
        echo "NOT free of this machine's paths:"
        grep -aoF -e "$root" -e "${CARGO_HOME:-$HOME/.cargo}" "$work/essor-one" | sort | uniq -c
        same=no
    fi
    program=$work/essor-one
else
    program=$root/target/dist/essor
fi

linux=$root/packaging/linux
packed=("essor_${version}_$(dpkg --print-architecture).deb" "essor-$version-linux-$(uname -m).tar.gz")
for turn in one two; do
    mkdir -p "$work/$turn"
    # The second time under another mask of modes, in another zone, on one core.
    (
        cp "$program" "$work/$turn/essor"
        on=()
        if [ "$turn" = two ]; then
            umask 077
            export TZ=Pacific/Auckland LANG=fr_FR.UTF-8
            on=(taskset -c 0)
        fi
        for script in build-deb.sh build-targz.sh build-rpm.sh; do
            "${on[@]}" "$linux/$script" "$work/$turn/essor" >/dev/null
        done
    )
    cp "$packages"/*.deb "$packages"/*.tar.gz "$packages"/*.rpm "$work/$turn/"
done
packed+=("essor-$version-1.$(uname -m).rpm")
for name in "${packed[@]}"; do
    compare "$name" "$work/one/$name" "$work/two/$name"
done
echo "after $SECONDS s"
[ "$same" = yes ]
