"""Resolution scripts: steps with branches that lead an agent from the first word to the confirmed end."""
