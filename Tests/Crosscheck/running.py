"""Runs of `allot match`, as a coordinator would start them."""

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Run:
    code: int | None  # the exit status, negative for a signal; None when it did not end in time
    output: bytes
    errors: str

    def plan(self):
        """The plan on standard output, or `None` when there is none that can be read."""
        try:
            return json.loads(self.output)
        except ValueError:
            return None


def run_allot(allot, folder, name, *options, seconds=120):
    """Runs `allot match NAME --format json --quiet` within a folder."""
    command = [str(Path(allot).resolve()), "match", name, "--format", "json", "--quiet", *options]
    try:
        ended = subprocess.run(
            command, cwd=folder, capture_output=True, timeout=seconds, stdin=subprocess.DEVNULL)
    except subprocess.TimeoutExpired:
        return Run(None, b"", f"not ended after {seconds} s")
    return Run(ended.returncode, ended.stdout, ended.stderr.decode(errors="replace"))
