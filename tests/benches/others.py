"""Says of each month of the series of a file, one a line, whether it goes on (g), slows
down (d) or is silent (s), by two methods that look for changes.

Prints `method;letters`, a line for each series, for those of the two that are there:
ruptures' PELT (kernel rbf, penalty 2.5) and Rbeast. Both see pieces, not stages: a piece
that loses more than a fifth in a year slows down, one under a twentieth of the highest
is silent.
"""

import sys

import numpy

SLOPE = -0.2 / 12
SILENT = 0.05


def words(slopes, levels):
    highest = max(levels.max(), 1e-9)
    return "".join(
        "s" if level < SILENT * highest else "d" if slope < SLOPE else "g"
        for slope, level in zip(slopes, levels)
    )


def pelt(series):
    import ruptures

    logs = numpy.log1p(series)
    ends = ruptures.KernelCPD(kernel="rbf", min_size=3, jump=1).fit(logs).predict(pen=2.5)
    slopes, levels, start = numpy.zeros(len(series)), numpy.zeros(len(series)), 0
    for end in ends:
        piece = slice(start, end)
        levels[piece] = series[piece].mean()
        slopes[piece] = numpy.polyfit(numpy.arange(end - start), logs[piece], 1)[0]
        start = end
    return words(slopes, levels)


def beast(series):
    import Rbeast

    found = Rbeast.beast(numpy.log1p(series), season="harmonic", period=12, quiet=1)
    trend = numpy.asarray(found.trend.Y, dtype=float)
    return words(numpy.gradient(trend), numpy.expm1(trend))


def said_by(method, series):
    try:
        return method(series)
    except ImportError:
        raise
    except Exception:
        # A series that is too short for it: nothing is said against its going on.
        return "g" * len(series)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        every = [numpy.array(line.split(","), dtype=float) for line in file]
    for name, method in {"PELT rbf": pelt, "BEAST": beast}.items():
        try:
            said = [said_by(method, series) for series in every]
        except ImportError:
            continue
        for letters in said:
            # Rbeast writes to standard output, too.
            print(f"\n{name};{letters}")


main()
