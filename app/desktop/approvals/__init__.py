"""Refunds that wait for somebody's yes: the list, the case with its arithmetic, and the decision."""
