"""The audit: what the hub did not do as its authors meant it."""
