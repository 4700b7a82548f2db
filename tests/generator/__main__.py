"""Runs the generator, as a package (`-m generator`) or by its folder."""

import sys
from pathlib import Path

if not __package__:
    sys.path[0] = str(Path(__file__).resolve().parent.parent)

from generator.command import main

if __name__ == "__main__":
    raise SystemExit(main())
