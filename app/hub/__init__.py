"""The central service: runs operations with authority, keeps the feed, signs people and machines in."""
