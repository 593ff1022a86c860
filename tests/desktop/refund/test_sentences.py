"""Every step and every no of the calculator has its sentence, in five languages, with only its own facts."""

import re
from datetime import date

import pytest
from PySide6.QtCore import QLocale, QTranslator

from app.desktop.languages import FOLDER, LANGUAGES
from app.desktop.refund.sentences import REASONS, STEPS, Teller
from app.domain.refunds.deductions import Deduct
from app.domain.refunds.refusal import Reason
from app.domain.refunds.trace import FACTS, Step
from app.domain.refunds.trace import STEPS as CODES


def places(text: str) -> set[str]:
    return set(re.findall(r"{(\w+)}", text))


def test_every_code_has_a_sentence() -> None:
    assert set(STEPS) == CODES
    assert set(REASONS) == set(Reason)


@pytest.mark.parametrize("language", [name for name in LANGUAGES if name != "en"])
def test_every_language_says_the_same_facts(language: str) -> None:
    translator = QTranslator()
    assert translator.load(f"evenkeel_{language}", str(FOLDER))
    for text in (*STEPS.values(), *REASONS.values()):
        said = translator.translate("Refunds", text)
        assert said, text
        assert places(said) == places(text), said
        assert places(text) <= {*FACTS, "maximum"}


def test_a_step_is_said_with_amounts_days_and_names() -> None:
    tell = Teller("EUR", {"a": "Kettle"}, QLocale("en_GB"), year=2026)
    facts = {"line": "a", "quantity": 1, "of": 2, "amount": 1999, "paid": 3998}
    assert (
        tell.step(Step("line.by_quantity", facts))
        == "Kettle: 1 of 2 pieces, 19.99 € of the 39.98 € paid."
    )
    late = {"days": 15, "of": 14, "last_day": date(2026, 6, 11), "article": "art. 9"}
    assert (
        tell.step(Step("right.late", late))
        == "Day 15 of 14: too late, the last day was Thursday 11 June. art. 9"
    )


def test_a_refusal_names_the_most_there_is() -> None:
    tell = Teller("JPY", {}, QLocale("en_GB"))
    assert tell.refusal(Reason.QUANTITY_EXCEEDS_REFUNDABLE, 3).endswith("At most 3 can come back.")
    assert tell.refusal(Reason.EXCEEDS_CAPTURED, 500).endswith("At most 500 JPY.")


def test_every_deduction_has_a_name() -> None:
    tell = Teller("EUR", {}, QLocale("en_GB"))
    assert all(tell.name(str(one)) != str(one) or one is Deduct.POINTS for one in Deduct)
