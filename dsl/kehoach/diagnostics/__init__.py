"""What is said to the user about a plan, as data."""
