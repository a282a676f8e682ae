#!/usr/bin/env bash
# Lays the installed files out under a folder, as the packages hold them. The manual
# and the completions come from the program itself.
# usage: stage.sh BINARY FOLDER        (FOLDER is what /usr will be)
# ESSOR_SITE is where the pictures of the description are, for software centres.
set -euo pipefail
binary=$1 usr=$2
. "$(dirname "$0")/../lib.sh"
here=$root/packaging/linux
site=${ESSOR_SITE:-https://essor.example.org}

if [ ! -f "$binary" ]; then
    echo "$binary is not there. Build it first: packaging/build.sh" >&2
    exit 1
fi
# Texts of packages that are linked no more, or not named yet, are made anew.
licences=$packages/third-party-licences.txt
if [ ! "$licences" -nt "$root/Cargo.lock" ]; then
    "$root/packaging/licences.sh"
fi

share=$usr/share
install -D -m 755 "$binary" "$usr/bin/essor"
install -D -m 644 "$here/$id.desktop" "$share/applications/$id.desktop"
install -D -m 644 "$here/$id.mime.xml" "$share/mime/packages/$id.xml"
mkdir -p "$share/metainfo"
sed "s|https://essor.example.org|$site|" "$here/$id.metainfo.xml" \
    >"$share/metainfo/$id.metainfo.xml"
(cd "$root/packaging/icons" && find hicolor -type f -print0 |
    xargs -0 -I{} install -D -m 644 {} "$share/icons/{}")

install -d "$share/man/man1" "$share/man/fr/man1" "$share/bash-completion/completions" \
    "$share/zsh/site-functions" "$share/fish/vendor_completions.d"
"$binary" manual --lang en | gzip -9n >"$share/man/man1/essor.1.gz"
"$binary" manual --lang fr | gzip -9n >"$share/man/fr/man1/essor.1.gz"
"$binary" completions bash >"$share/bash-completion/completions/essor"
"$binary" completions zsh >"$share/zsh/site-functions/_essor"
"$binary" completions fish >"$share/fish/vendor_completions.d/essor.fish"

doc=$share/doc/essor
install -D -m 644 "$root/README.md" "$doc/README.md"
install -m 644 "$root/CHANGELOG.md" "$doc/"
install -D -m 644 "$here/copyright" "$doc/copyright"
install -D -m 644 "$licences" "$doc/third-party-licences.txt"
install -m 644 "$root/LICENSE-MIT" "$root/LICENSE-APACHE" "$doc/"
dated "$usr"
