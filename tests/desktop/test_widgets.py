"""Every widget has a role, a name, a key and a ring; all follow the theme and none is too small to hit."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.desktop import words
from app.desktop.theme import Theme
from app.desktop.widgets import (
    Avatar,
    Banner,
    Button,
    Card,
    CheckBox,
    Chip,
    ComboBox,
    EmptyState,
    FlowLayout,
    FocusRing,
    Hairline,
    IconButton,
    KeyCap,
    LineField,
    Lozenge,
    PopMenu,
    RadioButton,
    SearchField,
    SegmentedSwitch,
    SlaPill,
    TabBar,
    Text,
    Toast,
)
from app.desktop.widgets.notices import TOAST_MS, Slip
from tests.desktop.components_scene import components_scene
from tests.desktop.inbox_scene import MINUTE_US, NOW_US
from tests.helpers.heard import heard

Make = Callable[[Theme], QWidget]


def pill(theme: Theme) -> SlaPill:
    made = SlaPill(theme)
    made.set_sla(words.running(NOW_US - 5 * MINUTE_US, 1, NOW_US))
    return made


def combo(theme: Theme) -> ComboBox:
    made = ComboBox(theme, "Reason")
    made.addItems(["Broken on arrival", "Wrong size"])
    return made


def tabs(theme: Theme) -> TabBar:
    made = TabBar(theme)
    made.addTab("History")
    made.addTab("Checklist")
    return made


ACTIVE: dict[str, Make] = {
    "primary": lambda theme: Button(theme, "Send", key="Ctrl+↵", icon="send"),
    "secondary": lambda theme: Button(theme, "Cancel", "secondary"),
    "ghost": lambda theme: Button(theme, "Copy", "ghost", icon="copy", height=28),
    "link": lambda theme: Button(theme, "Open Outbox", "link", height=28),
    "danger": lambda theme: Button(theme, "End", "danger"),
    "icon": lambda theme: IconButton(theme, "bell", "Notifications", "Ctrl+B"),
    "chip": lambda theme: Chip(theme, "Orders", 3),
    "lozenge": lambda theme: Lozenge(theme, "Open", "open", menu=True),
    "search": lambda theme: SearchField(theme, "Filter this list", "Ctrl+F"),
    "line": lambda theme: LineField(theme, "Received"),
    "combo": combo,
    "tick": lambda theme: CheckBox(theme, "Include shipping"),
    "dot": lambda theme: RadioButton(theme, "Refund"),
    "switch": lambda theme: SegmentedSwitch(
        theme, [("reply", "Reply", "reply"), ("note", "Note", None)]
    ),
    "tabs": tabs,
}
STILL: dict[str, Make] = {
    "tier": lambda theme: Lozenge(theme, "Gold", "vip", "star"),
    "pill": pill,
    "key": lambda theme: KeyCap(theme, "Ctrl+K"),
    "avatar": lambda theme: Avatar(theme, "IK"),
    "line": lambda theme: Hairline(theme, "Tuesday 9 June 2026"),
    "banner": lambda theme: Banner(theme, "You can keep working.", "neutral"),
    "empty": lambda theme: EmptyState(theme, "Nothing due.", "Next due 16:20.", "Show all"),
    "text": lambda theme: Text(theme, "Words", 15, 600),
}


def on_a_page(qtbot: QtBot, make: Make, theme: Theme) -> QWidget:
    """The widget in a window with room around it."""
    page = QWidget()
    qtbot.addWidget(page)
    page.setPalette(theme.palette())
    page.setAutoFillBackground(True)
    column = QVBoxLayout(page)
    column.setContentsMargins(24, 24, 24, 24)
    column.addWidget(make(theme))
    page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    page.setFocus()
    with qtbot.waitExposed(page):
        page.show()
    return page


@pytest.mark.parametrize("name", ACTIVE)
def test_whatever_takes_the_focus_has_a_name_and_a_size_one_can_hit(
    qtbot: QtBot, name: str
) -> None:
    page = on_a_page(qtbot, ACTIVE[name], Theme())
    takers = [node for node in heard(page)[1:] if node.is_focusable]
    assert takers
    for node in takers:
        assert node.name
        if node.is_hidden:
            continue
        rect = node.rect
        if name in ("tick", "dot"):  # Qt tells readers the style's place; ours is the whole widget
            rect = page.layout().itemAt(0).widget().rect()
        assert min(rect.width(), rect.height()) >= 24


@pytest.mark.parametrize("name", STILL)
def test_what_only_says_something_takes_no_focus(qtbot: QtBot, name: str) -> None:
    widget = STILL[name](Theme())
    qtbot.addWidget(widget)
    assert widget.focusPolicy() == Qt.FocusPolicy.NoFocus


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("primary", QAccessible.Role.Button),
        ("icon", QAccessible.Role.Button),
        ("chip", QAccessible.Role.CheckBox),
        ("search", QAccessible.Role.EditableText),
        ("line", QAccessible.Role.EditableText),
        ("combo", QAccessible.Role.ComboBox),
        ("tick", QAccessible.Role.CheckBox),
        ("dot", QAccessible.Role.RadioButton),
        ("tabs", QAccessible.Role.PageTabList),
    ],
)
def test_readers_hear_the_true_role(qtbot: QtBot, name: str, role: QAccessible.Role) -> None:
    widget = ACTIVE[name](Theme())
    qtbot.addWidget(widget)
    assert heard(widget)[0].role == role


@pytest.mark.parametrize("name", [*ACTIVE, *(f"still {name}" for name in STILL)])
def test_each_widget_follows_the_scheme_and_the_zoom(qtbot: QtBot, name: str) -> None:
    theme = Theme("light")
    make = STILL[name.removeprefix("still ")] if name.startswith("still ") else ACTIVE[name]
    widget = make(theme)
    qtbot.addWidget(widget)
    small = widget.sizeHint()
    widget.resize(small)
    light = widget.grab().toImage()
    theme.set_scheme("dark")
    assert widget.grab().toImage() != light
    theme.set_zoom(2)
    large = widget.sizeHint()
    assert large.width() > small.width()
    assert large.height() > small.height()


@pytest.mark.parametrize("name", ["primary", "secondary", "icon", "chip", "lozenge", "tick"])
def test_a_control_reached_by_key_wears_a_ring_and_loses_it(qtbot: QtBot, name: str) -> None:
    theme = Theme()
    page = on_a_page(qtbot, ACTIVE[name], theme)
    control = page.layout().itemAt(0).widget()
    control.setFocus(Qt.FocusReason.TabFocusReason)
    ring = page.findChild(FocusRing)
    assert ring is not None
    qtbot.waitUntil(ring.isVisible)
    assert ring.mapTo(page, ring.rect().topLeft()) == control.mapTo(page, QPoint(-4, -4))
    picture = page.grab().toImage()
    corner = ring.mapTo(page, QPoint(ring.width() // 2, 1))
    assert picture.pixelColor(corner) == theme.color("focus")
    page.setFocus()
    assert not ring.isVisible()


def test_a_click_leaves_no_ring(qtbot: QtBot) -> None:
    page = on_a_page(qtbot, ACTIVE["primary"], Theme())
    button = page.layout().itemAt(0).widget()
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not any(ring.isVisible() for ring in page.findChildren(FocusRing))


def test_a_tick_may_be_pressed_anywhere_on_it(qtbot: QtBot) -> None:
    tick = CheckBox(Theme(), "Include shipping")
    qtbot.addWidget(tick)
    tick.resize(tick.sizeHint())
    qtbot.mouseClick(tick, Qt.MouseButton.LeftButton, pos=QPoint(tick.width() - 2, 1))
    assert tick.isChecked()


def test_space_presses_a_button_and_a_click_does_too(qtbot: QtBot) -> None:
    page = on_a_page(qtbot, ACTIVE["primary"], Theme())
    button = page.layout().itemAt(0).widget()
    assert isinstance(button, Button)
    spy = QSignalSpy(button.clicked)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert spy.count() == 2


def test_a_lozenge_with_a_menu_is_pressed_by_key(qtbot: QtBot) -> None:
    lozenge = Lozenge(Theme(), "High", "neutral", "high", menu=True)
    qtbot.addWidget(lozenge)
    lozenge.set_name("Priority: high")
    assert lozenge.button is not None
    with qtbot.waitSignal(lozenge.clicked):
        qtbot.keyClick(lozenge.button, Qt.Key.Key_Space)
    assert lozenge.button.accessibleName() == "Priority: high"


def test_a_lozenge_without_a_menu_is_words_only(qtbot: QtBot) -> None:
    lozenge = Lozenge(Theme(), "Gold", "vip", "star")
    qtbot.addWidget(lozenge)
    assert heard(lozenge)[0].role == QAccessible.Role.StaticText


@pytest.mark.parametrize(
    "make",
    [
        lambda theme: Button(theme, "x", "purple"),
        lambda theme: Button(theme, "x", icon="unicorn"),
        lambda theme: IconButton(theme, "unicorn", "x"),
        lambda theme: Lozenge(theme, "x", "mauve"),
        lambda theme: Lozenge(theme, "x", "vip", "unicorn"),
        lambda theme: SearchField(theme, "x", icon="unicorn"),
    ],
)
def test_unknown_names_fail_when_the_widget_is_made(make: Make) -> None:
    with pytest.raises(KeyError):
        make(Theme())


def test_the_badge_of_an_icon_is_seen_and_heard(qtbot: QtBot) -> None:
    button = IconButton(Theme(), "bell", "Notifications")
    qtbot.addWidget(button)
    plain = button.grab().toImage()
    button.set_badge("2")
    assert button.accessibleName() == "Notifications, 2"
    assert button.grab().toImage() != plain


def test_a_switch_says_each_change_once_and_moves_by_arrow(qtbot: QtBot) -> None:
    switch = SegmentedSwitch(Theme(), [("reply", "Reply", None), ("note", "Note", None)])
    qtbot.addWidget(switch)
    heard: list[str] = []
    switch.changed.connect(heard.append)
    switch.set_current("note")
    switch.set_current("note")
    switch.set_current("reply")
    assert heard == ["note", "reply"]
    with qtbot.waitActive(switch):
        switch.show()
    first = switch.layout().itemAt(0).widget()
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert switch.current() == "note"


def test_a_switch_grows_and_shrinks_with_its_words(qtbot: QtBot) -> None:
    switch = SegmentedSwitch(Theme(), [("reply", "Reply", None), ("note", "Note", None)])
    qtbot.addWidget(switch)
    before = switch.sizeHint().width()
    switch.set_words({"note": "A word that is much longer"})
    assert switch.sizeHint().width() > before + 100
    switch.set_words({"note": "Note"})
    assert switch.sizeHint().width() == before


def test_a_banner_shows_the_icon_it_was_given(qtbot: QtBot) -> None:
    with pytest.raises(KeyError):
        Banner(Theme(), "You can keep working.", icon="no such picture")
    theme = Theme()
    pictures = [Banner(theme, "Words", icon=icon) for icon in ("", "globe", "lock")]
    for banner in pictures:
        qtbot.addWidget(banner)
        banner.resize(400, 44)
    assert len({bytes(banner.grab().toImage().constBits()) for banner in pictures}) == 3


def test_escape_empties_a_search_field_before_it_goes_on(qtbot: QtBot) -> None:
    field = SearchField(Theme(), "Filter this list", "Ctrl+F")
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "kettle")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""


def test_tabs_move_by_arrow_keys(qtbot: QtBot) -> None:
    bar = tabs(Theme())
    qtbot.addWidget(bar)
    bar.show()
    with qtbot.waitSignal(bar.currentChanged):
        qtbot.keyClick(bar, Qt.Key.Key_Right)
    assert bar.currentIndex() == 1


def test_chips_wrap_and_never_overlap(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box, gap=4)
    theme = Theme()
    chips = [Chip(theme, word, 11) for word in ("All", "Contacts", "Orders", "Refunds", "Surveys")]
    for chip in chips:
        flow.addWidget(chip)
    box.resize(200, flow.heightForWidth(200))
    box.show()
    rects = [chip.geometry() for chip in chips]
    assert len({rect.y() for rect in rects}) > 1
    assert all(rect.right() < 200 for rect in rects)
    assert not any(one.intersects(other) for one in rects for other in rects if one is not other)
    assert max(rect.bottom() for rect in rects) < box.height()


def test_a_long_banner_gets_the_height_its_words_need(qtbot: QtBot) -> None:
    banner = Banner(Theme(), "Everything is saved on this computer. " * 6, "neutral")
    qtbot.addWidget(banner)
    banner.resize(500, banner.heightForWidth(500))
    banner.show()
    label = banner.findChild(QLabel)
    assert label is not None
    assert label.heightForWidth(label.width()) <= label.height()


def test_a_banner_offers_its_ways_out(qtbot: QtBot) -> None:
    taken: list[str] = []
    banner = Banner(
        Theme(), "Jana claimed #4312", "due_soon", [("Open side by side", lambda: taken.append("open"))],
        is_dismissible=True,
    )  # fmt: skip
    qtbot.addWidget(banner)
    banner.show()
    qtbot.mouseClick(banner.findChild(Button), Qt.MouseButton.LeftButton)
    assert taken == ["open"]
    with qtbot.waitSignal(banner.dismissed):
        qtbot.mouseClick(banner.findChild(IconButton), Qt.MouseButton.LeftButton)
    assert not banner.isVisible()


def test_at_most_two_toasts_stand_and_errors_stay(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    toast = Toast(Theme(), window)
    for title in ("one", "two", "three"):
        toast.say(title)
    assert toast.texts() == ["two", "three"]
    toast.say("Could not save", "Nothing is lost.", "late", stays=True)
    timers = [
        slip.is_counting() for slip in toast.findChildren(Slip) if slip.title in toast.texts()
    ]
    assert timers == [True, False]
    assert TOAST_MS == 6000
    slips = [slip for slip in toast.findChildren(Slip) if slip.title in toast.texts()]
    qtbot.waitUntil(
        lambda: all(
            window.rect().contains(slip.geometry().translated(toast.pos())) for slip in slips
        )
    )
    toast.say("four")
    assert toast.texts() == ["Could not save", "four"]


def test_a_toast_that_is_closed_is_gone(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    toast = Toast(Theme(), window)
    toast.say("Back online", "4 delivered, none refused")
    qtbot.mouseClick(toast.findChild(IconButton), Qt.MouseButton.LeftButton)
    assert toast.texts() == []
    assert not toast.isVisible()


def test_a_toast_stands_above_the_field_that_has_the_focus(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    field = LineField(Theme(), "Reply", parent=window)
    field.setGeometry(300, 500, 480, 60)
    with qtbot.waitActive(window):
        window.show()
    field.setFocus()
    toast = Toast(Theme(), window)
    toast.say("Back online", "4 delivered, none refused")
    assert not toast.geometry().intersects(field.geometry())
    assert toast.geometry().bottom() < field.geometry().top()


def test_an_empty_place_points_the_way(qtbot: QtBot) -> None:
    empty = EmptyState(Theme(), "Nothing due.", "", "Show all")
    qtbot.addWidget(empty)
    empty.show()
    with qtbot.waitSignal(empty.acted):
        qtbot.mouseClick(empty.findChild(Button), Qt.MouseButton.LeftButton)


def test_a_quiet_pill_is_shorter_and_filled_only_when_it_must_be_seen(qtbot: QtBot) -> None:
    calm, late = (
        words.running(NOW_US + minutes * MINUTE_US, MINUTE_US, NOW_US) for minutes in (190, -5)
    )
    theme = Theme()
    full, quiet = SlaPill(theme), SlaPill(theme, quiet=True)
    qtbot.addWidget(full)
    qtbot.addWidget(quiet)
    full.set_sla(calm)
    quiet.set_sla(calm)
    assert (full.text(), quiet.text()) == ("3 h 10 left", "3 h 10")
    assert quiet.sizeHint().width() < full.sizeHint().width()
    assert theme.color("on-track-fill") in palette_of(full)
    assert theme.color("on-track-fill") not in palette_of(quiet)
    quiet.set_sla(late)
    assert theme.color("late-fill") in palette_of(quiet)


def palette_of(widget: QWidget) -> list[object]:
    widget.resize(widget.sizeHint())
    image: QImage = widget.grab().toImage()
    return [image.pixelColor(x, image.height() // 2) for x in range(image.width())]


def test_the_same_person_has_the_same_colour_everywhere(qtbot: QtBot) -> None:
    one, two, other = (Avatar(Theme(), initials) for initials in ("JN", "JN", "MB"))
    for avatar in (one, two, other):
        qtbot.addWidget(avatar)
    assert one.grab().toImage() == two.grab().toImage() != other.grab().toImage()


def test_a_menu_draws_marks_keys_and_lines(qtbot: QtBot) -> None:
    menu = PopMenu(Theme())
    qtbot.addWidget(menu)
    menu.addAction("Mine").setCheckable(True)
    menu.addSeparator()
    menu.addAction("Send\tCtrl+↵").setEnabled(False)
    rows = [menu.actionGeometry(action) for action in menu.actions()]
    assert [rect.height() for rect in rows] == [30, 9, 30]
    assert not menu.grab().isNull()


def test_a_card_paints_its_stripe(qtbot: QtBot) -> None:
    theme = Theme()
    card = Card(theme)
    qtbot.addWidget(card)
    QHBoxLayout(card).addWidget(QLabel("words"))
    card.resize(100, 60)
    card.set_stripe("danger")
    assert card.grab().toImage().pixelColor(1, 30) == theme.color("danger")


def test_words_on_controls_are_never_cut(qtbot: QtBot) -> None:
    sheet = components_scene()
    qtbot.addWidget(sheet)
    sheet.show()
    for button in sheet.findChildren(Button):
        assert button.width() >= button.sizeHint().width(), button.text()
    for label in sheet.findChildren(Text):
        assert label.width() >= label.sizeHint().width(), label.text()


def test_tabs_stand_closer_where_words_are_long(qtbot: QtBot) -> None:
    bar = TabBar(Theme())
    qtbot.addWidget(bar)
    for word in ("Vēsture", "Kontrolsaraksts", "Atmaksa", "Politika"):
        bar.addTab(word)
    bar.fit(1000)
    roomy = bar.sizeHint().width()
    bar.fit(roomy - 30)
    assert bar.sizeHint().width() <= roomy - 30
    bar.fit(1000)
    assert bar.sizeHint().width() == roomy
