"""The one collection of tables, and the marks of those that lie at one end only."""

from sqlalchemy import MetaData

metadata = MetaData()
LOCAL = {"end": "local"}
HUB = {"end": "hub"}
