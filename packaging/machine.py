"""What the machine itself must bring: system libraries for Qt, fonts, and Python's venv module."""

import ctypes
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

# Library file -> Debian package. Qt loads these even when it draws off screen.
DRAWING = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libatomic.so.1": "libatomic1",
}
# And these to open a window.
WINDOW = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# File name pattern -> Debian package; the texts are drawn without them, but not as they should look.
FONTS = {
    "Inter*": "fonts-inter",
    "NotoSans-Regular*": "fonts-noto-core",
    "NotoSansCJK*": "fonts-noto-cjk",
}
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")


class Lacking(Exception):
    """The machine lacks something that we may not install; the message says what and how."""


def loads(library: str) -> bool:
    """Whether the dynamic loader finds a library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_libraries(wanted: Mapping[str, str]) -> list[str]:
    """The packages of the libraries that do not load; none on systems whose wheels bring their own."""
    if not sys.platform.startswith("linux"):
        return []
    return [package for library, package in wanted.items() if not loads(library)]


def missing_fonts(folders: Iterable[str] = FONT_FOLDERS) -> list[str]:
    """The packages of the fonts of which no file lies in the font folders."""
    if not sys.platform.startswith("linux"):
        return []
    known = [Path(folder).expanduser() for folder in folders]
    return [
        package
        for pattern, package in FONTS.items()
        if not any(next(folder.rglob(pattern), None) for folder in known)
    ]


def missing_venv() -> list[str]:
    """Debian splits venv from Python; the package that brings it back, if it is gone."""
    if importlib.util.find_spec("ensurepip") and importlib.util.find_spec("venv"):
        return []
    return [f"python{sys.version_info.major}.{sys.version_info.minor}-venv"]


def may_install() -> bool:
    """Only root on a Debian-like system installs packages; nobody else is asked for a password."""
    return os.name == "posix" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install(packages: list[str]) -> None:
    """Install system packages with apt-get, its words shown only when it fails."""
    print(f"  installing system packages: {' '.join(packages)}", flush=True)
    env = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update"], ["apt-get", "install", *APT_OPTIONS, *packages]):
        done = subprocess.run(
            command, env=env, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        if done.returncode:
            print(done.stdout, file=sys.stderr)
            raise Lacking(f"`{shlex.join(command)}` failed, see above")


APT_OPTIONS = ["-y", "--no-install-recommends"]


def command_for(packages: list[str]) -> str:
    """What a person types to install packages."""
    return f"sudo apt-get install {shlex.join([*APT_OPTIONS, *packages])}"


def require(packages: list[str], what: str) -> None:
    """Have packages installed, or stop with the exact command."""
    if not packages:
        return
    if not may_install():
        raise Lacking(f"{what} missing. Please run, then start again:\n  {command_for(packages)}")
    install(packages)


def wish(packages: list[str], what: str) -> None:
    """Have packages installed if we may; otherwise say how and go on."""
    if packages and may_install():
        install(packages)
    elif packages:
        print(f"  {what} missing; to have them:\n    {command_for(packages)}", file=sys.stderr)
