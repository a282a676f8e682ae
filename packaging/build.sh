#!/usr/bin/env bash
# Builds the program to give away, for the system it runs on. No path of this machine
# is left in it: two checkouts in different places give the same bytes.
# usage: build.sh [PROFILE]            (default: dist)
# Needs Rust and a C compiler.
set -euo pipefail
. "$(dirname "$0")/lib.sh"
profile=${1:-dist}
cargo_home=${CARGO_HOME:-$HOME/.cargo}
target=$root/target
export CARGO_TARGET_DIR=$target

# The last prefix that fits goes, so the folder inside comes after the one around it.
flags=(
    "--remap-path-prefix=$cargo_home=/cargo"
    "--remap-path-prefix=$root=/essor"
    "--remap-path-prefix=$target=/target"
)
CARGO_ENCODED_RUSTFLAGS=$(printf '%s\x1f' "${flags[@]}")
export CARGO_ENCODED_RUSTFLAGS=${CARGO_ENCODED_RUSTFLAGS%?}
# A folder may have a space in its name.
export CC_SHELL_ESCAPED_FLAGS=1
CFLAGS="$(printf -- '-ffile-prefix-map=%q ' "$cargo_home=/cargo" "$target=/target")${CFLAGS:-}"
export CFLAGS

cd "$root"
# No date goes into the program; told of one, cargo would build SQLite anew, and all
# that uses it, at each commit.
env -u SOURCE_DATE_EPOCH cargo build --locked --bin essor --profile "$profile"
folder=$profile
[ "$profile" != dev ] || folder=debug
made "$target/$folder/essor"
