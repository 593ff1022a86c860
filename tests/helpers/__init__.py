"""Fakes and small tools that several tests share; each has tests of its own."""
