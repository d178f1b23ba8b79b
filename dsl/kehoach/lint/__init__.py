"""What a careful reviewer sees. One file per rule in ``rules/``, found by its folder."""
