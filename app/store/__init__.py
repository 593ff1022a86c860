"""Where rows live: one schema in two dialects, the transaction an operation sees, and the read models."""
