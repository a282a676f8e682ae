# shellcheck shell=bash
# shellcheck disable=SC2034
# What the packaging scripts share. It is sourced, and sets:
#   root      the project      version  that of Cargo.toml
#   epoch     the second that all packed files are dated to, so that what is built
#             twice is equal: that of the last commit
#   packages  the folder of what is made, target/packages
# What is packed is readable for all, whatever the builder keeps private.
umask 022
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
version=$(sed -n 's/^version = "\(.*\)"/\1/p' "$root/Cargo.toml" | head -n 1)
packages=$root/target/packages
id=app.essor.Essor

# Without a history (an archive of the sources), the date of the release stands in.
if [ -n "${SOURCE_DATE_EPOCH:-}" ]; then
    epoch=$SOURCE_DATE_EPOCH
elif ! epoch=$(git -C "$root" log -1 --format=%ct 2>/dev/null); then
    day=$(sed -n 's/.*<release .*date="\([0-9-]*\)".*/\1/p' \
        "$root/packaging/linux/$id.metainfo.xml" | head -n 1)
    epoch=$(date --utc --date="$day" +%s)
fi
export SOURCE_DATE_EPOCH=$epoch
# Sorted alike on every machine.
export LC_ALL=C.UTF-8

# need COMMAND PACKAGE…: each command, and the Debian package that has it. As root,
# the missing ones are installed; otherwise they are named.
need() {
    local missing=()
    while [ $# -gt 0 ]; do
        command -v "$1" >/dev/null || missing+=("$2")
        shift 2
    done
    [ "${#missing[@]}" -gt 0 ] || return 0
    if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
        echo "Missing Debian packages: ${missing[*]}" >&2
        return 1
    fi
    echo "Installing Debian packages: ${missing[*]}"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        "${missing[@]}" >/dev/null
}

# tool COMMAND CRATE VERSION [OPTION…]: a tool of the Rust registry, at one version,
# kept in target/tools.
tool() {
    local command=$1 crate=$2 wanted=$3
    shift 3
    export PATH="$root/target/tools/bin:$PATH"
    if ! grep -qs "\"$crate $wanted " "$root/target/tools/.crates.toml"; then
        echo "Building $crate $wanted for target/tools"
        cargo install --quiet --locked --root "$root/target/tools" "$@" "$crate@$wanted"
    fi
    command -v "$command" >/dev/null
}

# made FILE…: what was made, with its size, and the seconds since the script began.
made() {
    local file
    for file in "$@"; do
        echo "made ${file#"$root"/}: $(stat --format=%s "$file") bytes, after $SECONDS s"
    done
}

# dated FOLDER: all in it gets the modes of what is public and the one date.
dated() {
    chmod -R u=rwX,go=rX "$1"
    find "$1" -exec touch --no-dereference --date="@$epoch" {} +
}
