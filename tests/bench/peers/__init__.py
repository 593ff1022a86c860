"""Other offline-first products on the same work, beside ours."""
