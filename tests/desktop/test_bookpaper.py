"""The book on paper speaks the reader's language, and each label of the printer is one that is translated."""

import pytest

from app.desktop.bookpaper import WORDS, labels
from app.domain.policy.printing import LABELS


def test_every_label_is_collected_for_translation() -> None:
    assert set(WORDS) == set(LABELS)


@pytest.mark.parametrize("language", ["en", "xx"])
def test_a_language_that_we_do_not_speak_gets_english(language: str) -> None:
    assert [labels(language)(word) for word in LABELS] == list(LABELS)
