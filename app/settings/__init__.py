"""What a workstation keeps outside its database: where its files are, its preferences and its keys."""
