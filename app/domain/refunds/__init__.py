"""Refunds: what may go back of a sale, by which right, and why, to the last minor unit."""
