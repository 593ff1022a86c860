"""Bad luck on purpose: the real product in virtual time and in real processes, every fault from one seed."""
