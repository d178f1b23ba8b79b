"""Which tasks of a parent plan the plans below it carry out, which none does, and which would be late."""
