#!/bin/sh
# HyperNetX 2.4.3 (Python, hypergraphs: a meeting is an edge that joins all who came).
#
# A meeting to which nobody came is dropped while the hypergraph is built, without a word, and so is
# one whose last attendee is taken out later: the number of meetings is smaller than what was given,
# and any share "of all meetings" is too large. Expected: an edge of size 0, as in xgi.
#
# What follows for figures of ties: the number of meetings is counted from the log, never from the
# network that was built of it.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet hypernetx==2.4.3 networkx==3.6.1 pandas==2.3.3
cat > "$folder/meetings.py" <<'PYTHON'
import hypernetx

log = {"jan": ["odile", "basile"], "feb": [], "mar": ["odile"], "apr": ["odile", "basile"]}
meetings = hypernetx.Hypergraph(log)
print("given", len(log), "kept", sorted(meetings.edges))
print("without odile", sorted(meetings.remove_nodes(["odile"]).edges))
PYTHON
"$folder/venv/bin/python" -W ignore "$folder/meetings.py" | tee "$folder/seen"
cat > "$folder/expected" <<'SEEN'
given 4 kept ['apr', 'jan', 'mar']
without odile ['apr', 'jan']
SEEN
if ! diff "$folder/expected" "$folder/seen"; then
    echo "changed: HyperNetX no longer behaves as described above" >&2
    exit 1
fi
echo "as described"
