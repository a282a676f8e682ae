#!/usr/bin/env bash
# Lays out Essor.app in target/packages/macos/ from finished programs, one for each
# architecture, and checks what can be checked without macOS.
# usage: make-app.sh PROGRAM [PROGRAM]
# Two programs are joined with lipo, which needs a Mac (or llvm-lipo). Icons are made by
# png2icns (Debian: icnsutils), the check by Python.
set -euo pipefail
. "$(dirname "$0")/../lib.sh"
[ $# -ge 1 ] || {
    echo "usage: make-app.sh PROGRAM [PROGRAM]" >&2
    exit 2
}
need png2icns icnsutils icns2png icnsutils python3 python3
here=$root/packaging/macos
out=$packages/macos
app=$out/Essor.app
rm -rf "$app"
mkdir -p "$app/Contents/MacOS" "$app/Contents/Resources/fr.lproj" "$app/Contents/Resources/en.lproj"

if [ $# -eq 1 ]; then
    cp "$1" "$app/Contents/MacOS/essor"
elif command -v lipo >/dev/null; then
    lipo -create -output "$app/Contents/MacOS/essor" "$@"
elif command -v llvm-lipo >/dev/null; then
    llvm-lipo -create -output "$app/Contents/MacOS/essor" "$@"
else
    echo "Two programs are joined by lipo, which is not here: run this on a Mac." >&2
    exit 1
fi

sed "s/@VERSION@/$version/" "$here/Info.plist" >"$app/Contents/Info.plist"
printf 'APPL????' >"$app/Contents/PkgInfo"
# Strings are in UTF-8, which macOS has read since 10.5.
cp "$here/fr.strings" "$app/Contents/Resources/fr.lproj/InfoPlist.strings"
: >"$app/Contents/Resources/en.lproj/InfoPlist.strings"
icons=$root/packaging/icons/hicolor
png2icns "$app/Contents/Resources/Essor.icns" \
    "$icons/512x512/apps/$id.png" "$icons/256x256/apps/$id.png" "$icons/128x128/apps/$id.png" \
    "$icons/48x48/apps/$id.png" "$icons/32x32/apps/$id.png" "$icons/16x16/apps/$id.png" >/dev/null
licences=$packages/third-party-licences.txt
[ "$licences" -nt "$root/Cargo.lock" ] || "$root/packaging/licences.sh"
cp "$root/LICENSE-MIT" "$root/LICENSE-APACHE" "$licences" "$app/Contents/Resources/"
dated "$app"
chmod 755 "$app/Contents/MacOS/essor"

# What macOS would refuse without a word.
python3 - "$app" "$version" <<'PYTHON'
import pathlib, plistlib, sys

app, version = pathlib.Path(sys.argv[1]), sys.argv[2]
info = plistlib.loads((app / "Contents/Info.plist").read_bytes())
assert info["CFBundleShortVersionString"] == version, info["CFBundleShortVersionString"]
assert (app / "Contents/MacOS" / info["CFBundleExecutable"]).is_file()
assert (app / "Contents/Resources" / info["CFBundleIconFile"]).is_file()
exported = {kind["UTTypeIdentifier"] for kind in info["UTExportedTypeDeclarations"]}
opened = {name for kind in info["CFBundleDocumentTypes"] for name in kind["LSItemContentTypes"]}
assert opened == exported, (opened, exported)
for language in info["CFBundleLocalizations"]:
    assert (app / f"Contents/Resources/{language}.lproj").is_dir(), language
head = (app / "Contents/MacOS/essor").read_bytes()[:4].hex()
kinds = {"cffaedfe": "one architecture", "cafebabe": "several architectures"}
print("Info.plist is whole; the program is", kinds.get(head, f"NOT one of macOS ({head})"))
PYTHON
icns2png -l "$app/Contents/Resources/Essor.icns" | grep -i 'icon\|mask' || true
made "$app/Contents/MacOS/essor" "$app/Contents/Resources/Essor.icns"
