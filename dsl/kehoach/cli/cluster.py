"""Work on a Dask cluster, for the commands that take ``--dask``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from kehoach.cli.files import CannotRun

if TYPE_CHECKING:
    from kehoach.project.run import Workers
    from kehoach.project.work import Outcome, Request


def workers_on(address: str, language: str) -> Workers:
    """Return what does work on a cluster.

    Args:
        address: of its scheduler.
        language: of what is said.

    Raises:
        CannotRun: when it works: the library is missing, or the cluster cannot be used.
    """
    english = language == "en"

    def run(requests: Sequence[Request], trace: bool) -> Iterator[tuple[Outcome, Any]]:
        if not requests:
            return
        from kehoach.project.on_dask import OtherVersion
        from kehoach.project.on_dask import run as run_there

        try:
            yield from run_there(address, requests, trace)
        except ImportError as error:
            if (error.name or "").partition(".")[0] not in ("dask", "distributed"):
                raise
            words = "--dask needs a library more" if english else "--dask cần cài thêm thư viện"
            raise CannotRun(f'{words}: pip install "kehoach[dask]"') from error
        except OtherVersion as error:
            words = "a worker has another version" if english else "máy trong cụm có phiên bản khác"
            raise CannotRun(f"{address}: {words} ({error})") from error
        except (OSError, ValueError) as error:
            words = "the cluster cannot be used" if english else "không dùng được cụm máy"
            raise CannotRun(f"{address}: {words} ({error})") from error

    return run
