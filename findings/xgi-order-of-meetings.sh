#!/bin/sh
# xgi 0.10.2 (Python, hypergraphs: here a meeting is an edge that joins all who came).
#
# 1. `local_clustering_coefficient` takes the number of a meeting for its place in the list. The
#    same four meetings, listed in another order, give the same people other values, without a
#    word; meetings named by words are a TypeError. Expected: the order of a list changes nothing.
#    The two other coefficients (`clustering_coefficient`, `two_node_…`) keep their values.
# 2. `edges.duplicates()` is documented as all but the first one added. It sorts the names instead:
#    of a meeting of January and its repeat in February, January is called the duplicate, and
#    `cleanup()` keeps February.
#
# What follows for figures of ties: compare with xgi on meetings numbered 0, 1, 2, … in order only.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet xgi==0.10.2 networkx==3.6.1 pandas==2.3.3
cat > "$folder/order.py" <<'PYTHON'
import xgi

came = {
    0: ["odile", "basile", "chloe"],
    1: ["odile", "denis"],
    2: ["basile", "denis", "eva"],
    3: ["odile", "eva"],
}
for order in ([0, 1, 2, 3], [3, 2, 1, 0]):
    meetings = xgi.Hypergraph({number: came[number] for number in order})
    local = xgi.local_clustering_coefficient(meetings)
    plain = xgi.clustering_coefficient(meetings)
    print(order, "local", {name: round(local[name], 3) for name in sorted(local)})
    print(order, "plain", {name: round(plain[name], 3) for name in sorted(plain)})
named = xgi.Hypergraph(
    {"january": ["odile", "basile"], "february": ["odile", "basile"], "march": ["odile", "eva"]}
)
print("duplicates", list(named.edges.duplicates()))
print("kept", sorted(named.cleanup(in_place=False, relabel=False).edges))
try:
    xgi.local_clustering_coefficient(named)
except TypeError as error:
    print("named", type(error).__name__)
PYTHON
"$folder/venv/bin/python" -W ignore "$folder/order.py" | tee "$folder/seen"
cat > "$folder/expected" <<'SEEN'
[0, 1, 2, 3] local {'basile': 0.75, 'chloe': 0, 'denis': 1.0, 'eva': 1.0, 'odile': 0.778}
[0, 1, 2, 3] plain {'basile': 0.667, 'chloe': 1.0, 'denis': 1.0, 'eva': 1.0, 'odile': 0.667}
[3, 2, 1, 0] local {'basile': 1.0, 'chloe': 0, 'denis': 1.0, 'eva': 0.667, 'odile': 0.806}
[3, 2, 1, 0] plain {'basile': 0.667, 'chloe': 1.0, 'denis': 1.0, 'eva': 1.0, 'odile': 0.667}
duplicates ['january']
kept ['february', 'march']
named TypeError
SEEN
if ! diff "$folder/expected" "$folder/seen"; then
    echo "changed: xgi no longer behaves as described above" >&2
    exit 1
fi
echo "as described"
