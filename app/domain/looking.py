"""Looking beyond what one's own teams have to do: the right to it, and the reasons that count."""

from typing import Final

LOOK_UP: Final = (
    "customer.look"  # the right to find a customer of whom no team of one's own has a ticket
)
# Why such a customer is opened; a word of ours, so that no name gets into the book of who looked.
REASONS: Final = ("call", "message", "colleague", "complaint")
