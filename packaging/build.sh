#!/usr/bin/env bash
# Builds the program to give away, for the system it runs on. No path of this machine
# is left in it: two checkouts in different places give the same bytes.
# usage: build.sh [PROFILE]            (default: dist)
# Needs Rust and a C compiler.
set -euo pipefail
. "$(dirname "$0")/lib.sh"
profile=${1:-dist}
cargo_home=${CARGO_HOME:-$HOME/.cargo}
target=${CARGO_TARGET_DIR:-$root/target}

# The last prefix that fits goes, so the folder inside comes after the one around it.
flags=(
    "--remap-path-prefix=$cargo_home=/cargo"
    "--remap-path-prefix=$root=/essor"
    "--remap-path-prefix=$target=/target"
)
CARGO_ENCODED_RUSTFLAGS=$(printf '%s\x1f' "${flags[@]}")
export CARGO_ENCODED_RUSTFLAGS=${CARGO_ENCODED_RUSTFLAGS%?}
export CFLAGS="-ffile-prefix-map=$cargo_home=/cargo -ffile-prefix-map=$target=/target ${CFLAGS:-}"

cd "$root"
cargo build --locked --bin essor --profile "$profile"
folder=$profile
[ "$profile" != dev ] || folder=debug
made "$target/$folder/essor"
