"""The demo: a hub, two workstations and live traffic in one go."""
