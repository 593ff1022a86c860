"""Widgets every screen is built from; each takes the theme first and follows its changes."""

from app.desktop.widgets.buttons import Button, Chip, IconButton
from app.desktop.widgets.fields import SearchField, SegmentedSwitch, TabBar
from app.desktop.widgets.focus import FocusRing
from app.desktop.widgets.forms import CheckBox, ComboBox, LineField, RadioButton
from app.desktop.widgets.layouts import Card, FlowLayout, Hairline
from app.desktop.widgets.lozenges import Avatar, KeyCap, Lozenge, SlaPill
from app.desktop.widgets.menus import PopMenu
from app.desktop.widgets.notices import Banner, EmptyState, Icon, Text, Toast, announce

__all__ = [
    "Avatar",
    "Banner",
    "Button",
    "Card",
    "CheckBox",
    "Chip",
    "ComboBox",
    "EmptyState",
    "FlowLayout",
    "FocusRing",
    "Hairline",
    "Icon",
    "IconButton",
    "KeyCap",
    "LineField",
    "Lozenge",
    "PopMenu",
    "RadioButton",
    "SearchField",
    "SegmentedSwitch",
    "SlaPill",
    "TabBar",
    "Text",
    "Toast",
    "announce",
]
