#!/usr/bin/env bash
# Type-checks the whole program for macOS on a Debian machine, and compiles SQLite for
# it; nothing is linked, as that needs Apple's frameworks.
# usage: check.sh [TARGET]             (default: aarch64-apple-darwin)
# Needs Rust, Python with venv, and Debian's apt.
set -euo pipefail
. "$(dirname "$0")/../lib.sh"
target=${1:-aarch64-apple-darwin}
case $target in
aarch64-apple-darwin) zig_target=aarch64-macos.11.0 ;;
x86_64-apple-darwin) zig_target=x86_64-macos.11.0 ;;
*)
    echo "No target of macOS: $target" >&2
    exit 2
    ;;
esac
zig_version=0.17.1

cd "$root"
# shellcheck source=packaging/toolchain.sh
. "$root/packaging/toolchain.sh"
compiler_for "$target"

# zig brings a C compiler that knows macOS, and its headers.
tools=$root/target/tools
if [ "$(cat "$tools/zig/version" 2>/dev/null)" != "$zig_version" ]; then
    rm -rf "$tools/zig"
    python3 -m venv "$tools/zig"
    "$tools/zig/bin/pip" install --quiet --disable-pip-version-check "ziglang==$zig_version"
    echo "$zig_version" >"$tools/zig/version"
fi
cat >"$tools/zig/cc" <<CC
#!/usr/bin/env bash
# Of the options that cargo's builders of C give, those of Apple's compiler alone go.
words=() skip=
for word in "\$@"; do
    if [ -n "\$skip" ]; then
        skip=
        continue
    fi
    case \$word in
    --target=* | -mmacosx-version-min=*) ;;
    -arch | -isysroot | -target) skip=yes ;;
    *) words+=("\$word") ;;
    esac
done
exec "$tools/zig/bin/python" -m ziglang cc -target $zig_target "\${words[@]}"
CC
cat >"$tools/zig/ar" <<AR
#!/usr/bin/env bash
exec "$tools/zig/bin/python" -m ziglang ar "\$@"
AR
chmod +x "$tools/zig/cc" "$tools/zig/ar"

name=${target//-/_}
export "CC_$name=$tools/zig/cc" "AR_$name=$tools/zig/ar"
# There is no kit of Apple's here; what would ask for one is told so.
export SDKROOT=/nonexistent MACOSX_DEPLOYMENT_TARGET=11.0
export CARGO_TARGET_DIR=$root/target/macos
cargo check "${std[@]}" --locked --target "$target" --bin essor
echo "checked for $target, after $SECONDS s"
