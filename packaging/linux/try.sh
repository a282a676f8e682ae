#!/usr/bin/env bash
# Installs what packaging/linux built in a bare Debian, starts it there as a user with
# no rights, looks whether the desktop knows its files, removes it, and lists what is
# left. Writes its pictures and a log to target/try/.
# usage: try.sh [SUITE]                (as root; default: the suite of this machine)
set -euo pipefail
. "$(dirname "$0")/../lib.sh"
if [ "$(id -u)" -ne 0 ]; then
    echo "Run it as root: it makes a bare system with debootstrap and goes into it." >&2
    exit 1
fi
need debootstrap debootstrap Xvfb xvfb xdotool xdotool import imagemagick rpm rpm cpio cpio
suite=${1:-$(. /etc/os-release && echo "$VERSION_CODENAME")}
out=$root/target/try
bare=$out/bare-$suite.tar
there=$out/system
architecture=$(dpkg --print-architecture)
deb=$packages/essor_${version}_$architecture.deb
archive=$packages/essor-$version-linux-$(uname -m).tar.gz
package=$packages/essor-$version-1.$(uname -m).rpm
mkdir -p "$out"

screen='' failures=0
finish() {
    [ -z "$screen" ] || kill "$screen" 2>/dev/null || true
    ! mountpoint -q "$there/proc" || umount "$there/proc"
}
trap finish EXIT

say() { printf '\n== %s (%s s)\n' "$*" "$SECONDS"; }
# check WHAT EXPECTED SEEN
check() {
    if [ "$2" = "$3" ]; then
        echo "ok: $1: $3"
    else
        echo "NOT: $1: $3, expected $2"
        failures=$((failures + 1))
    fi
}
inside() { chroot "$there" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 "$@"; }
# As a user, with the words of a shell.
user() { chroot --userspec=lise:lise "$there" /usr/bin/env -i HOME=/home/lise USER=lise LANG="${language:-en_CA.UTF-8}" PATH=/home/lise/.local/bin:/usr/bin:/bin sh -c "cd && $1"; }
# Whatever carries the name, outside the home and the logs of the package manager.
named() {
    find "$there" -xdev -iname '*essor*' ! -path "$there/home/*" ! -path "$there/srv/*.deb" \
        ! -path "$there/proc/*" | grep -v -e '/lib/firmware' -e processor -e Processor -e compressor -e professor || true
    grep -rlaE 'essor\.(desktop|register)|app\.essor' "$there/usr/share/applications" \
        "$there/usr/share/mime" "$there/usr/share/icons" "$there/etc" 2>/dev/null || true
}
# window FILE COMMAND: starts the program on the display, and keeps a picture of it.
window() {
    local program number=''
    user "DISPLAY=$display LIBGL_ALWAYS_SOFTWARE=1 exec $2" >"$out/window.log" 2>&1 &
    program=$!
    for _ in $(seq 150); do
        number=$(DISPLAY=$display xdotool search --onlyvisible --name Essor 2>/dev/null | tail -n 1) || true
        [ -z "$number" ] || break
        sleep 0.2
    done
    # The picture is taken once nothing moves any more.
    local seen='' now
    for _ in $(seq 30); do
        sleep 1
        now=$(DISPLAY=$display import -silent -window root rgb:- | sha256sum)
        [ "$now" != "$seen" ] || break
        seen=$now
    done
    DISPLAY=$display import -silent -window root "$out/$1"
    check "a window, $1" yes "$([ -n "$number" ] && kill -0 "$program" 2>/dev/null && echo yes || echo no)"
    # Where the chart is, its lines make thousands of shades; a frame without, a few.
    check "with its chart" yes "$([ "$(identify -format %k "$out/$1[900x260+313+400]")" -gt 1000 ] && echo yes || echo no)"
    kill "$program" 2>/dev/null || true
    wait "$program" 2>/dev/null || true
}

say "a bare $suite"
if [ ! -f "$bare" ]; then
    debootstrap --variant=minbase "$suite" "$there" >"$out/debootstrap.log"
    tar --create --file "$bare" --directory "$there" .
fi
rm -rf --one-file-system "$there"
mkdir -p "$there"
tar --extract --file "$bare" --directory "$there"
mount -t proc proc "$there/proc"
inside useradd --create-home lise
inside apt-get update -qq
before=$(inside dpkg-query -W | wc -l)

exec 3>"$out/display"
Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp -ac >"$out/xvfb.log" 2>&1 &
screen=$!
exec 3>&-
for _ in $(seq 100); do
    [ ! -s "$out/display" ] || break
    sleep 0.1
done
display=:$(tr -d '\n' <"$out/display")

say "the .deb, with what it depends on and nothing more"
cp "$deb" "$there/srv/essor.deb"
inside apt-get install -y -qq --no-install-recommends /srv/essor.deb >"$out/install.log" 2>&1
echo "$(($(inside dpkg-query -W | wc -l) - before)) packages, $(stat --format=%s "$deb") bytes of ours"
check "version" "essor $version" "$(user 'essor --version')"

say "the sample and its stages, without a display"
language=fr_FR.UTF-8 user 'essor demo && essor stages essor-demo/*.essor | head -n 12'
language=en_CA.UTF-8 user 'essor stages essor-demo/*.essor --json | wc -c'

say "the window, in both languages, light and dark"
register=$(user 'ls essor-demo/*.essor')
for word in fr_FR en_CA; do
    for theme in light dark; do
        # The language is kept from the first start on, so this is one again, of
        # somebody who chose no more than the colours.
        user "mkdir -p .config/essor && echo '{\"theme\": \"$theme\"}' >.config/essor/settings.json"
        language=$word.UTF-8 window "deb_${word%_*}_$theme.png" "essor $register"
    done
done
user 'rm -r .config/essor'

say "what the desktop knows"
inside apt-get install -y -qq --no-install-recommends libglib2.0-bin shared-mime-info \
    desktop-file-utils xdg-utils man-db bash-completion file >>"$out/install.log" 2>&1
user "cp $register a.essor; cp a.essor sans-terminaison; cp a.essor a.db; printf 'a,b\n1,2\n' >t.csv"
type_of() { user "gio info -a standard::content-type $1" | sed -n 's/.*content-type: //p'; }
known=application/vnd.essor.register
check "type of a.essor" $known "$(type_of a.essor)"
check "type of a register without an ending" $known "$(type_of sans-terminaison)"
check "type of a register named .db" $known "$(type_of a.db)"
check "type of a table" text/csv "$(type_of t.csv)"
# xdg-mime asks the desktop; without one, it asks `file`, which knows SQLite alone.
check "type for xdg-mime" $known "$(user 'XDG_CURRENT_DESKTOP=GNOME xdg-mime query filetype a.essor')"
check "what opens a register" app.essor.Essor.desktop "$(user "xdg-mime query default $known")"
check "the same for gio" app.essor.Essor.desktop \
    "$(user "gio mime $known" | sed -n 's/.*: \(app.essor[^ ]*\)$/\1/p' | head -n 1)"
check "the manual" "yes yes" "$(user 'man -P cat essor 2>&1' | grep -q 'undo-import' && echo yes) $(user 'man -L fr -P cat essor 2>&1' | grep -q 'essoufflement' && echo yes)"
check "found by apropos" yes "$(inside mandb -q; inside apropos -l essor | grep -q 'where a community' && echo yes)"
# shellcheck disable=SC2016 # The shell in there fills them in.
check "bash completes" "lifecycle" "$(inside bash -c '. /usr/share/bash-completion/completions/essor
    COMP_WORDS=(essor chart --kind life); COMP_CWORD=3; _essor; echo "${COMPREPLY[*]}"')"

say "the .deb removed: what is left of it"
inside apt-get purge -y -qq essor >>"$out/install.log" 2>&1
rm "$there/srv/essor.deb"
inside mandb -q
check "left in the system" "" "$(named)"
echo "kept in the home, as the user's own:"
user 'find . -newer .profile -type f | sort'

say "the archive with its installer, for one person"
user 'rm -rf essor-demo sans-terminaison a.db t.csv a-copies .config/essor .local .cache'
user 'find . | sort' >"$out/home-before"
cp "$archive" "$there/home/lise/essor.tar.gz"
user 'tar xf essor.tar.gz && essor-*/install.sh'
check "what opens a register" app.essor.Essor.desktop "$(user "xdg-mime query default $known")"
check "type of a.essor" $known "$(type_of a.essor)"
check "what the menu starts" 'Exec="/home/lise/.local/bin/essor" %f' \
    "$(user 'grep ^Exec= .local/share/applications/app.essor.Essor.desktop')"
language=fr_FR.UTF-8 window targz_fr.png '.local/bin/essor a.essor'
user 'essor-*/install.sh >/dev/null && rm -r essor-* essor.tar.gz'
user '.local/share/essor/install.sh --remove'
user 'find . | sort' >"$out/home-after"
echo "left in the home:"
comm -13 "$out/home-before" "$out/home-after"
check "left but settings and copies" "" "$(comm -13 "$out/home-before" "$out/home-after" |
    grep -vE '^./(.config|.cache|a-copies|.local(/share(/app.essor.essor.*)?)?$)' || true)"

say "the .rpm"
rm -rf "$out/rpm"
mkdir -p "$out/rpm/system" "$out/rpm/unpacked"
(cd "$out/rpm/unpacked" && rpm2cpio "$package" | cpio --quiet -idm)
rpm -qp --qf '[%{FILEMODES:perms} %{FILEUSERNAME}:%{FILEGROUPNAME} %{FILESIZES} %{FILENAMES}\n]' "$package"
echo "requires:"
rpm -qp --requires "$package"
dpkg-deb --extract "$deb" "$out/rpm/deb"
check "the files of the .deb" "" "$(diff -rq "$out/rpm/deb/usr" "$out/rpm/unpacked/usr" || true)"
rpm --root "$out/rpm/system" --initdb
rpm --force-debian --root "$out/rpm/system" -i --nodeps --nosignature "$package"
check "installed by rpm" "essor $version" "$("$out/rpm/system/usr/bin/essor" --version)"
rpm --force-debian --root "$out/rpm/system" -e --nodeps essor
check "left after rpm -e" "" "$(find "$out/rpm/system" -iname '*essor*')"

finish
rm -rf --one-file-system "$there"
say "done: $failures of the checks failed; pictures in target/try"
[ "$failures" -eq 0 ]
