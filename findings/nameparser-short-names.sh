#!/bin/sh
# nameparser 2.6.0 (Python, parts of people's names): two surprises on lists of participants.
#
# 1. A given name with the family name "Vi" (or "Cpa", "Ed", …) has no family name at all: the word
#    is taken for the numeral six, a suffix. The same word in front stays a given name. Two cousins
#    "Anh Vi" and "Anh" are then one person for whoever compares first and last.
# 2. "Mme Julie Roy" loses its title as it should, "M. Jean Roy" does not: the French "M." becomes
#    the given name and "Jean" a middle name. A list with polite forms has every man called "M.".
#
# What follows for an importer: no table of suffixes on a name of two words, and the polite forms
# of one language all or not at all.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet nameparser==2.6.0
cat > "$folder/names.py" <<'PYTHON'
from nameparser import HumanName

for name in ["Anh Vi", "Vi Anh", "Anh Do", "Mme Julie Roy", "M. Jean Roy"]:
    parts = HumanName(name)
    print(name, [parts.title, parts.first, parts.middle, parts.last, parts.suffix])
PYTHON
"$folder/venv/bin/python" "$folder/names.py" | tee "$folder/seen"
cat > "$folder/expected" <<'SEEN'
Anh Vi ['', 'Anh', '', '', 'Vi']
Vi Anh ['', 'Vi', '', 'Anh', '']
Anh Do ['', 'Anh', '', 'Do', '']
Mme Julie Roy ['Mme', 'Julie', '', 'Roy', '']
M. Jean Roy ['', 'M.', 'Jean', 'Roy', '']
SEEN
if ! diff "$folder/expected" "$folder/seen"; then
    echo "changed: nameparser no longer behaves as described above" >&2
    exit 1
fi
echo "as described"
