"""The task list as data."""
