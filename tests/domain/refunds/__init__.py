"""Refunds, rule by rule."""
