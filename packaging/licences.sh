#!/usr/bin/env bash
# Writes the licence texts of all that is linked into the program, into
# target/packages/third-party-licences.txt. The texts are those in the packages
# themselves; nothing is asked of any server.
# usage: licences.sh
set -euo pipefail
. "$(dirname "$0")/lib.sh"
tool cargo-about cargo-about 0.9.3 --features cli

cd "$root"
mkdir -p "$packages"
out=$packages/third-party-licences.txt
# Fetched first, for all systems, so that what follows needs nobody.
cargo fetch --quiet --locked
cargo about generate --frozen --fail --config packaging/about.toml \
    packaging/about.hbs --output-file "$out"
made "$out"
