"""``python -m kehoach``."""

from kehoach.cli.main import entry

if __name__ == "__main__":
    entry()
