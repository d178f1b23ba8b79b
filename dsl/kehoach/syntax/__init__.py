"""From text to tree. Knows the grammar, not what a plan means."""
