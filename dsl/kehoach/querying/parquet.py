"""The tables as Parquet files, for engines beyond one machine: typed columns, one file for each table."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress

import duckdb

from kehoach import __version__
from kehoach.querying.database import fill
from kehoach.querying.rows import FORM, Tables
from kehoach.querying.schema import tables


def write_parquet(made: Tables, folder: str) -> dict[str, str]:
    """Write each table whole, then give all files their names.

    Args:
        made: the tables.
        folder: where; it is made when it does not exist. Files of the same names are replaced, others left.

    Returns:
        The file of each table.

    Raises:
        OSError: a file cannot be written; then no file has changed that was not yet renamed.
    """
    os.makedirs(folder, exist_ok=True)
    aside = os.path.join(folder, f".{os.getpid()}.tmp")
    try:
        os.makedirs(aside)
        with duckdb.connect(":memory:") as connection:
            connection.execute("SET threads = 1")  # the same rows give the same bytes
            fill(connection, made)
            for name in tables():
                path = os.path.join(aside, name).replace("'", "''")
                connection.execute(
                    f"COPY {name} TO '{path}' (FORMAT parquet, COMPRESSION zstd, "
                    f"KV_METADATA {{kehoach: '{__version__}', form: '{FORM}'}})"
                )
        paths = {name: os.path.join(folder, f"{name}.parquet") for name in tables()}
        for name, path in paths.items():
            os.replace(os.path.join(aside, name), path)
        return paths
    except duckdb.IOException as error:
        raise OSError(str(error)) from error
    finally:
        with suppress(OSError):
            shutil.rmtree(aside)
