"""``python -m kehoach``."""

import sys

from kehoach.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
