#!/usr/bin/env bash
# Signs programs and packages for Windows, where a certificate is named; otherwise
# does nothing. installers.sh calls it.
# usage: sign.sh FILE...
#   ESSOR_SIGN_PKCS12     the certificate with its key, a .p12 or .pfx file
#   ESSOR_SIGN_PASSWORD   a file that holds its password
#   ESSOR_SIGN_TIMESTAMP  address of a server of time stamps; without, a signature
#                         ends with its certificate
set -euo pipefail
[ -n "${ESSOR_SIGN_PKCS12:-}" ] || exit 0
if ! command -v osslsigncode >/dev/null; then
    echo "missing Debian package; as root: apt-get install osslsigncode" >&2
    exit 1
fi
options=(-pkcs12 "$ESSOR_SIGN_PKCS12" -h sha256 -n Essor)
[ -z "${ESSOR_SIGN_PASSWORD:-}" ] || options+=(-readpass "$ESSOR_SIGN_PASSWORD")
[ -z "${ESSOR_SIGN_TIMESTAMP:-}" ] || options+=(-ts "$ESSOR_SIGN_TIMESTAMP")
for file; do
    signed=$(mktemp -u "$file.XXXXXX")
    osslsigncode sign "${options[@]}" -in "$file" -out "$signed" >/dev/null
    chmod --reference "$file" "$signed"
    mv "$signed" "$file"
done
