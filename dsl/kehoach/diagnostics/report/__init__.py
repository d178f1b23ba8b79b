"""Forms in which findings are told: for people (text), for editors (short) and for programs (JSON)."""
