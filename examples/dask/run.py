"""python3 run.py POSTINGS RESULTS: judges a file of JSON lines on several processes, with Dask.

RESULTS is a folder. It gets a file for each part of POSTINGS; in the order of their names they are in the order of the
postings. Kill it whenever you like, and start it again: parts that are done stay.
"""

import os
import sys

import dask
import dask.bag

from jdlint import AS_IT_IS, judge

PROCESSES = int(os.environ.get("PROCESSES", os.cpu_count() or 1))

# Bytes of POSTINGS. Each part starts a jdlint, which takes a second to warm up, and is in memory as a whole.
PART = os.environ.get("PART", "8MB")


def judge_into(file, lines):
    """Judges one part into its file, which appears when it is complete. Gives the number of answers."""
    answers = judge(lines)
    with open(f"{file}.part", "w", encoding="utf-8", newline="\n") as part:
        part.writelines(f"{answer}\n" for answer in answers)
    os.replace(f"{file}.part", file)
    return len(answers)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: python3 run.py POSTINGS RESULTS")
    postings, results = sys.argv[1:]
    os.makedirs(results, exist_ok=True)
    bag = dask.bag.read_text(postings, blocksize=PART, linedelimiter="\n", **AS_IT_IS)
    parts = {os.path.join(results, f"{index:06}.ndjson"): part for index, part in enumerate(bag.to_delayed())}
    # Dask joins reading, judging and writing of a part into one task, so that no posting goes from process to process.
    tasks = [dask.delayed(judge_into)(file, part) for file, part in parts.items() if not os.path.exists(file)]
    answers = dask.compute(*tasks, scheduler="processes", num_workers=PROCESSES)
    print(f"{sum(answers)} new answers, {len(parts)} parts in {results}")
