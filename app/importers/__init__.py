"""Foreign data into operations: streamed, resumable, each with a dry run and a quarantine."""
