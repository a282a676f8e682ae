# shellcheck shell=bash
# Sourced by the other scripts after packaging/lib.sh: sets the environment that makes
# cargo compile for Windows.
#
#   windows_cargo ARGUMENT...   is cargo for Windows
#   $target                     the name that Rust has for it
#   $windows                    the folder for what is made, target/windows

# shellcheck disable=SC2154
target=x86_64-pc-windows-gnu
windows=$root/target/windows

need cc gcc x86_64-w64-mingw32-gcc gcc-mingw-w64-x86-64
cd "$root" || exit
# shellcheck source=packaging/toolchain.sh
. "$root/packaging/toolchain.sh"
compiler_for "$target"
export CARGO_TARGET_X86_64_PC_WINDOWS_GNU_LINKER=x86_64-w64-mingw32-gcc
export CC_x86_64_pc_windows_gnu=x86_64-w64-mingw32-gcc AR_x86_64_pc_windows_gnu=x86_64-w64-mingw32-ar
export CARGO_TARGET_DIR=$windows/cargo
# No path of this machine is left in the program. The last prefix that fits goes.
cargo_home=${CARGO_HOME:-$HOME/.cargo}
remapped=("$cargo_home=/cargo" "$root=/essor" "$CARGO_TARGET_DIR=/target" "$(rustc --print sysroot)=/rust")
CARGO_ENCODED_RUSTFLAGS=$(printf -- '--remap-path-prefix=%s\x1f' "${remapped[@]}")
export CARGO_ENCODED_RUSTFLAGS=${CARGO_ENCODED_RUSTFLAGS%?}
export CFLAGS_x86_64_pc_windows_gnu="${remapped[*]/#/-ffile-prefix-map=}"

windows_cargo() {
    local command=$1
    shift
    cargo "$command" "${std[@]}" --locked --target "$target" "$@"
}
