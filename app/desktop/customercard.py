"""The customer at a glance: name, tier, place and local time, languages, preferences and consent."""

from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTime, QTimer
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.desktop import words
from app.desktop.lines import Line
from app.desktop.theme import Theme
from app.desktop.widgets.layouts import Card
from app.desktop.widgets.lozenges import Avatar, Lozenge
from app.desktop.widgets.notices import Text
from app.domain.ids import moment
from app.store.queries import CustomerCard

MINUTE_MS: Final = 60_000


def initials(label: str) -> str:
    """The letters for an avatar: two of a Latin name, the first sign of a Chinese one."""
    parts = label.split()
    if not parts:
        return ""
    if not parts[0][0].isascii() and parts[0][0].isalpha() and parts[0][0] > "\u2e80":
        return parts[0][0]
    return "".join(part[0] for part in parts[:2]).upper()


def local_time(zone: str, now: datetime) -> str:
    """What the clock shows where the customer is, or "" when the zone is not known."""
    if not zone:
        return ""
    try:
        there = now.astimezone(ZoneInfo(zone))
    except (ZoneInfoNotFoundError, ValueError):
        return ""
    clock = QLocale().toString(QTime(there.hour, there.minute), QLocale.FormatType.ShortFormat)
    return QCoreApplication.translate("CustomerCard", "{time} there").format(time=clock)


def language_name(code: str) -> str:
    """A language in the agent's words; an unknown code stays as it is."""
    match code.split("_")[0].split("-")[0].lower():
        case "en":
            return QCoreApplication.translate("CustomerCard", "English")
        case "zh":
            return QCoreApplication.translate("CustomerCard", "Chinese")
        case "cs":
            return QCoreApplication.translate("CustomerCard", "Czech")
        case "lv":
            return QCoreApplication.translate("CustomerCard", "Latvian")
        case "it":
            return QCoreApplication.translate("CustomerCard", "Italian")
        case "de":
            return QCoreApplication.translate("CustomerCard", "German")
        case "fr":
            return QCoreApplication.translate("CustomerCard", "French")
        case "es":
            return QCoreApplication.translate("CustomerCard", "Spanish")
        case "ru":
            return QCoreApplication.translate("CustomerCard", "Russian")
        case _:
            return code


def preference_words(preferences: tuple[tuple[str, str], ...]) -> str:
    """How the customer likes to be reached."""
    said: list[str] = []
    for name, value in preferences:
        if name == "channel":
            said.append(words.channel(value))
        elif name == "calls":
            text = QCoreApplication.translate("CustomerCard", "calls: {when}")
            said.append(text.format(when=value))
        else:
            said.append(value)
    return words.listed(said)


def consent_words(consent: tuple[tuple[str, str], ...]) -> str:
    """What the customer agreed to, and what not."""
    said: list[str] = []
    for name, value in consent:
        pair = _CONSENT.get(name)
        said.append(name if pair is None else pair[value == "no"]())
    joined = words.listed(said)
    return joined[:1].upper() + joined[1:]


_CONSENT: Final = {
    "service": (
        lambda: QCoreApplication.translate("CustomerCard", "service"),
        lambda: QCoreApplication.translate("CustomerCard", "no service"),
    ),
    "offers": (
        lambda: QCoreApplication.translate("CustomerCard", "offers"),
        lambda: QCoreApplication.translate("CustomerCard", "no offers"),
    ),
    "survey": (
        lambda: QCoreApplication.translate("CustomerCard", "surveys"),
        lambda: QCoreApplication.translate("CustomerCard", "no surveys"),
    ),
    "recording": (
        lambda: QCoreApplication.translate("CustomerCard", "recording"),
        lambda: QCoreApplication.translate("CustomerCard", "no recording"),
    ),
}


class CustomerCardView(Card):
    """The card on top of the dock."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._card: CustomerCard | None = None
        self._rows: list[tuple[Text, Text]] = []
        self._now = moment(0)
        self._minute = QTimer(self, interval=MINUTE_MS)
        self._minute.timeout.connect(self._on_minute)
        self._minute.start()
        self._build()
        theme.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.setAccessibleName(self.tr("Customer"))
        px = self.theme.px
        self._column.setContentsMargins(px(12), px(12), px(12), px(12))
        self._column.setSpacing(px(10))
        self._head.setSpacing(px(12))
        self._facts.setHorizontalSpacing(px(12))
        self._facts.setVerticalSpacing(px(2))
        self._facts.setColumnMinimumWidth(0, px(92))
        if self._card is not None:
            self.show_card(self._card, self._now)

    def _build(self) -> None:
        theme = self.theme
        self.avatar = Avatar(theme, "", 40, self)
        self.name = Line(theme, 15, 600, parent=self)
        self.tier = Lozenge(theme, "", "vip", "star", parent=self)
        self.place = Text(theme, "", 12, color="text-2", wraps=True, parent=self)
        self._facts = QGridLayout()
        self._facts.setColumnStretch(1, 1)
        head, names, title = QHBoxLayout(), QVBoxLayout(), QHBoxLayout()
        title.setSpacing(8)
        title.addWidget(self.name)
        title.addWidget(self.tier)
        title.addStretch(1)
        names.setSpacing(1)
        names.addLayout(title)
        names.addWidget(self.place)
        head.addWidget(self.avatar)
        head.addLayout(names, 1)
        self._column, self._head = QVBoxLayout(self), head
        self._column.addLayout(head)
        self._column.addLayout(self._facts)

    def show_card(self, card: CustomerCard, now: datetime) -> None:
        """Show a customer."""
        self._card, self._now = card, now
        self.avatar.set_initials(initials(card.label), card.label)
        self.name.set_text(card.label)
        self.tier.set_words(words.tier(card.tier))
        self.tier.setVisible(card.tier not in ("", "none"))
        self._show_place()
        self._show_facts(card)

    def _show_place(self) -> None:
        card = self._card
        if card is None:
            return
        parts = (
            card.city or card.country,
            local_time(card.time_zone, self._now),
            words.listed(language_name(code) for code in card.languages),
        )
        self.place.setText(" · ".join(part for part in parts if part))
        self.place.setVisible(bool(self.place.text()))

    def _show_facts(self, card: CustomerCard) -> None:
        facts = self._fact_list(card)
        while len(self._rows) < len(facts):
            self._rows.append(self._add_row(len(self._rows)))
        for row, (label, fact) in enumerate(self._rows):
            name, value = facts[row] if row < len(facts) else ("", "")
            label.setText(name)
            fact.setText(value)
            fact.setAccessibleName(f"{name}: {value}")
            label.setVisible(bool(name))
            fact.setVisible(bool(name))

    def _add_row(self, row: int) -> tuple[Text, Text]:
        """One more line of facts; it stays for the customers to come."""
        label = Text(self.theme, "", 12, color="text-2", parent=self)
        fact = Text(self.theme, "", 12, wraps=True, parent=self)
        self._facts.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._facts.addWidget(fact, row, 1)
        return label, fact

    def _fact_list(self, card: CustomerCard) -> list[tuple[str, str]]:
        facts: list[tuple[str, str]] = []
        if card.number:
            facts.append((self.tr("Number"), card.number))
        if card.preferences:
            facts.append((self.tr("Prefers"), preference_words(card.preferences)))
        if card.consent:
            facts.append((self.tr("Consent"), consent_words(card.consent)))
        known = self.tr("%n contact(s)", "", card.contacts)
        if card.since_us is not None:
            known = f"{month(card.since_us)} · {known}"
            facts.append((self.tr("Customer since"), known))
        elif card.contacts:
            facts.append((self.tr("Contacts"), known))
        return facts

    def _on_minute(self) -> None:
        self._now += timedelta(minutes=1)
        self._show_place()


def month(at_us: int) -> str:
    """A month and its year."""
    locale, at = QLocale(), moment(at_us).astimezone(UTC)
    # Chinese writes months by number, which Qt takes for the short form.
    is_short = locale.language() == QLocale.Language.Chinese
    style = QLocale.FormatType.ShortFormat if is_short else QLocale.FormatType.LongFormat
    name = locale.standaloneMonthName(at.month, style)
    text = QCoreApplication.translate("CustomerCard", "{month} {year}")
    return text.format(month=f"{name[:1].upper()}{name[1:]}", year=at.year)
