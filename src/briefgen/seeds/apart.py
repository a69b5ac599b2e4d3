"""Heavy parsers work in a child process with limits: what a hostile file breaks there breaks nothing here."""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import TypeVar

T = TypeVar("T")

SECONDS = 30
"""Of processor time; a long report takes one or two."""
MEMORY = 2 * 1024**3
"""Of address space, the interpreter and what it has loaded among it."""
WAIT = 3 * SECONDS
"""Of the clock's time, after which the child is stopped."""


class ApartError(Exception):
    """The child did not answer: it ran out of time or memory, or the parser broke."""


def run_apart(work: Callable[[bytes], T], data: bytes) -> T:
    """Call `work(data)` in a child process and return what it returns."""
    context = multiprocessing.get_context("fork") if sys.platform == "linux" else multiprocessing.get_context("spawn")
    mine, theirs = context.Pipe(duplex=False)
    child = context.Process(target=_answer, args=(work, data, theirs), daemon=True)
    child.start()
    theirs.close()
    try:
        if not mine.poll(WAIT):
            raise ApartError("it takes too long")
        answered, value = mine.recv()
    except EOFError:
        raise ApartError("it takes too much time or memory") from None
    finally:
        mine.close()
        if child.is_alive():
            child.terminate()
        child.join()
    if not answered:
        raise ApartError(value)
    result: T = value
    return result


def _answer(work: Callable[[bytes], T], data: bytes, pipe: Connection) -> None:
    _limit()
    try:
        pipe.send((True, work(data)))
    except MemoryError:
        pipe.send((False, "it takes too much memory"))
    except ValueError as error:
        pipe.send((False, str(error).split("\n")[0][:200]))
    except Exception:  # whatever else a parser throws at a broken file is a fault of the file
        pipe.send((False, "it is damaged"))


def _limit() -> None:
    sys.addaudithook(_refuse_network)
    if sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _refuse_network(event: str, _: tuple[object, ...]) -> None:
    if event in ("socket.connect", "socket.bind", "socket.getaddrinfo", "subprocess.Popen"):
        raise PermissionError("a parser may not use the network")
