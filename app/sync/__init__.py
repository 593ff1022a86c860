"""How workstation and hub agree: wire messages, outbox, rebase and the loop that carries them."""
