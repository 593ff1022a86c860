"""What a screen reader is told of a widget and all in it, as plain values.

Qt's own interfaces die with their widgets while Python's handles of them live on. One that is kept, by
the traceback of a failed test for instance, passes for whatever is made at its old place next: another
widget comes out of Qt as an interface, and the process dies in the middle of some later test. So none
leaves this module.
"""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget


class Heard(NamedTuple):
    """One node: what it is, what is said of it, where it is, and the widget behind it if there is one."""

    role: QAccessible.Role
    name: str
    rect: QRect
    is_focusable: bool
    is_hidden: bool
    widget: QWidget | None


def heard(widget: QWidget) -> list[Heard]:
    """The widget itself first, then all below it."""
    return [told(node) for node in nodes(QAccessible.queryAccessibleInterface(widget))]


def nodes(root: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """The root and all below it; not to be kept."""
    yield root
    for place in range(root.childCount()):
        child = root.child(place)
        if child is not None and child.isValid():
            yield from nodes(child)


def told(node: QAccessibleInterface) -> Heard:
    """The plain values of a node."""
    behind, state = node.object(), node.state()
    name = node.text(QAccessible.Text.Name).strip()
    widget = behind if isinstance(behind, QWidget) else None
    return Heard(
        node.role(), name, node.rect(), bool(state.focusable), bool(state.invisible), widget
    )
