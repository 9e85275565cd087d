"""Runs one command and prints what it cost: processor seconds, wall seconds, KiB, exit status.

    once.py LIMIT OUTPUT ERROR COMMAND ...

A process of its own, small on purpose: the kernel counts what the parent of a command holds as
memory of the command.
"""

import os
import signal
import sys
import time


def main():
    limit, command = float(sys.argv[1]), sys.argv[4:]
    start = time.monotonic()
    child = os.fork()
    if child == 0:
        os.setsid()
        for number, path in ((1, sys.argv[2]), (2, sys.argv[3])):
            os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)
        os.execvp(command[0], command)
    is_late = False

    def end(*_):
        nonlocal is_late
        is_late = True
        os.killpg(child, signal.SIGKILL)

    signal.signal(signal.SIGALRM, end)
    signal.setitimer(signal.ITIMER_REAL, limit)
    _, status, usage = os.wait4(child, 0)
    signal.setitimer(signal.ITIMER_REAL, 0)
    wall = time.monotonic() - start
    code = "late" if is_late else os.waitstatus_to_exitcode(status)
    print(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss, code)


if __name__ == "__main__":
    main()
