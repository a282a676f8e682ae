#!/usr/bin/env bash
# Has Apple's notary look at the disk image, on a Mac, and staples its answer to it.
# usage: ESSOR_APPLE_ID=… ESSOR_TEAM=… ESSOR_APPLE_PASSWORD=… notarise.sh
# The password is one made for this program alone, at account.apple.com.
set -euo pipefail
. "$(dirname "$0")/../lib.sh"
: "${ESSOR_APPLE_ID:?is the account of the developer}"
: "${ESSOR_TEAM:?is the ten letters of the team}"
: "${ESSOR_APPLE_PASSWORD:?is a password made for this program alone}"
image=$packages/Essor-$version.dmg
xcrun notarytool submit "$image" --wait --apple-id "$ESSOR_APPLE_ID" \
    --team-id "$ESSOR_TEAM" --password "$ESSOR_APPLE_PASSWORD"
xcrun stapler staple "$image"
spctl --assess --type open --context context:primary-signature --verbose "$image"
