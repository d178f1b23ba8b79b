"""Layer 7: the command ``kehoach``. The only place that prints, writes files and sets exit codes."""
