"""Judges lines of JSON with `jdlint --ndjson`. Needs nothing but Python and jdlint."""

import os
import subprocess

JDLINT = os.environ.get("JDLINT", "npx --no-install jdlint").split()

# What is no UTF-8 goes through as it is: jdlint says so in its answer, where Python would break off.
AS_IT_IS = {"encoding": "utf-8", "errors": "surrogateescape"}


def judge(lines):
    """The answers of jdlint to some lines, one for each that is not blank, in the same order.

    A line that jdlint cannot use has an answer, too. So fewer answers mean that jdlint broke down, or did not even
    start, as with a mistake in an option.
    """
    questions = [line for line in (line.strip(" \t\r\n") for line in lines) if line]
    run = subprocess.run(
        [*JDLINT, "--ndjson", "--concurrency", "off"],
        input="".join(f"{question}\n" for question in questions).encode(**AS_IT_IS),
        capture_output=True,
    )
    # Not splitlines(): it breaks lines in places where JSON has none.
    answers = run.stdout.decode().split("\n")[:-1]
    if len(answers) != len(questions):
        raise RuntimeError(
            f"jdlint answered {len(answers)} of {len(questions)} lines, status {run.returncode}: {run.stderr.decode()}"
        )
    return answers
