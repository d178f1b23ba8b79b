"""The one layout of a ``.kh`` file: from a tree and its comments back to text."""
