"""Evenkeel: an agent console for customer service that keeps working through any outage."""

__version__ = "0.1.0"
