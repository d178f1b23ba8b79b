"""The command ``kehoach``. The only place that prints, writes files and sets exit codes."""
