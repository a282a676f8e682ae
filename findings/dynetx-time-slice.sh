#!/bin/sh
# dynetx 0.3.2 (Python, networks whose ties come and go): `time_slice(from, to)` is documented as
# the interactions "present in [from, to]", and loses the last snapshot of every tie. Ties are kept
# as closed spans; the slice hands the end of a span to `add_interaction`, whose end is open.
#
# Odile and Basile met in each of six months, Odile and Chloé in the third alone. Expected of the
# slice 1 to 6: the network itself. Seen: nobody meets in month 6, and the tie of a single month
# becomes a span from 3 to 2, so that Odile and Chloé never met.
#
# What follows for a register: take months from `interactions(t=month)`, never from a slice; a
# network of meetings is cut from the meetings, before it is built.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet dynetx==0.3.2 networkx==3.6.1
cat > "$folder/slice.py" <<'PYTHON'
import dynetx

network = dynetx.DynGraph()
for month in range(1, 7):
    network.add_interaction("odile", "basile", t=month)
network.add_interaction("odile", "chloe", t=3)


def told(graph):
    return sorted((*sorted(pair[:2]), pair[2]["t"]) for pair in graph.interactions())


def months(graph, one, other):
    return [m for m in range(1, 7) if graph.has_interaction(one, other, t=m)]


print("whole", told(network))
year = network.time_slice(1, 6)
print("slice 1-6", told(year))
print("odile-basile", months(network, "odile", "basile"), months(year, "odile", "basile"))
print("odile-chloe", months(network, "odile", "chloe"), months(year, "odile", "chloe"))
PYTHON
"$folder/venv/bin/python" "$folder/slice.py" | tee "$folder/seen"
cat > "$folder/expected" <<'SEEN'
whole [('basile', 'odile', [[1, 6]]), ('chloe', 'odile', [[3, 3]])]
slice 1-6 [('basile', 'odile', [[1, 5]]), ('chloe', 'odile', [[3, 2]])]
odile-basile [1, 2, 3, 4, 5, 6] [1, 2, 3, 4, 5]
odile-chloe [3] []
SEEN
if ! diff "$folder/expected" "$folder/seen"; then
    echo "changed: dynetx no longer behaves as described above" >&2
    exit 1
fi
echo "as described"
