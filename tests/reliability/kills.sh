#!/bin/sh
# Kills imports at random moments and looks whether the register is whole.
#
#     tests/reliability/kills.sh [ESSOR] [N]
#
# ESSOR is the program (target/debug/essor), N the number of kills (20). Each
# time, a log of invented rows is imported into a copy of a small register, by
# turns directly and through a link in another folder, and killed after a
# random part of the time that a whole import takes: by turns at any moment, and
# once its change is under way. Then `check`, which opens
# the register, must find it whole, with all or nothing of the log in it, and
# no draft of the killed run may be left beside it or among its copies.
set -eu

essor=$(realpath "${1:-target/debug/essor}")
n_kills=${2:-20}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

awk 'BEGIN {
    print "date;membre;activité;communauté"
    for (row = 0; row < 60000; row++)
        printf "%d-%02d-%02d;Personne %d;Rencontre;Communauté %d\n",
            2015 + row % 9, 1 + row % 12, 1 + int(row / 9) % 28, row % 997, row % 7
}' > log.csv
printf 'date;membre;activité\n2014-05-06;Personne 1;Rencontre\n' > first.csv
"$essor" import seed.essor first.csv --community Premiere > /dev/null

milliseconds() { date +%s%3N; }
count() { "$essor" check "$1" --lang en | grep participation | tr -cd 0-9; }

cp seed.essor whole.essor
began=$(milliseconds)
"$essor" import whole.essor log.csv > /dev/null
lasts=$(($(milliseconds) - began))
none=$(count seed.essor)
all=$(count whole.essor)
echo "a whole import takes $lasts ms and has $all participations, $none before"

n_cut=0
kill_nr=0
while [ "$kill_nr" -lt "$n_kills" ]; do
    kill_nr=$((kill_nr + 1))
    rm -rf run
    mkdir -p run/real run/elsewhere
    cp seed.essor run/real/a.essor
    opened=run/real/a.essor
    if [ $((kill_nr % 2)) -eq 0 ]; then
        opened=run/elsewhere/link.essor
        ln -s ../real/a.essor "$opened"
    fi
    wait_ms=$(awk -v lasts="$lasts" -v seed="$kill_nr$(date +%N)" \
        'BEGIN { srand(seed); print int(rand() * lasts) }')
    "$essor" import "$opened" log.csv > /dev/null 2>&1 &
    import=$!
    if [ $((kill_nr % 4)) -lt 2 ]; then
        sleep "$(awk -v ms="$wait_ms" 'BEGIN { print ms / 1000 }')"
    else
        # The larger part of an import reads the file; the change comes after.
        while kill -0 "$import" 2> /dev/null && [ ! -s run/real/a.essor-journal ]; do :; done
        sleep "$(awk -v ms="$((wait_ms / 3))" 'BEGIN { print ms / 1000 }')"
    fi
    kill -9 "$import" 2> /dev/null || true
    wait "$import" 2> /dev/null || true
    if [ -e run/real/a.essor-journal ]; then n_cut=$((n_cut + 1)); fi

    if ! "$essor" check "$opened" > run/said 2>&1; then
        echo "kill $kill_nr, after $wait_ms ms, $opened: not whole"
        cat run/said
        exit 1
    fi
    found=$(count "$opened")
    if [ "$found" != "$none" ] && [ "$found" != "$all" ]; then
        echo "kill $kill_nr, after $wait_ms ms, $opened: $found participations"
        exit 1
    fi
    left=$(find run -name '*.part*')
    if [ -n "$left" ]; then
        echo "kill $kill_nr, after $wait_ms ms, $opened: left $left"
        exit 1
    fi
    if [ -d run/elsewhere/link-copies ]; then
        echo "kill $kill_nr: copies beside the link"
        exit 1
    fi
done
echo "$n_kills kills, $n_cut of them in the middle of a change: whole each time"
