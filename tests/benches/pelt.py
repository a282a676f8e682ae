"""Times ruptures' PELT with the rbf cost on the series of a file, one a line.

Prints `name;median;slowest tenth` in milliseconds, for PELT in Python and for
the same search written in C (KernelCPD).
"""

import statistics
import sys
import time

import numpy
import ruptures

PENALTY = 2.5


def milliseconds(make, series):
    times = []
    for counts in series:
        start = time.perf_counter()
        make().fit(counts).predict(pen=PENALTY)
        times.append(1e3 * (time.perf_counter() - start))
    times.sort()
    return statistics.median(times), times[len(times) - 1 - len(times) // 10]


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        series = [numpy.array(line.split(","), dtype=float) for line in file]
    kinds = {
        "ruptures Pelt rbf: changes": lambda: ruptures.Pelt(model="rbf", min_size=3, jump=1),
        "ruptures KernelCPD rbf (in C)": lambda: ruptures.KernelCPD(kernel="rbf", min_size=3, jump=1),
    }
    for name, make in kinds.items():
        median, slowest = milliseconds(make, series)
        print(f"{name};{median:.3f};{slowest:.3f}")


main()
