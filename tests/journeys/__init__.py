"""Whole journeys with real processes, sockets and files."""
