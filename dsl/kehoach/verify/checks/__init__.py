"""The checks: one family in each module, found by :mod:`kehoach.verify.registry`."""
