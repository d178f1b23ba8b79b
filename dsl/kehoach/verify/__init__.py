"""Checks the format of any Word file against a profile; shares no code with the renderer."""
