#!/usr/bin/env bash
# Makes the installer and the .msi package for Windows, into target/packages, from the
# program that build.sh makes; signs them where a certificate is named (sign.sh).
# usage: installers.sh [PROGRAM]         (default: target/windows/essor.exe)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=packaging/lib.sh
. "$here/../lib.sh"
need makensis nsis wixl wixl icotool icoutils \
    rsvg-convert librsvg2-bin uuidgen uuid-runtime
# No larger than this many bytes.
largest=12000000

windows=$root/target/windows
program=${1:-$windows/essor.exe}
[ -e "$program" ] || "$here/build.sh"
third_party=$packages/third-party-licences.txt
[ -e "$third_party" ] || "$root/packaging/licences.sh"
plain=${version%%[-+]*}
work=$windows/installers
rm -rf "$work"
mkdir -p "$packages" "$work/papers"

cp "$program" "$work/essor.exe"
"$here/sign.sh" "$work/essor.exe"
"$here/icon.sh" "$work/essor.ico"
# With line ends as the editor of Windows had them for long.
for paper in "$root"/LICENSE-* "$third_party"; do
    sed 's/\r*$/\r/' "$paper" >"$work/papers/$(basename "${paper%.txt}").txt"
done
cat "$work"/papers/*.txt >"$work/licences.txt"

setup=$packages/essor-$version-x64-setup.exe
rm -f "$setup"
makensis -V2 -WX -INPUTCHARSET UTF8 -DVERSION="$version" -DNUMBERS="$plain.0" \
    -DKILOBYTES="$(du --apparent-size -ck "$work/essor.exe" "$work/papers" | tail -n 1 | cut -f1)" \
    -DPROGRAM="$work/essor.exe" -DPAPERS="$work/papers" -DICON="$work/essor.ico" \
    -DSIGN="$here/sign.sh" -DOUT="$setup" "$here/essor.nsi"

# The same version is the same product, however often it is packed.
product=$(uuidgen --sha1 --namespace @url --name "app.essor.Essor/$version/x64" | tr '[:lower:]' '[:upper:]')
msi=$packages/essor-$version-x64.msi
rm -f "$msi"
# The sources are found from where they lie.
(cd "$work" && wixl --arch x64 --define VERSION="$plain" --define PRODUCT="$product" \
    --output "$msi" "$here/essor.wxs")
"$here/sign.sh" "$msi"

for file in "$setup" "$msi"; do
    if [ "$(stat --format=%s "$file")" -gt "$largest" ]; then
        echo "$file is larger than $largest bytes" >&2
        exit 1
    fi
done
made "$setup" "$msi"
