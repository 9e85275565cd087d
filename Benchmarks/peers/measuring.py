"""What a command costs: its own processor time, wall time and memory, by the kernel's account."""

import os
import signal
import subprocess
import tempfile
import threading
import time
from dataclasses import dataclass


@dataclass
class Run:
    """One run of one command; `output` is None when it did not finish in time."""

    cpu: float  # seconds, user and system, with its children
    wall: float  # seconds
    memory: float  # MiB at most
    output: str | None
    error: str


def measured(command, limit):
    """Runs a command; after `limit` seconds of wall time it is ended."""
    # Files, not pipes: a long answer must not make the command wait for us.
    with tempfile.TemporaryFile("w+") as output, tempfile.TemporaryFile("w+") as error:
        start = time.monotonic()
        process = subprocess.Popen(
            command, stdout=output, stderr=error, stdin=subprocess.DEVNULL,
            start_new_session=True)
        is_late = threading.Event()

        def end():
            is_late.set()
            os.killpg(process.pid, signal.SIGKILL)

        timer = threading.Timer(limit, end)
        timer.start()
        _, status, usage = os.wait4(process.pid, 0)
        timer.cancel()
        wall = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        error.seek(0)
        is_done = not is_late.is_set() and process.returncode == 0
        return Run(
            usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024,
            output.read() if is_done else None,
            f"not finished in {limit:g} s" if is_late.is_set() else last_line(error.read()))


def last_line(text):
    lines = [line for line in text.splitlines() if line.strip()]
    return lines[-1].strip() if lines else ""


def median(runs):
    """The run of median processor time."""
    return sorted(runs, key=lambda run: run.cpu)[len(runs) // 2]
