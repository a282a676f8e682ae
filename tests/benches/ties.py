"""Holds `essor ties` against networkx and against plain draws, and times it.

    python3 -m venv env && env/bin/pip install networkx numpy pybirewirex
    env/bin/python tests/benches/ties.py [--logs 10] [--essor target/release/essor]

Each log is invented from a seed: people of unlike keenness, some of whom come
later or leave earlier, and a group that comes to the same meetings. Compared to
1e-9 with networkx on the projection of people by meetings:

- times together and Newman's weight (`collaboration_weighted_projected_graph`);
- `constraint` and `effective_size`, by these weights, each node asked for by name
  (without `nodes=` the latter leaves weights out);
- `transitivity` of the pairs that came together once more than expected, and
  `articulation_points` of those often together, both from the answer's figures.

Expected counts are held against a plain sampler: swaps of two people and two
meetings, one at a time, none outside the days on which each was there. The
difference is told in standard errors; their root mean square is 1 where both
draw from the same.

Timed are 60 people and 120 meetings with a thousand draws, beside pybirewirex (the
BiRewire package in C: the same margins, by swaps, without the days on which each
was there) with numpy for the counts; and 2,000 people and 1,000 meetings.
"""

import argparse
import csv
import datetime
import json
import pathlib
import random
import statistics
import subprocess
import tempfile
import time

import networkx as nx
import numpy as np

ROOT = pathlib.Path(__file__).resolve().parents[2]
BEGUN = datetime.date(2024, 1, 8)


def invented(seed, n_people, n_meetings, share, gap=7):
    """Who came to which meeting, as a list of (meeting, person), and their days."""
    rng = random.Random(seed)
    keen = [min(0.95, share * rng.uniform(0.3, 1.7)) for _ in range(n_people)]
    first = [rng.choice([0, 0, 0, n_meetings // 3]) for _ in range(n_people)]
    last = [n_meetings - rng.choice([0, 0, 0, n_meetings // 4]) for _ in range(n_people)]
    came = []
    for meeting in range(n_meetings):
        is_theirs = rng.random() < 0.5
        for person in range(n_people):
            if not first[person] <= meeting < last[person]:
                continue
            chance = keen[person]
            if person < 5:
                chance = 0.9 if is_theirs else 0.1
            if rng.random() < chance:
                came.append((meeting, person))
    days = [BEGUN + datetime.timedelta(days=gap * meeting) for meeting in range(n_meetings)]
    return came, days


def written(folder, came, days):
    path = pathlib.Path(folder) / "log.csv"
    with path.open("w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["date", "member", "activity"])
        for meeting, person in came:
            rows.writerow([days[meeting], f"Member {person:04}", "Meeting"])
    return path


def told(essor, path, days):
    line = [essor, "ties", path, "--names", "--json", "--from", str(days[0]), "--to", str(days[-1]),
            "--today", str(days[-1])]
    started = time.perf_counter()
    run = subprocess.run([str(word) for word in line], check=True, capture_output=True)
    taken = time.perf_counter() - started
    return json.loads(run.stdout), taken


def compared(answer, came):
    """The largest difference from networkx, by figure."""
    people = sorted({f"Member {person:04}" for _, person in came})
    both = nx.Graph()
    both.add_nodes_from(people)
    both.add_edges_from((f"Member {person:04}", meeting) for meeting, person in came)
    newman = nx.bipartite.collaboration_weighted_projected_graph(both, people)
    together = nx.bipartite.weighted_projected_graph(both, people)
    worst = dict.fromkeys(["together", "newman", "constraint", "effective_size", "clustering"], 0.0)
    ties = {frozenset((tie["a"], tie["b"])): tie for tie in answer["ties"]}
    assert set(ties) == {frozenset(edge) for edge in together.edges}, "the same pairs met"
    for pair, tie in ties.items():
        one, other = tuple(pair)
        for key, graph in (("together", together), ("newman", newman)):
            worst[key] = max(worst[key], abs(tie[key] - graph[one][other]["weight"]))
    asked = list(newman.nodes)
    figures = {
        "constraint": nx.constraint(newman, nodes=asked, weight="weight"),
        "effective_size": nx.effective_size(newman, nodes=asked, weight="weight"),
    }
    for person in answer["people"]:
        for key, theirs in figures.items():
            value = theirs[person["person"]]
            assert (person[key] is None) == (value != value), f"{key} of someone without ties"
            if person[key] is not None:
                worst[key] = max(worst[key], abs(person[key] - value))
    more, often = nx.Graph(), nx.Graph()
    more.add_nodes_from(people)
    often.add_nodes_from(people)
    group = answer["group"]
    more.add_edges_from(pair for pair, tie in ties.items() if tie["excess"] >= 1.0)
    often.add_edges_from(pair for pair, tie in ties.items() if tie["excess"] >= group["often_from"])
    if group["clustering"] is not None:
        worst["clustering"] = abs(group["clustering"] - nx.transitivity(more))
    ours = {person["person"] for person in answer["people"] if person["connector"]}
    assert ours == set(nx.articulation_points(often)), "the same articulation points"
    assert group["links"] == often.number_of_edges()
    left, lost = often.copy(), []
    while len(lost) < len(group["rests_on"]):
        person = max(left.nodes, key=left.degree)
        lost.append((lost[-1] if lost else 0) + left.degree(person))
        left.remove_node(person)
    assert lost[:1] == group["rests_on"][:1], "the links lost without the most tied"
    return worst


def matrix(came, n_people, n_meetings):
    cells = np.zeros((n_people, n_meetings), dtype=np.int16)
    for meeting, person in came:
        cells[person, meeting] = 1
    return cells


def plain_expected(cells, n_draws, seed):
    """Mean and standard error of each pair's times together, by single swaps."""
    rng = random.Random(seed)
    n_people, n_meetings = cells.shape
    allowed = np.zeros_like(cells, dtype=bool)
    for person in range(n_people):
        at = np.flatnonzero(cells[person])
        if len(at):
            allowed[person, at[0] : at[-1] + 1] = True
    now = cells.copy()
    n_swaps = 5 * int(cells.sum())
    batches, batch = [], np.zeros((n_people, n_people))
    per_batch = max(1, n_draws // 20)
    for draw in range(n_draws):
        for _ in range(n_swaps):
            a, b = rng.randrange(n_people), rng.randrange(n_people)
            m, o = rng.randrange(n_meetings), rng.randrange(n_meetings)
            if now[a, m] and now[b, o] and not now[a, o] and not now[b, m]:
                if allowed[a, o] and allowed[b, m]:
                    now[a, m] = now[b, o] = 0
                    now[a, o] = now[b, m] = 1
        wide = now.astype(np.float64)
        batch += wide @ wide.T
        if (draw + 1) % per_batch == 0:
            batches.append(batch / per_batch)
            batch = np.zeros((n_people, n_people))
    stack = np.stack(batches)
    return stack.mean(axis=0), stack.std(axis=0, ddof=1) / np.sqrt(len(batches))


def beside_plain(answer, came, n_people, n_meetings, n_draws):
    cells = matrix(came, n_people, n_meetings)
    mean, error = plain_expected(cells, n_draws, 5)
    scores = []
    for tie in answer["ties"]:
        a, b = int(tie["a"][7:]), int(tie["b"][7:])
        # The answer's own draws have an error, too: about that of as many draws.
        own = error[a, b] * np.sqrt(n_draws / answer["draws"])
        spread = np.hypot(error[a, b], own)
        if spread > 0:
            scores.append((tie["expected"] - mean[a, b]) / spread)
    return np.sqrt(np.mean(np.square(scores))), max(map(abs, scores))


def timed_others(came, n_people, n_meetings, n_draws):
    """Seconds of pybirewirex for as many draws with the counts of all pairs."""
    from pybirewirex import rewire_bipartite

    now = matrix(came, n_people, n_meetings)
    sums = np.zeros((n_people, n_people))
    started = time.perf_counter()
    for draw in range(n_draws):
        now = rewire_bipartite(now, seed=draw + 1)
        wide = now.astype(np.float32)
        sums += wide @ wide.T
    return time.perf_counter() - started


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--logs", type=int, default=10)
    parser.add_argument("--draws", type=int, default=400)
    parser.add_argument("--essor", default=str(ROOT / "target/release/essor"))
    parser.add_argument("--no-times", action="store_true")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        worst = {}
        for seed in range(chosen.logs):
            size = (14 + 3 * seed, 16 + 4 * seed)
            came, days = invented(seed, *size, 0.45)
            answer, _ = told(chosen.essor, written(folder, came, days), days)
            for key, apart in compared(answer, came).items():
                worst[key] = max(worst.get(key, 0.0), apart)
        print(f"{chosen.logs} logs, largest difference from networkx {nx.__version__}:")
        for key, apart in worst.items():
            print(f"  {key:15} {apart:.1e}  {'as it must be' if apart <= 1e-9 else 'TOO FAR'}")
        came, days = invented(3, 20, 30, 0.5)
        answer, _ = told(chosen.essor, written(folder, came, days), days)
        root, most = beside_plain(answer, came, 20, 30, chosen.draws)
        print(f"expected counts beside {chosen.draws} plain draws: {root:.2f} standard errors "
              f"(root mean square), {most:.1f} at most")
        if chosen.no_times:
            return
        came, days = invented(1, 60, 120, 0.4)
        path = written(folder, came, days)
        ours = statistics.median(told(chosen.essor, path, days)[1] for _ in range(5))
        theirs = timed_others(came, 60, 120, 1000)
        print(f"60 people, 120 meetings, 1,000 draws: {ours:.2f} s with the reading of the file, "
              f"pybirewirex {theirs:.2f} s")
        came, days = invented(2, 2000, 1000, 0.02, gap=1)
        _, ours = told(chosen.essor, written(folder, came, days), days)
        print(f"2,000 people, 1,000 meetings, 1,000 draws: {ours:.2f} s with the reading of the file")


if __name__ == "__main__":
    main()
