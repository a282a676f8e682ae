#!/usr/bin/env bash
# Signs Essor.app, on a Mac, for use outside the App Store.
# usage: ESSOR_IDENTITY='Developer ID Application: NAME (TEAM)' sign.sh
set -euo pipefail
. "$(dirname "$0")/../lib.sh"
: "${ESSOR_IDENTITY:?is the name of the certificate in the keychain}"
app=$packages/macos/Essor.app
# The hardened runtime is asked for by the notary; Essor needs no exception from it.
codesign --force --timestamp --options runtime --sign "$ESSOR_IDENTITY" "$app"
codesign --verify --strict --verbose=2 "$app"
