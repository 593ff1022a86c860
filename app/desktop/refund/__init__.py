"""The refund side of a ticket: lines to tick, the figures they come to, why, and what may be done now."""
