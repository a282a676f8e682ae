#!/bin/sh
# cargo 1.95.0. `strip = true` of a profile is lost for a package of which the profile
# says anything else: `[profile.x.package.y] opt-level = 3` alone, and y keeps the names
# of all its functions (the debug information goes). Nothing is told. The manual says of
# such settings that what they leave out is as in the profile.
#
# What follows for the program: the setting of its package repeats `strip`; without,
# 4.4 of 28.5 MB were names.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cargo init --quiet --vcs none --name probe
profile() {
    cat >Cargo.toml <<TOML
[package]
name = "probe"
version = "0.1.0"
edition = "2024"

[profile.x]
inherits = "release"
strip = true

$1
TOML
    cargo build --quiet --profile x
    echo "$(nm target/x/probe 2>/dev/null | wc -l) names: ${1:-nothing said of the package}"
}
profile ''
profile '[profile.x.package.probe]
opt-level = 3'
profile '[profile.x.package.probe]
opt-level = 3
strip = true'
