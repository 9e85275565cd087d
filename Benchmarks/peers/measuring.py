"""What a command costs: its own processor time, wall time and memory, by the kernel's account."""

import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ONCE = str(Path(__file__).with_name("once.py"))


@dataclass
class Run:
    """One run of one command; `output` is None when it did not finish."""

    cpu: float  # seconds, user and system, with its children
    wall: float  # seconds
    memory: float  # MiB at most
    output: str | None
    error: str
    is_late: bool


def measured(command, limit):
    """Runs a command; after `limit` seconds of wall time it is ended."""
    with tempfile.TemporaryDirectory() as folder:
        output, error = Path(folder, "output"), Path(folder, "error")
        done = subprocess.run(
            [sys.executable, "-I", "-S", ONCE, str(limit), output, error, *command],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True, check=True)
        cpu, wall, memory, code = done.stdout.split()
        return Run(
            float(cpu), float(wall), float(memory) / 1024,
            output.read_text(encoding="utf-8") if code == "0" else None,
            last_line(error.read_text(encoding="utf-8", errors="replace")), code == "late")


def last_line(text):
    lines = [line for line in text.splitlines() if line.strip()]
    return lines[-1].strip() if lines else ""


def median(runs):
    """The run of median processor time."""
    return sorted(runs, key=lambda run: run.cpu)[len(runs) // 2]
