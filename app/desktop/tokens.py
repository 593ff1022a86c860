"""Every colour of the window, once for light and once for dark; the only module that spells colours out."""

from dataclasses import dataclass, replace
from typing import Final, NamedTuple


class Tone(NamedTuple):
    """Words on a fill, and the colour of a solid shape beside them."""

    text: str
    fill: str
    solid: str


class Pair(NamedTuple):
    """Initials on an avatar's fill."""

    text: str
    fill: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """One colour scheme; names say what a colour is for, never what it looks like."""

    app: str
    surface: str
    sunken: str
    selected: str
    hover: str
    text: str
    text_2: str
    text_3: str
    link: str
    accent: str
    accent_hover: str
    accent_press: str
    on_accent: str
    danger: str
    border: str
    focus: str
    divider: str
    field: str
    quiet_field: str
    control: str
    control_hover: str
    control_press: str
    button_edge: str
    track: str
    raised: str
    note: str
    note_line: str
    say: str
    say_line: str
    scrim: str
    shadow: str
    tooltip: str
    on_tooltip: str
    on_track: Tone
    due_soon: Tone
    late: Tone
    met: Tone
    paused: Tone
    vip: Tone
    avatars: tuple[Pair, ...]


LIGHT: Final = Tokens(
    app="#F4F5F7",
    surface="#FFFFFF",
    sunken="#E9ECF1",
    selected="#D7E5FB",
    hover="#EEF1F6",
    text="#1A1D23",
    text_2="#464D5B",
    text_3="#5C6473",
    link="#0B57D0",
    accent="#0B57D0",
    accent_hover="#0A4DB8",
    accent_press="#083E94",
    on_accent="#FFFFFF",
    danger="#B3261E",
    border="#767E8E",
    focus="#0B57D0",
    divider="#E3E6EC",
    field="#E9ECF1",
    quiet_field="#F4F5F7",
    control="#E9ECF1",
    control_hover="#DFE3EA",
    control_press="#D2D8E2",
    button_edge="#C9CFD9",
    track="#E9ECF1",
    raised="#FFFFFF",
    note="#FFF8E3",
    note_line="#F0DFAE",
    say="#F4F8FE",
    say_line="#D5E3F8",
    scrim="#4514161A",
    shadow="#5914161A",
    tooltip="#1C1F25",
    on_tooltip="#FFFFFF",
    on_track=Tone("#0B5CAD", "#E3F0FD", "#2B7BD6"),
    due_soon=Tone("#7A4A00", "#FFF0CC", "#C97A00"),
    late=Tone("#A3180F", "#FDE3DF", "#A3180F"),
    met=Tone("#00634A", "#DDF5EC", "#0B8F6C"),
    paused=Tone("#464D5B", "#E9ECF1", "#767E8E"),
    vip=Tone("#6B2FA0", "#F3E8FC", "#6B2FA0"),
    avatars=(
        Pair("#5A2B85", "#EFE3F9"),
        Pair("#7A3E1D", "#F6E2D8"),
        Pair("#1F4788", "#DCE7F9"),
        Pair("#5C4A00", "#F8EDC4"),
        Pair("#3D4654", "#E2E6ED"),
        Pair("#14573F", "#D9EFE6"),
    ),
)

DARK: Final = Tokens(
    app="#14161A",
    surface="#1C1F25",
    sunken="#101216",
    selected="#1E3A62",
    hover="#262A32",
    text="#E8EAEE",
    text_2="#BCC3CE",
    text_3="#A6AEBB",
    link="#9CC2FF",
    accent="#8AB4F8",
    accent_hover="#9FC2FA",
    accent_press="#B7D1FB",
    on_accent="#0B1B33",
    danger="#FFA395",
    border="#8A93A3",
    focus="#A8C7FA",
    divider="#2A2E37",
    field="#1C1F25",
    quiet_field="#101216",
    control="#2A2F38",
    control_hover="#343A45",
    control_press="#3F4653",
    button_edge="#3A404B",
    track="#101216",
    raised="#2A2F38",
    note="#2A2516",
    note_line="#4A3F1E",
    say="#182437",
    say_line="#263B5C",
    scrim="#8C08090B",
    shadow="#99000000",
    tooltip="#2A2F38",
    on_tooltip="#E8EAEE",
    on_track=Tone("#8CC2FA", "#11293F", "#8CC2FA"),
    due_soon=Tone("#FFC766", "#3B2A08", "#FFC766"),
    late=Tone("#FFA395", "#4A1710", "#F2634D"),
    met=Tone("#76DDB8", "#0D3529", "#3FBF95"),
    paused=Tone("#BCC3CE", "#2A2F38", "#8A93A3"),
    vip=Tone("#D9B3F7", "#34204A", "#D9B3F7"),
    avatars=(
        Pair("#DCC0F5", "#3A2850"),
        Pair("#F3C7AE", "#4A2E20"),
        Pair("#BFD6FB", "#24395C"),
        Pair("#F2DB94", "#3F3612"),
        Pair("#CBD2DD", "#323844"),
        Pair("#A5E0C8", "#1C3F33"),
    ),
)

# For those whose system asks for more contrast: text at 7:1 and better, edges that can be seen.
HIGH_LIGHT: Final = replace(
    LIGHT,
    app="#FFFFFF",
    text="#000000",
    text_2="#1A1D23",
    text_3="#2B303A",
    link="#083E94",
    danger="#7D120B",
    accent="#083E94",
    accent_hover="#0A4DB8",
    accent_press="#062E70",
    border="#2B303A",
    focus="#083E94",
    divider="#767E8E",
    button_edge="#5C6473",
    note_line="#7A4A00",
    say_line="#0B5CAD",
    selected="#C9DCFA",
    on_track=Tone("#083E7A", "#E3F0FD", "#083E7A"),
    due_soon=Tone("#5C3700", "#FFF0CC", "#5C3700"),
    late=Tone("#7D120B", "#FDE3DF", "#7D120B"),
    met=Tone("#004A37", "#DDF5EC", "#004A37"),
    paused=Tone("#2B303A", "#E9ECF1", "#2B303A"),
    vip=Tone("#52227D", "#F3E8FC", "#52227D"),
)
HIGH_DARK: Final = replace(
    DARK,
    app="#000000",
    surface="#0B0C0F",
    sunken="#000000",
    text="#FFFFFF",
    text_2="#F0F2F5",
    text_3="#DDE1E8",
    link="#BFD6FF",
    danger="#FFC4BB",
    border="#DDE1E8",
    focus="#FFFFFF",
    divider="#8A93A3",
    button_edge="#A6AEBB",
    note_line="#FFC766",
    say_line="#8CC2FA",
    on_track=Tone("#C2DFFF", "#11293F", "#C2DFFF"),
    due_soon=Tone("#FFDC9C", "#3B2A08", "#FFDC9C"),
    late=Tone("#FFC4BB", "#4A1710", "#FFC4BB"),
    met=Tone("#A9EFD5", "#0D3529", "#A9EFD5"),
    paused=Tone("#F0F2F5", "#2A2F38", "#F0F2F5"),
    vip=Tone("#EBD5FC", "#34204A", "#EBD5FC"),
)

# What a lozenge may say with its colour, and the triple that says it.
TONES: Final[dict[str, str]] = {
    "on_track": "on_track",
    "due_soon": "due_soon",
    "late": "late",
    "met": "met",
    "paused": "paused",
    "vip": "vip",
    "open": "on_track",
    "solved": "met",
    "neutral": "paused",
    "emergency": "late",
}


def tone(tokens: Tokens, name: str) -> Tone:
    """The triple behind a tone's name; an unknown name is our mistake and raises."""
    triple = getattr(tokens, TONES[name])
    assert isinstance(triple, Tone)
    return triple
