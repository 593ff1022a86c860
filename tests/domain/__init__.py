"""Tests of the rules alone: no file, no clock, no chance."""
