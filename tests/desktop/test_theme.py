"""Colours can be read by everybody, and only the token file spells them."""

import re
from dataclasses import fields
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desktop import icons, painting
from app.desktop.icons import NAMES
from app.desktop.theme import Theme
from app.desktop.tokens import DARK, HIGH_DARK, HIGH_LIGHT, LIGHT, TONES, Tokens, tone

DESKTOP = Path(__file__).parents[2] / "app" / "desktop"
SCHEMES = {"light": LIGHT, "dark": DARK, "high light": HIGH_LIGHT, "high dark": HIGH_DARK}
GROUNDS = ("app", "surface", "sunken", "selected")
READABLE = 4.5
VISIBLE = 3.0


def luminance(hex: str) -> float:
    """WCAG relative luminance."""
    channels = (int(hex[k : k + 2], 16) / 255 for k in (1, 3, 5))
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, other: str) -> float:
    """WCAG contrast ratio."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def get(tokens: Tokens, name: str) -> str:
    return str(getattr(tokens, name))


def test_contrast_of_black_on_white_is_21() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ink", ["text", "text_2", "text_3", "link", "danger"])
def test_every_text_can_be_read_on_every_ground(scheme: str, ink: str) -> None:
    tokens = SCHEMES[scheme]
    for ground in (*GROUNDS, "hover", "field", "control", "track", "note", "say", "raised"):
        assert contrast(get(tokens, ink), get(tokens, ground)) >= READABLE, ground


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("edge", ["border", "focus"])
def test_borders_and_focus_stand_out_from_every_ground(scheme: str, edge: str) -> None:
    tokens = SCHEMES[scheme]
    for ground in GROUNDS:
        assert contrast(get(tokens, edge), get(tokens, ground)) >= VISIBLE, ground


@pytest.mark.parametrize("scheme", SCHEMES)
def test_buttons_keep_their_words_in_every_state(scheme: str) -> None:
    tokens = SCHEMES[scheme]
    for fill in ("accent", "accent_hover", "accent_press"):
        assert contrast(tokens.on_accent, get(tokens, fill)) >= READABLE, fill
    for fill in ("control", "control_hover", "control_press"):
        assert contrast(tokens.text, get(tokens, fill)) >= READABLE, fill
    assert contrast(tokens.on_tooltip, tokens.tooltip) >= READABLE


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("name", TONES)
def test_lozenges_can_be_read_and_their_shapes_seen(scheme: str, name: str) -> None:
    tokens = SCHEMES[scheme]
    triple = tone(tokens, name)
    assert contrast(triple.text, triple.fill) >= READABLE
    for ground in ("surface", "app"):
        assert contrast(triple.solid, get(tokens, ground)) >= VISIBLE, ground


@pytest.mark.parametrize("scheme", SCHEMES)
def test_initials_on_avatars_can_be_read_from_afar(scheme: str) -> None:
    for pair in SCHEMES[scheme].avatars:
        assert contrast(pair.text, pair.fill) >= 6.5, pair


@pytest.mark.parametrize("tokens", [HIGH_LIGHT, HIGH_DARK])
def test_high_contrast_brings_text_to_seven_and_edges_to_three(tokens: Tokens) -> None:
    for ground in (*GROUNDS, "hover", "control", "note", "say"):
        for ink in ("text", "text_2", "text_3", "link", "danger"):
            assert contrast(get(tokens, ink), get(tokens, ground)) >= 7, (ink, ground)
    for name in TONES:
        assert contrast(tone(tokens, name).text, tone(tokens, name).fill) >= 7, name
    for edge in ("divider", "border", "note_line", "say_line", "button_edge"):
        assert contrast(get(tokens, edge), tokens.surface) >= VISIBLE, edge


def test_high_contrast_is_a_switch_beside_the_scheme(qtbot: QtBot) -> None:
    theme = Theme("dark")
    with qtbot.waitSignal(theme.changed):
        theme.set_high_contrast(True)
    assert theme.tokens is HIGH_DARK
    theme.set_scheme("light")
    assert theme.tokens is HIGH_LIGHT


def test_the_table_of_the_design_holds_to_the_digit() -> None:
    assert round(contrast(LIGHT.text, LIGHT.app), 2) == 15.48
    assert round(contrast(DARK.text_3, DARK.selected), 2) == 5.11
    assert round(contrast(LIGHT.late.text, LIGHT.late.fill), 2) == 6.39
    assert round(contrast(DARK.on_accent, DARK.accent), 2) == 8.18


def test_no_colour_is_spelled_outside_the_token_file() -> None:
    literal = re.compile(
        r"""["'][^"'\n]*\#[0-9a-fA-F]{3,8}\b|QColor\(\s*["'\d]|GlobalColor\.(?!transparent)|\brgba?\("""
    )
    found = [
        f"{path.name}:{number}: {line.strip()}"
        for path in sorted(DESKTOP.rglob("*.py"))
        if path.name != "tokens.py"
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if literal.search(line)
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_palette_leaves_no_role_to_fusion(qapp: QApplication, scheme: str) -> None:
    theme = Theme(scheme)
    palette = theme.palette()
    for role in QPalette.ColorRole:
        if role in (QPalette.ColorRole.NoRole, QPalette.ColorRole.NColorRoles):
            continue
        assert palette.isBrushSet(QPalette.ColorGroup.Active, role), role
    for role, name in (
        (QPalette.ColorRole.Accent, "accent"),
        (QPalette.ColorRole.Highlight, "accent"),
        (QPalette.ColorRole.Link, "link"),
        (QPalette.ColorRole.PlaceholderText, "text-3"),
        (QPalette.ColorRole.Base, "surface"),
    ):
        assert palette.color(role) == theme.color(name), role
    disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled == theme.color("text-3")


def test_a_colour_is_asked_for_by_its_meaning() -> None:
    theme = Theme("light")
    assert theme.color("text-2") == QColor(LIGHT.text_2)
    assert theme.color("late-fill") == QColor(LIGHT.late.fill)
    assert theme.color("due-soon-solid") == QColor(LIGHT.due_soon.solid)
    assert theme.color("emergency-text") == QColor(LIGHT.late.text)


@pytest.mark.parametrize("name", ["mauve", "late", "avatars", "late-middle"])
def test_an_unknown_colour_fails(name: str) -> None:
    with pytest.raises((KeyError, AttributeError)):
        Theme().color(name)


def test_switching_the_scheme_says_so_once_and_changes_colours(qtbot: QtBot) -> None:
    theme = Theme("light")
    heard: list[str] = []
    theme.changed.connect(lambda: heard.append(theme.scheme))
    theme.set_scheme("dark")
    theme.set_scheme("dark")
    assert heard == ["dark"]
    assert theme.color("surface") == QColor(DARK.surface)


def test_a_scheme_we_do_not_have_is_refused() -> None:
    with pytest.raises(ValueError, match="sepia"):
        Theme().set_scheme("sepia")


@pytest.mark.parametrize(("asked", "given"), [(0.1, 0.8), (1.5, 1.5), (9, 2.0)])
def test_zoom_stays_between_80_and_200_percent(asked: float, given: float) -> None:
    theme = Theme()
    theme.set_zoom(asked)
    assert theme.zoom == given
    assert theme.px(100) == given * 100
    assert theme.font(13).pixelSize() == round(13 * given)


def test_tabular_figures_are_equally_wide(qapp: QApplication) -> None:
    metrics = QFontMetricsF(Theme().font(13, tabular=True))
    assert metrics.horizontalAdvance("111") == metrics.horizontalAdvance("888")


def test_chinese_puts_its_family_first_and_keeps_captions_at_12(qapp: QApplication) -> None:
    theme = Theme()
    theme.set_language("zh_CN")
    assert theme.font(11).pixelSize() == 12
    assert "CJK" in theme.font().families()[0]
    theme.set_language("cs")
    assert "CJK" not in theme.font().families()[0]


def test_dressing_the_application_follows_the_theme(qapp: QApplication) -> None:
    theme = Theme("dark")
    theme.apply(qapp)
    assert qapp.palette().color(QPalette.ColorRole.Window) == theme.color("app")
    theme.set_scheme("light")
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(LIGHT.app)
    assert qapp.styleSheet() == ""


def test_every_icon_name_has_an_outline() -> None:
    for name in NAMES:
        assert not icons.outline(name).isEmpty(), name


def test_an_unknown_icon_fails_where_it_is_named_not_where_it_is_painted() -> None:
    with pytest.raises(KeyError):
        icons.icon(Theme(), "unicorn")


def solid_colours(image: QImage) -> list[QColor]:
    every = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return [color for color in every if color.alpha() == 255]


def test_icons_follow_the_scheme_without_being_made_again(qapp: QApplication) -> None:
    theme = Theme("light")
    icon = icons.icon(theme, "inbox-fill", 18, "text")
    light = icon.pixmap(18, 18).toImage()
    theme.set_scheme("dark")
    dark = icon.pixmap(18, 18).toImage()
    assert QColor(LIGHT.text) in solid_colours(light)
    assert QColor(DARK.text) in solid_colours(dark)


@pytest.mark.parametrize(
    "name", ["on_track", "due_soon", "late", "met", "paused", "urgent", "high", "low", "star"]
)
def test_shapes_fill_their_box_and_stay_inside(name: str) -> None:
    bounds = painting.shape(name).boundingRect()
    assert bounds.left() >= 0
    assert bounds.top() >= 0
    assert max(bounds.right(), bounds.bottom()) <= painting.BOX
    assert bounds.height() >= 6


def test_shapes_of_promises_differ_even_without_colour() -> None:
    shapes = [painting.shape(name) for name in ("on_track", "due_soon", "late", "met", "paused")]
    assert all(one != other for one, other in product(shapes, shapes) if one is not other)


def test_both_schemes_name_the_same_colours() -> None:
    assert {field.name for field in fields(LIGHT)} == {field.name for field in fields(DARK)}
