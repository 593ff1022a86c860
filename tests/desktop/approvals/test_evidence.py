"""What a request rests on is known again by its first words, in every script."""

from app.desktop.approvals.evidence import LONGEST, beginning


def test_a_short_message_stands_whole_on_one_line() -> None:
    assert beginning("Good\n\nmorning ") == "Good morning"


def test_a_long_one_ends_after_a_word() -> None:
    said = beginning("word " * 40)
    assert said.endswith("word…")
    assert len(said) <= LONGEST + 1


def test_one_written_without_spaces_keeps_its_beginning() -> None:
    text = "请问有消息了吗" * 30
    assert beginning(text) == text[:LONGEST] + "…"
