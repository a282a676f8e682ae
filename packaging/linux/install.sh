#!/bin/sh
# Installs Essor for one person, or for all with a prefix they share. An installed
# copy is replaced; what is removed is what was installed, and no register.
# usage: install.sh [PREFIX]           (default: ~/.local)
#        install.sh --remove [PREFIX]  (also from PREFIX/share/essor/install.sh)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
remove=
if [ "${1:-}" = --remove ]; then
    remove=yes
    shift
fi
prefix=${1:-$HOME/.local}
case $prefix in
    /*) ;;
    *) prefix=$(pwd)/$prefix ;;
esac
launcher=share/applications/app.essor.Essor.desktop
# What was installed, so that another version can be removed too.
list=$prefix/share/essor/installed-files

# Takes away a file below the prefix, and the folders that are empty for it.
take_away() {
    rm -f "$prefix/$1"
    folder=$(dirname "$1")
    while [ "$folder" != . ] && rmdir "$prefix/$folder" 2>/dev/null; do
        folder=$(dirname "$folder")
    done
}

# tell FOLDER COMMAND…: the menus learn of it where the tool is; without it, at the
# next login.
tell() {
    if [ -d "$prefix/share/$1" ]; then
        folder=$prefix/share/$1
        shift
        "$@" "$folder" >/dev/null 2>&1 || true
    fi
}

tell_the_desktop() {
    tell applications update-desktop-database
    tell mime update-mime-database
    tell icons/hicolor gtk-update-icon-cache -q -t
}

# What those tools wrote for Essor alone goes with it.
forget_caches() {
    if [ ! -e "$prefix/share/mime/packages" ]; then
        for name in XMLnamespaces aliases generic-icons globs globs2 icons magic \
            mime.cache subclasses treemagic types version \
            application/vnd.essor.register.xml; do
            [ ! -e "$prefix/share/mime/$name" ] || take_away "share/mime/$name"
        done
    fi
    for name in applications/mimeinfo.cache icons/hicolor/icon-theme.cache; do
        folder=$prefix/share/$(dirname "$name")
        if [ -d "$folder" ] && [ "$(ls -A "$folder")" = "$(basename "$name")" ]; then
            take_away "share/$name"
        fi
    done
}

if [ -n "$remove" ] && [ ! -f "$list" ]; then
    echo "Essor is not installed in $prefix." >&2
    exit 1
fi
if [ -f "$list" ]; then
    while IFS= read -r file; do
        take_away "$file"
    done <<LIST
$(cat "$list")
LIST
fi
if [ -n "$remove" ]; then
    take_away share/essor/installed-files
    tell_the_desktop
    forget_caches
    echo "Essor was removed from $prefix. Registers were left where they are."
    exit 0
fi

mkdir -p "$prefix/share/essor"
cd "$here/usr"
find . -type f | sed 's|^\./||' | sort >"$list"
while IFS= read -r file; do
    mkdir -p "$prefix/$(dirname "$file")"
    cp "$file" "$prefix/$file"
done <"$list"
cp "$here/install.sh" "$prefix/share/essor/install.sh"
echo share/essor/install.sh >>"$list"
# The menu may not search this prefix, so its entry gets the whole path.
quoted=$(printf '%s' "$prefix" | sed 's/[\\&|]/\\&/g')
sed "s|^Exec=essor|Exec=\"$quoted/bin/essor\"|" "$launcher" >"$prefix/$launcher"
tell_the_desktop
echo "Essor was installed in $prefix. Start it with: $prefix/bin/essor"
