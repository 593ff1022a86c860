"""Thousands of workstations that come back at once, against one real hub process."""
