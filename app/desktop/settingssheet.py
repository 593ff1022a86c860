"""The settings card: theme, language, density and keys; every choice acts at once."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from app.desktop import languages
from app.desktop.preferences import Preferences
from app.desktop.sheet import Sheet
from app.desktop.theme import Theme
from app.desktop.widgets import CheckBox, ComboBox, SegmentedSwitch


class PreferencesSheet(Sheet):
    """The card on which all of it is chosen; every choice acts at once."""

    def __init__(self, theme: Theme, preferences: Preferences, window: QWidget) -> None:
        super().__init__(theme, window, width=460)
        self.setObjectName("preferences")
        self._preferences = preferences
        self._form = QFormLayout()
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        self._form.setVerticalSpacing(theme.px(12))
        self._form.setHorizontalSpacing(theme.px(16))
        self.body.addLayout(self._form)
        theme.changed.connect(self._fill)
        self._fill()

    def _fill(self) -> None:
        """Build the rows in the present language."""
        while self._form.rowCount():
            self._form.removeRow(0)
        self.set_title(self.tr("Settings"))
        chosen = self._preferences
        self._row(self.tr("Theme"), self._theme_switch())
        self._row(self.tr("Language"), self._language_box())
        self._row(self.tr("Text size"), self._size_box())
        compact = self._switch(
            self.tr("One line per ticket"), chosen.is_compact, chosen.set_compact
        )
        self._row(self.tr("Density"), compact)
        keys = self._switch(
            self.tr("Single letters act in lists"), chosen.has_single_keys, chosen.set_single_keys
        )
        self._row(self.tr("Keys"), keys)

    def _row(self, words: str, field: QWidget) -> None:
        label = QLabel(words)
        label.setFont(self.theme.font())
        label.setBuddy(field)
        field.setAccessibleName(words)
        field.setFont(self.theme.font())
        self._form.addRow(label, field)

    def _theme_switch(self) -> QWidget:
        segments = [
            ("system", self.tr("System"), None),
            ("light", self.tr("Light"), "sun"),
            ("dark", self.tr("Dark"), "moon"),
        ]
        switch = SegmentedSwitch(self.theme, segments)
        switch.set_current(self._preferences.theme_choice)
        switch.changed.connect(self._later(self._preferences.set_theme))
        return switch

    def _language_box(self) -> QWidget:
        box = ComboBox(self.theme, self.tr("Language"))
        for tag, name in languages.LANGUAGES.items():
            box.addItem(name, tag)
        box.setCurrentIndex(box.findData(self._preferences.language))
        choose = self._later(self._preferences.set_language)
        box.activated.connect(lambda: choose(str(box.currentData())))
        return box

    def _size_box(self) -> QWidget:
        box = ComboBox(self.theme, self.tr("Text size"))
        for percent in self._preferences.sizes():
            box.addItem(f"{percent} %", percent)
        box.setCurrentIndex(box.findData(self._preferences.text_percent))
        box.activated.connect(lambda: self.after(partial(self._resize, box.currentIndex())))
        return box

    def _resize(self, place: int) -> None:
        self._preferences.set_text_percent(self._preferences.sizes()[place])

    def _switch(self, words: str, on: bool, act: Callable[[bool], None]) -> QWidget:
        check = CheckBox(self.theme, words)
        check.setChecked(on)
        check.toggled.connect(act)
        return check

    def _later(self, act: Callable[[str], None]) -> Callable[[str], None]:
        """Act when the signal is done: the row that sent it is rebuilt by what it causes."""
        return lambda choice: self.after(partial(act, choice))
