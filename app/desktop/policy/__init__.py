"""The policy book on screen: its contents, a clause with its changes, what is new since the last reading."""
