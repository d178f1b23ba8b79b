"""The builders of Word files as seen, for the tests of this folder: ``from builders import plan``."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent))
