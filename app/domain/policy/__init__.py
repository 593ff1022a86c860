"""The policy book: what we promise, how we keep it, and the editions in which it comes into force."""
