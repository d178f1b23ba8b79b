"""Make the ready-made files of the shipped profiles: ``python -m kehoach.profiles.make [folder]``."""

from __future__ import annotations

import pickle
import sys

from kehoach.profiles.load import checksum, make_format, shipped, sources_of


def made_bytes(name: str) -> bytes:
    """Return the content of the made file of the shipped profile *name*.

    Raises:
        ProfileError: the profile is faulty.
    """
    sources = tuple((source, checksum(source)) for source in sources_of(name))
    return pickle.dumps((sources, make_format(name)), protocol=5)


def main(folder: str) -> None:
    """Write the made files of all shipped profiles into *folder* and print their paths."""
    for name in shipped():
        path, content = f"{folder}/{name}.profile", made_bytes(name)
        with open(path, "wb") as file:
            file.write(content)
        print(path)


if __name__ == "__main__":
    from os.path import abspath, dirname, join

    checkout = abspath(join(dirname(__file__), "..", "..", "..", "templates", "profiles", "made"))
    main(sys.argv[1] if len(sys.argv) > 1 else checkout)
