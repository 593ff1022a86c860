"""Tests of the front door: set-up, checks and notices."""
