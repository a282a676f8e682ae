#!/usr/bin/env bash
# Tries the Windows program under Wine, in a fresh prefix and without a screen: installs
# it, opens the window in both languages, compares its answers with those of the Linux
# program, runs the unit tests of files, copies and registers, removes it again and
# looks for what is left. Pictures and answers are in target/windows/seen.
# usage: try.sh [FOLDER…]       FOLDER: more files to read with both programs
#   ESSOR_LINUX   the Linux program to compare with (default: target/dist/essor)
#   ESSOR_PARTS   the parts to run, by their names below (default: all)
# Needs a Linux program, and what installers.sh makes; makes both where they are missing.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=packaging/lib.sh
. "$here/../lib.sh"
# shellcheck source=packaging/windows/toolchain.sh
. "$here/toolchain.sh"
need wine wine64 Xvfb xvfb xdotool xdotool import imagemagick jq jq
old_home=$HOME
folders=("$root/tests/data/import")
for folder; do folders+=("$(realpath "$folder")"); done

linux=${ESSOR_LINUX:-$root/target/dist/essor}
if [ ! -e "$linux" ]; then
    (unset CARGO_TARGET_DIR RUSTC && cd "$root" && cargo build --locked --profile dist --bin essor)
fi
setup=$packages/essor-$version-x64-setup.exe
msi=$packages/essor-$version-x64.msi
if [ ! -e "$setup" ] || [ ! -e "$msi" ]; then
    "$here/installers.sh"
fi

# Nothing of Wine's goes anywhere but here: neither menus nor folders of the user.
seen=$windows/seen
place=$windows/wine
rm -rf "$seen" "$place"
mkdir -p "$seen" "$place/home"
export HOME=$place/home WINEPREFIX=$place/prefix WINEARCH=win64 WINEDEBUG=-all
export WINEDLLOVERRIDES="winemenubuilder.exe,mscoree,mshtml="
export LIBGL_ALWAYS_SOFTWARE=1 LC_ALL=C.UTF-8
unset DISPLAY WAYLAND_DISPLAY

pids=()
finish() {
    wineserver --kill 2>/dev/null || true
    [ "${#pids[@]}" -eq 0 ] || kill "${pids[@]}" 2>/dev/null || true
}
trap finish EXIT

failures=0
# check WHAT COMMAND…: says whether the command holds.
check() {
    local what=$1
    shift
    if "$@"; then
        echo "ok    $what"
    else
        echo "FAIL  $what"
        failures=$((failures + 1))
    fi
}
not() { ! "$@"; }
quiet() { "$@" >/dev/null; }
wanted() { [[ " ${ESSOR_PARTS:-$1} " == *" $1 "* ]]; }
# Wine ends lines as Windows does.
lf() { tr -d '\r'; }

# screen [OPTION…]: a screen of its own, as DISPLAY.
screen() {
    local number
    exec {number}< <(exec Xvfb -displayfd 1 -screen 0 1280x800x24 -nolisten tcp "$@" 2>/dev/null)
    pids+=($!)
    read -r -u "$number" DISPLAY
    export DISPLAY=:$DISPLAY
}
# window NAME: waits for a window of that name, at most a minute.
window() {
    local tries
    for ((tries = 0; tries < 120; tries++)); do
        xdotool search --onlyvisible --name "$1" 2>/dev/null | head -n 1 | grep . && return
        sleep 0.5
    done
    return 1
}
picture() { sleep "${2:-3}" && import -window root "$seen/$1.png"; }

# Ends all that runs under Wine. A `wait` for everything would wait for the screen, too.
close() {
    local job
    wineserver --kill || true
    for job in $(jobs -p); do
        wait "$job" || true
    done
}

# value KEY [NAME]: a text of the registry, of the user's part.
value() {
    local name=(/ve)
    [ -z "${2:-}" ] || name=(/v "$2")
    wine reg query "HKCU\\$1" "${name[@]}" 2>/dev/null | lf |
        sed -n 's/^.*REG_[A-Z]*  *//p' | head -n 1
}
# All that Wine keeps, to be compared: files, and keys without their times.
snapshot() {
    wineserver --wait
    find "$WINEPREFIX/drive_c" -printf '%P\n' | sort >"$1.files"
    sed 's/^\(\[.*\]\) [0-9]*$/\1/; /^#time/d; /^;;/d' "$WINEPREFIX/user.reg" "$WINEPREFIX/system.reg" >"$1.keys"
}

screen +extension GLX
echo "== a fresh prefix"
wine wineboot --init >/dev/null 2>&1
code=0
wine "$setup" /S || code=$?
check "on an older Windows, which Debian's Wine is at first, nothing is installed ($code)" test $code -eq 4
wine winecfg -v win10
# The random numbers of Rust programs; Wine has had this library since version 9.
if [ ! -e "$WINEPREFIX/drive_c/windows/system32/bcryptprimitives.dll" ]; then
    cat >"$place/random.c" <<'EOF'
#include <windows.h>
BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T len)
{
    return SystemFunction036(data, (ULONG)len);
}
EOF
    x86_64-w64-mingw32-gcc -shared -o "$WINEPREFIX/drive_c/windows/system32/bcryptprimitives.dll" \
        "$place/random.c" -ladvapi32
fi
snapshot "$place/before"
user=$(id -un)
local_data=$WINEPREFIX/drive_c/users/$user/AppData/Local
menu="$WINEPREFIX/drive_c/users/$user/AppData/Roaming/Microsoft/Windows/Start Menu/Programs"
installed=$local_data/Programs/Essor
essor() { wine "$installed/essor.exe" "$@"; }

echo "== installing"
wine "$setup" /S
check "the program is where it belongs" cmp -s "$windows/installers/essor.exe" "$installed/essor.exe"
check "it is in the start menu" test -e "$menu/Essor.lnk"
uninstall='Software\Microsoft\Windows\CurrentVersion\Uninstall\Essor'
check "it is among the installed apps" test "$(value "$uninstall" DisplayVersion)" = "$version"
check "a register opens with it" grep -q 'essor.exe" "%1"$' <<<"$(value 'Software\Classes\Essor.Register\shell\open\command')"
check "and is known by its ending" test "$(value 'Software\Classes\.essor')" = Essor.Register
for name in DisplayName DisplayIcon Publisher InstallLocation EstimatedSize; do
    echo "      $name: $(value "$uninstall" $name)"
done
check "it answers" test "$(essor --version | lf)" = "essor $version"

work=$place/work
mkdir "$work"
cd "$work"
essor demo --out sample.essor --lang fr >/dev/null

if wanted windows; then
    echo "== the window"
    for language in fr en; do
        began=$(date +%s%N)
        essor sample.essor --lang $language &
        pid=$!
        check "a window opens ($language)" quiet window 'sample.*Essor'
        echo "      after $((($(date +%s%N) - began) / 1000000)) ms"
        picture "window_$language" 4
        xdotool key --window "$(window 'sample.*Essor')" alt+F4 || true
        wait $pid || true
    done

    echo "== an upgrade while it runs"
    essor sample.essor &
    window 'sample.*Essor' >/dev/null
    code=0
    wine "$setup" /S || code=$?
    check "is refused, unattended ($code)" test $code -eq 3
    close
    check "is done once it is closed" wine "$setup" /S

    # Wine knows no endings of one user alone before version 9, so what Windows would
    # do is done by hand.
    echo "== what a double click on a register does"
    opening=$(value 'Software\Classes\Essor.Register\shell\open\command')
    printf '@%s\r\n' "${opening/"%1"/$(winepath -w sample.essor)}" >open.bat
    wine cmd /c open.bat &
    check "opens it" quiet window 'sample.*Essor'
    close
fi

# Answers of both programs to one line: standard output, its end, standard error.
both() {
    local name=$1
    shift
    local code=0
    "$linux" "$@" >"$place/linux.out" 2>"$place/linux.err" || code=$?
    echo "$code" >"$place/linux.code"
    code=0
    essor "$@" >"$place/wine.raw" 2>"$place/wine.raw_err" || code=$?
    echo "$code" >"$place/wine.code"
    lf <"$place/wine.raw" >"$place/wine.out"
    lf <"$place/wine.raw_err" >"$place/wine.err"
    cmp -s "$place/linux.code" "$place/wine.code" && cmp -s "$place/linux.err" "$place/wine.err" &&
        { cmp -s "$place/linux.out" "$place/wine.out" || alike; } && return
    mkdir -p "$seen/differences"
    for part in out err code; do
        diff "$place/linux.$part" "$place/wine.$part" >>"$seen/differences/$name" || true
    done
    return 1
}
# Whether the two answers are the same JSON, figures within a millionth.
leaves() { jq -r 'paths(type != "object" and type != "array") as $p | "\($p | join("/"))\t\(getpath($p) | tojson)"' "$1"; }
alike() {
    paste <(leaves "$place/linux.out") <(leaves "$place/wine.out") 2>/dev/null | awk -F '\t' '
        { n = $2 - $4; if (n < 0) n = -n }
        $1 != $3 || ($2 != $4 && !($2 ~ /^[-0-9.]/ && $4 ~ /^[-0-9.]/ && n <= 1e-6)) { exit 1 }
        END { if (NR == 0) exit 1 }'
}

if wanted answers; then
    echo "== the same answers as on Linux"
    for language in fr en; do
        check "stages of the sample ($language)" both "stages-$language" stages sample.essor --json --today 2026-09-01 --lang $language
    done
    check "a mistyped command" both usage stages
    same=0 others=0
    for folder in "${folders[@]}"; do
        cd "$folder"
        for file in *; do
            case $file in *.report | *.md) continue ;; esac
            [ -f "$file" ] || continue
            for command in inspect stages; do
                if both "$command-$file" $command "$file" --json --today 2026-09-01 --lang en; then
                    same=$((same + 1))
                else
                    others=$((others + 1))
                    echo "      otherwise: $command $file"
                fi
            done
        done
    done
    cd "$work"
    check "$same answers about files are the same, $others are not" test $others -eq 0
fi

if wanted files; then
    echo "== names, long paths, two programs"
    printf 'date;membre\n2025-01-08;Zoé Tremblay\n2025-02-12;Ali Ben Saïd\n2025-02-12;Zoé Tremblay\n' >"présences d'été n° 1.csv"
    check "names with accents" quiet essor import 'Équipe été.essor' "présences d'été n° 1.csv" --community 'Été' --lang fr
    long="OneDrive - Société d’échanges"
    while [ ${#long} -lt 300 ]; do long+="/Communautés de pratique"; done
    mkdir -p "$long"
    check "a path of ${#long} letters" quiet essor import "$long/Équipe.essor" "présences d'été n° 1.csv" --community 'Été'
    check "which is sound" quiet essor check "$long/Équipe.essor"
    check "on Linux too" quiet "$linux" check "$long/Équipe.essor"

    essor 'Équipe été.essor' --lang fr &
    window 'quipe.*Essor' >/dev/null
    printf 'date;membre\n2025-03-12;Inès Roy\n' >mars.csv
    check "an import into a register that is open in the window" quiet essor import 'Équipe été.essor' mars.csv --community 'Été' --lang fr
    check "the copy before it" quiet compgen -G 'Équipe été-copies/*before-import.essor'
    picture "changed_elsewhere" 8
    close
    check "nothing is left half done" not quiet compgen -G '*.part'
fi

if wanted console; then
    echo "== the console that called"
    # A line of its own is quoted by nobody on the way.
    at_prompt() { printf '@"%s" %s\r\n' "$(winepath -w "$installed/essor.exe")" "$1" >line.bat && wine cmd /c line.bat; }
    at_prompt '--version > to_file.txt' || true
    check "an answer goes into a file" grep -q "^essor $version" to_file.txt
    check "and into a pipe" grep -q "^essor $version" <<<"$(at_prompt '--version | more' 2>/dev/null)"
    code=0
    at_prompt stages 2>/dev/null || code=$?
    check "its end is told ($code)" test $code -eq 2
    wineconsole cmd &
    console=$(window 'cmd|onsole|system32') || true
    xdotool windowfocus "$console" type --delay 60 "\"%LOCALAPPDATA%\\Programs\\Essor\\essor.exe\" --version" || true
    xdotool key --window "$console" Return || true
    picture console 4
    close
fi

if wanted drawing; then
    echo "== without OpenGL"
    opengl_screen=$DISPLAY
    screen -extension GLX
    for language in fr en; do
        essor sample.essor --lang $language &
        check "a window or a message ($language)" quiet window 'Essor'
        picture "without_opengl_$language" 5
        close
    done
    export DISPLAY=$opengl_screen
fi

if wanted tests; then
    echo "== unit tests"
    (cd "$root" && CARGO_TARGET_X86_64_PC_WINDOWS_GNU_RUNNER=wine HOME=$old_home \
        windows_cargo test --lib -- store:: app::files app::settings app::import::files app::export \
        app::import::saved app::picture::file app::watch) >"$seen/tests.txt" 2>&1 || true
    check "$(grep '^test result' "$seen/tests.txt" || tail -n 1 "$seen/tests.txt")" grep -q '^test result: ok' "$seen/tests.txt"
fi

echo "== removing"
essor sample.essor &
window 'sample.*Essor' >/dev/null || true
close
wine "$installed/uninstall.exe" /S
# The uninstaller goes on from a copy of itself.
for ((tries = 0; tries < 60; tries++)); do
    [ -e "$installed" ] || break
    sleep 0.5
done
snapshot "$place/after"
# left NAME: what was not there before.
left() { diff "$place/before.$1" "$place/after.$1" | sed -n 's/^> //p'; }
left files >"$seen/left_files.txt" || true
left keys >"$seen/left_keys.txt" || true
check "no file of the program is left" not grep -iE 'essor\.exe|uninstall|Essor\.lnk|licences|Programs/Essor' "$seen/left_files.txt"
check "nor a key" not grep -iE '^\[.*essor|essor\.exe' "$seen/left_keys.txt"
check "the user's settings stay" grep -q 'settings.json' "$seen/left_files.txt"
echo "      files that stay:" && sed 's/^/        /' "$seen/left_files.txt"

echo "== the .msi package"
wine msiexec /i "$(winepath -w "$msi")" /qn
check "installs" cmp -s "$windows/installers/essor.exe" "$installed/essor.exe"
check "answers" test "$(essor --version | lf)" = "essor $version"
wine msiexec /x "$(winepath -w "$msi")" /qn
check "is removed" not test -e "$installed"
snapshot "$place/after"
left keys | grep -iE '^\[.*essor|essor\.exe' >"$seen/left_keys_msi.txt" || true
check "no key is left" test ! -s "$seen/left_keys_msi.txt"

echo "tried in $SECONDS s; pictures to look at: $seen"
[ $failures -eq 0 ] || { echo "$failures failed"; exit 1; }
