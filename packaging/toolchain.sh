# shellcheck shell=bash
# Sourced after lib.sh by the scripts that compile for another system than this one:
# finds or makes a compiler with a standard library for it, below target/toolchain.
#
#   compiler_for TARGET   makes cargo use that compiler
#   ${std[@]}             the options of cargo that the library needs
#
# Debian serves no Rust library for Windows, nor for macOS. So the library is compiled
# with the program, from the source of exactly the compiler at hand: a compiler takes
# no other. Sourced in the project's folder, since a file there may name a compiler.

# shellcheck disable=SC2154
toolchain=$root/target/toolchain
std=()

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

# A compiler whose library is a source: the one at hand, with a folder of libraries
# that holds the source as well.
make_compiler() {
    local sysroot=$1 version=$2 library=$3 part
    rm -rf "$toolchain/rust"
    mkdir -p "$toolchain/rust/bin" "$toolchain/rust/lib/rustlib/src/rust"
    for part in "$sysroot"/lib/rustlib/*; do
        [ "${part##*/}" = src ] || ln -s "$part" "$toolchain/rust/lib/rustlib/"
    done
    ln -s "$library" "$toolchain/rust/lib/rustlib/src/rust/library"
    cat >"$toolchain/rust/bin/rustc" <<EOF
#!/bin/sh
exec "$sysroot/bin/rustc" --sysroot "$toolchain/rust" "\$@"
EOF
    chmod +x "$toolchain/rust/bin/rustc"
    echo "$version" >"$toolchain/rust/version"
}

compiler_for() {
    local target=$1 version release sysroot library tool part
    for tool in rustc cargo; do
        if ! command -v $tool >/dev/null; then
            echo "There is no $tool. Install Rust, or Debian's rustc-web, cargo-web and rust-web-src." >&2
            return 1
        fi
    done
    version=$(rustc -vV)
    release=$(sed -n 's/^release: //p' <<<"$version")
    sysroot=$(rustc --print sysroot)
    if compgen -G "$sysroot/lib/rustlib/$target/lib/libstd-*.rlib" >/dev/null; then
        echo "library: compiled, of rustc $release"
        return
    fi
    if [ "$(cat "$toolchain/rust/version" 2>/dev/null)" != "$version" ]; then
        mkdir -p "$toolchain"
        library=$sysroot/lib/rustlib/src/rust/library
        if [ -e "$library/std/Cargo.toml" ]; then
            echo "library: rust-src of rustc $release"
        else
            library=$(library_of "$release")
        fi
        if [ -z "$library" ]; then
            cat >&2 <<EOF
Nothing that is served fits rustc $release. One of these helps:
- rustup target add $target, for a compiler that rustup brought;
- the library's source of exactly rustc $release as
  $sysroot/lib/rustlib/src/rust/library (rustup component add rust-src);
- Debian's own pair, whose versions are always the same: apt-get install rustc-web
  cargo-web rust-web-src, with /usr/bin before any other Rust in PATH.
EOF
            return 1
        fi
        make_compiler "$sysroot" "$version" "$library"
    fi
    # Building the library is a thing that this compiler offers under this name alone;
    # the program is compiled by the stable compiler all the same.
    export RUSTC=$toolchain/rust/bin/rustc RUSTC_BOOTSTRAP=1
    # shellcheck disable=SC2034 # Those who source this use it.
    std=("-Zbuild-std=std,panic_unwind,test")
    # What stands at the beginning and the end of each program for Windows.
    if [[ $target == *-windows-gnu ]]; then
        part=$toolchain/rust/lib/rustlib
        mkdir -p "$part/$target/lib"
        for tool in rsbegin rsend; do
            [ -e "$part/$target/lib/$tool.o" ] ||
                "$RUSTC" --target "$target" --crate-type lib --emit obj -O \
                    -o "$part/$target/lib/$tool.o" "$part/src/rust/library/rtstartup/$tool.rs"
        done
    fi
}
