"""A made-up shop and its customers, equal for equal seeds, for demo, bench and pictures."""
