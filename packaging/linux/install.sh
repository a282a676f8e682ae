#!/bin/sh
# Installs Essor for one person, or for all with a prefix they share.
# usage: install.sh [PREFIX]           (default: ~/.local)
#        install.sh --remove [PREFIX]
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

cd "$here/usr"
find . -type f | while read -r file; do
    if [ -n "$remove" ]; then
        rm -f "$prefix/$file"
    else
        mkdir -p "$prefix/$(dirname "$file")"
        cp "$file" "$prefix/$file"
    fi
done
# The menu may not search this prefix, so its entry gets the whole path.
if [ -z "$remove" ]; then
    quoted=$(printf '%s' "$prefix" | sed 's/[\\&|]/\\&/g')
    sed "s|^Exec=essor|Exec=\"$quoted/bin/essor\"|" "$launcher" >"$prefix/$launcher"
fi
# The menus learn of it where these tools are; without them, at the next login.
update-desktop-database "$prefix/share/applications" 2>/dev/null || true
update-mime-database "$prefix/share/mime" 2>/dev/null || true
gtk-update-icon-cache -q -t "$prefix/share/icons/hicolor" 2>/dev/null || true
if [ -n "$remove" ]; then
    echo "Essor was removed from $prefix. Registers were left where they are."
else
    echo "Essor was installed in $prefix. Start it with: $prefix/bin/essor"
fi
