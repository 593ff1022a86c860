"""Painted controls that the screens share."""
