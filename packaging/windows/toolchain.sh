# shellcheck shell=bash
# Sourced by the other scripts after packaging/lib.sh: finds or makes what compiles for
# Windows, below target/windows/toolchain, and sets the environment that makes cargo
# use it.
#
#   windows_cargo ARGUMENT...   is cargo for Windows
#   $target                     the name that Rust has for it
#   $windows                    the folder for what is made, target/windows
#
# Debian serves no Rust library for Windows. So the library is compiled too, from the
# source of exactly the compiler at hand: a compiler takes no other.

# shellcheck disable=SC2154
target=x86_64-pc-windows-gnu
windows=$root/target/windows
toolchain=$windows/toolchain

# The library's source of compiler $1, fetched from the archives that this machine's
# apt knows, and from newer releases in the same places. The machine's own apt is
# left as it is. Prints the folder, or nothing where none is served.
library_of() {
    local version=$1 apt=$toolchain/apt options found package
    mkdir -p "$apt"/{lists/partial,archives/partial}
    # Nobody but root may read what lies below /root.
    options=(-o "Dir::State::lists=$apt/lists" -o "Dir::Cache=$apt" -o "Dir::Etc::sourceparts=-"
        -o "Dir::Etc::sourcelist=$apt/sources.list" -o APT::Sandbox::User=root
        -o APT::Get::List-Cleanup=false -o Acquire::Languages=none)
    # What apt is told of its archives, the newer releases put in its place.
    # shellcheck disable=SC2016 # apt fills these in.
    apt-get indextargets --format '$(REPO_URI) $(RELEASE)' 'Created-By: Packages' | sort -u |
        while read -r archive release; do
            case $release in
            *-security) suites="$release trixie-security" ;;
            *-*) continue ;;
            *) suites="$release $release-backports trixie trixie-backports" ;;
            esac
            for suite in $suites; do
                echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $archive $suite main"
            done
        done | sort -u >"$apt/sources.list"
    # A release that one archive does not have is no failure.
    apt-get "${options[@]}" update -qq >/dev/null 2>&1 || true
    for package in rust-src rust-web-src; do
        found=$(apt-cache "${options[@]}" madison "$package" 2>/dev/null |
            awk -v version="$version+" 'index($3, version) == 1 { print $3; exit }')
        [ -n "$found" ] || continue
        rm -rf "$toolchain/source"
        mkdir -p "$toolchain/source"
        (cd "$toolchain/source" && apt-get "${options[@]}" download -qq "$package=$found" >/dev/null 2>&1) || continue
        dpkg --fsys-tarfile "$toolchain/source/"*.deb |
            tar --extract --directory "$toolchain/source" --wildcards './usr/src/rustc-*/library/*'
        rm "$toolchain/source/"*.deb
        echo "library: $package $found" >&2
        echo "$toolchain/source/usr/src/"rustc-*/library
        return
    done
}

# A compiler whose library for Windows is a source: the one at hand, its folder of
# libraries with two more in it.
make_toolchain() {
    local sysroot=$1 version=$2 library=$3 made=$toolchain/rust part
    rm -rf "$made"
    mkdir -p "$made/bin" "$made/lib/rustlib/src/rust" "$made/lib/rustlib/$target/lib"
    for part in "$sysroot"/lib/rustlib/*; do
        case ${part##*/} in
        src | "$target") ;;
        *) ln -s "$part" "$made/lib/rustlib/" ;;
        esac
    done
    ln -s "$library" "$made/lib/rustlib/src/rust/library"
    cat >"$made/bin/rustc" <<EOF
#!/bin/sh
exec "$sysroot/bin/rustc" --sysroot "$made" "\$@"
EOF
    chmod +x "$made/bin/rustc"
    # What stands at the beginning and the end of each program of this target.
    for part in rsbegin rsend; do
        RUSTC_BOOTSTRAP=1 "$made/bin/rustc" --target "$target" --crate-type lib --emit obj -O \
            -o "$made/lib/rustlib/$target/lib/$part.o" "$library/rtstartup/$part.rs"
    done
    echo "$version" >"$made/version"
}

need cc gcc x86_64-w64-mingw32-gcc gcc-mingw-w64-x86-64
for tool in rustc cargo; do
    if ! command -v $tool >/dev/null; then
        echo "There is no $tool. Install Rust, or Debian's rustc-web, cargo-web and rust-web-src." >&2
        exit 1
    fi
done

# In the project's folder, since a file there may name another compiler.
cd "$root" || exit
rust_version=$(rustc -vV)
rust_release=$(sed -n 's/^release: //p' <<<"$rust_version")
sysroot=$(rustc --print sysroot)
export CARGO_TARGET_X86_64_PC_WINDOWS_GNU_LINKER=x86_64-w64-mingw32-gcc
export CC_x86_64_pc_windows_gnu=x86_64-w64-mingw32-gcc AR_x86_64_pc_windows_gnu=x86_64-w64-mingw32-ar
export CARGO_TARGET_DIR=$windows/cargo
# No path of this machine is left in the program. The last prefix that fits goes.
cargo_home=${CARGO_HOME:-$HOME/.cargo}
remapped=("$cargo_home=/cargo" "$root=/essor" "$CARGO_TARGET_DIR=/target" "$sysroot=/rust")
CARGO_ENCODED_RUSTFLAGS=$(printf -- '--remap-path-prefix=%s\x1f' "${remapped[@]}")
export CARGO_ENCODED_RUSTFLAGS=${CARGO_ENCODED_RUSTFLAGS%?}
export CFLAGS_x86_64_pc_windows_gnu="${remapped[*]/#/-ffile-prefix-map=}"
std=()
if compgen -G "$sysroot/lib/rustlib/$target/lib/libstd-*.rlib" >/dev/null; then
    echo "library: compiled, of rustc $rust_release"
else
    if [ "$(cat "$toolchain/rust/version" 2>/dev/null)" != "$rust_version" ]; then
        library=$sysroot/lib/rustlib/src/rust/library
        if [ -e "$library/std/Cargo.toml" ]; then
            echo "library: rust-src of rustc $rust_release"
        else
            library=$(library_of "$rust_release")
        fi
        if [ -z "$library" ]; then
            cat >&2 <<EOF
Nothing that is served fits rustc $rust_release. One of these helps:
- rustup target add $target, for a compiler that rustup brought;
- the library's source of exactly rustc $rust_release as
  $sysroot/lib/rustlib/src/rust/library (rustup component add rust-src);
- Debian's own pair, whose versions are always the same: apt-get install rustc-web
  cargo-web rust-web-src, with /usr/bin before any other Rust in PATH.
EOF
            exit 1
        fi
        make_toolchain "$sysroot" "$rust_version" "$library"
    fi
    # Building the library is a thing that this compiler offers under this name alone.
    export RUSTC=$toolchain/rust/bin/rustc RUSTC_BOOTSTRAP=1
    std=("-Zbuild-std=std,panic_unwind,test")
fi

windows_cargo() {
    local command=$1
    shift
    cargo "$command" "${std[@]}" --locked --target "$target" "$@"
}
