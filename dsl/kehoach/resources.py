"""The only place that knows where ``grammar/`` and ``templates/`` lie.

Both are inside the package when it is installed and beside it in a checkout. Files are read through the
module's own loader, so that a package inside a zip archive works too; ``importlib.resources`` is used only
to list folders, because importing it costs as much as starting Python.
"""

from __future__ import annotations

import os.path

_HERE = os.path.dirname(os.path.abspath(__file__))
_CHECKOUT = os.path.dirname(os.path.dirname(_HERE))


def _candidates(parts: tuple[str, ...]) -> tuple[str, str]:
    return os.path.join(_HERE, *parts), os.path.join(_CHECKOUT, *parts)


def read_bytes(*parts: str) -> bytes:
    """Return the content of a shipped file.

    Args:
        parts: folder and file names below the package or the checkout, e.g. ``("grammar", "kehoach.lark")``.

    Raises:
        FileNotFoundError: neither the package nor the checkout has it.
    """
    loader = globals().get("__loader__")
    for path in _candidates(parts):
        try:
            if loader is not None and hasattr(loader, "get_data"):
                data: bytes = loader.get_data(path)
                return data
            with open(path, "rb") as file:
                return file.read()
        except OSError:
            continue
    raise FileNotFoundError("/".join(parts))


def read_text(*parts: str) -> str:
    """Return a shipped UTF-8 text file with ``\\n`` line ends; arguments and errors as :func:`read_bytes`."""
    return read_bytes(*parts).decode("utf-8").replace("\r\n", "\n")


def names(*parts: str) -> tuple[str, ...]:
    """Return the sorted file names in a shipped folder (no sub-folders); empty when there is no such folder."""
    for path in _candidates(parts):
        if os.path.isdir(path):
            return tuple(sorted(n for n in os.listdir(path) if os.path.isfile(os.path.join(path, n))))
    from importlib.resources import files

    folder = files(__package__ or "kehoach").joinpath(*parts)
    if not folder.is_dir():
        return ()
    return tuple(sorted(node.name for node in folder.iterdir() if node.is_file()))
