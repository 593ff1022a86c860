"""What the business means: entities, rules and operations, free of I/O, clock and randomness."""
