"""Starts GBM Desktop: the window, or with a command the headless door."""

import sys

from ui.start import main

if __name__ == "__main__":
    sys.exit(main())
