"""Collects every text the window shows into resources/translations/*.ts and makes the *.qm files of them.

Most stand in app/desktop; what the domain says is wrong in a file stands there, each as a Sentence.

`python packaging/translate.py` after changing words; `--check` only says whether that was forgotten.
Qt's own collector overlooks some plural calls in Python, so the texts are read from the syntax tree
and handed to it in the one form it never misreads.
"""

import argparse
import ast
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
DESKTOP, DOMAIN = ROOT / "app" / "desktop", ROOT / "app" / "domain"
# The context of the domain's sentences, under which desktop/author/findingwords looks them up.
FINDINGS = "Findings"
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("en", "zh_CN", "cs", "lv", "it")
# A text that changed is a new text: lupdate must not carry an old translation over by likeness.
NO_GUESSES = ("-disable-heuristic", "sametext", "-disable-heuristic", "similartext")
# English is written out in the program; its plurals follow from "(s)", except where a verb changes too.
ENGLISH = {
    "%n item(s) needs you": ("%n item needs you", "%n items need you"),
    "%n need(s) you": ("%n needs you", "%n need you"),
    "%n stop(s) publishing": ("%n stops publishing", "%n stop publishing"),
}


class Wording(NamedTuple):
    """One text: the context it is looked up under, a note that tells it apart, and whether it counts."""

    context: str
    text: str
    note: str
    is_plural: bool


class Unclear(Exception):
    """A text that translators could never see, because it is put together while the program runs."""


def wordings(*folders: Path) -> set[Wording]:
    """Every text of the window."""
    found: set[Wording] = set()
    for path in sorted(
        path for folder in folders or (DESKTOP, DOMAIN) for path in folder.rglob("*.py")
    ):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found |= set(_in_module(tree, path.name))
    return found


def _in_module(tree: ast.Module, name: str) -> Iterator[Wording]:
    owners = {
        id(node): owner.name
        for owner in ast.walk(tree)
        if isinstance(owner, ast.ClassDef)
        for node in ast.walk(owner)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from _of_call(node, owners.get(id(node), ""), name)


def _of_call(call: ast.Call, owner: str, name: str) -> Iterator[Wording]:
    function = call.func
    called = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    arguments = call.args
    where = f"{name}:{call.lineno}"
    if called == "tr" and isinstance(function, ast.Attribute) and _is_self(function.value):
        if not _is_table_text(arguments[0]):
            note = _literal(arguments[1], where) if len(arguments) > 1 else ""
            yield Wording(owner, _literal(arguments[0], where), note, len(arguments) > 2)
    elif called == "tr" and arguments and isinstance(arguments[0], ast.Constant):
        raise Unclear(f"{where}: a text is collected from self.tr only, which says whose it is")
    elif called == "translate" and ast.unparse(function) == "QCoreApplication.translate":
        if not _is_table_text(arguments[1]):
            note = _literal(arguments[2], where) if len(arguments) > 2 else ""
            context, text = _literal(arguments[0], where), _literal(arguments[1], where)
            yield Wording(context, text, note, len(arguments) > 3 or bool(call.keywords))
    elif called == "QT_TRANSLATE_NOOP":
        yield Wording(_literal(arguments[0], where), _literal(arguments[1], where), "", False)
    elif called == "Sentence":
        text = _literal(arguments[0], where)
        if has_words(text):
            yield Wording(FINDINGS, text, "", False)


def _is_self(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id in {"self", "cls"}


def _is_table_text(node: ast.expr) -> bool:
    """A variable: its text was marked where the table is written down."""
    return isinstance(node, (ast.Name, ast.Attribute, ast.Subscript))


def _literal(node: ast.expr, where: str) -> str:
    if isinstance(node, ast.Constant):
        return str(node.value or "")
    raise Unclear(f"{where}: this text is not written out, so nobody can translate it")


def has_words(text: str) -> bool:
    """Whether a template says anything besides its facts."""
    return any(map(str.isalpha, re.sub(r"\{\w*\}", "", text)))


def canonical(found: set[Wording]) -> str:
    """The texts as a Python module in the form that lupdate reads without fail."""
    lines = ["class QObject: pass"]
    for context in sorted({wording.context for wording in found}):
        lines.append(f"class {context}(QObject):\n    def texts(self, n):")
        for wording in sorted(w for w in found if w.context == context):
            note = f", {wording.note!r}" if wording.note or wording.is_plural else ""
            lines.append(
                f"        self.tr({quoted(wording.text)}{note}{', n' if wording.is_plural else ''})"
            )
    return "\n".join(lines) + "\n"


def quoted(text: str) -> str:
    """A text between double quotes, which is all that lupdate understands."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def collected(path: Path) -> set[Wording]:
    """The texts a .ts file knows and has not given up."""
    found: set[Wording] = set()
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.get("type") in {"vanished", "obsolete"}:
                continue
            plural = message.get("numerus") == "yes"
            text, note = message.findtext("source", ""), message.findtext("comment", "")
            found.add(Wording(name, text, note, plural))
    return found


def plural_forms(path: Path) -> Iterator[int]:
    """How many forms each counting text of a .ts file has."""
    for message in ET.parse(path).getroot().iter("message"):
        if message.get("numerus") == "yes":
            yield len(list(message.iter("numerusform")))


def untranslated(path: Path) -> list[str]:
    """The texts of a .ts file that still wait for a translator."""
    messages = ET.parse(path).getroot().iter("message")
    return [m.findtext("source", "") for m in messages if _is_unfinished(m)]


def _is_unfinished(message: ET.Element) -> bool:
    translation = message.find("translation")
    return translation is None or translation.get("type") == "unfinished"


def wanted(found: set[Wording], language: str) -> set[Wording]:
    """What a language must translate: English is the source, so only its plurals."""
    return {w for w in found if w.is_plural} if language == "en" else found


def stale(folder: Path = FOLDER) -> list[str]:
    """The .ts files that do not hold exactly the texts of the window."""
    found = wordings()
    return [
        language
        for language in LANGUAGES
        if not (folder / f"evenkeel_{language}.ts").exists()
        or collected(folder / f"evenkeel_{language}.ts") != wanted(found, language)
    ]


def update() -> None:
    """Bring every .ts file up to date, then make the .qm files."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    found = wordings()
    for language in LANGUAGES:
        with tempfile.TemporaryDirectory() as place:
            source = Path(place) / "texts.py"
            source.write_text(canonical(wanted(found, language)), encoding="utf-8")
            ts = FOLDER / f"evenkeel_{language}.ts"
            collect(source, ts, language)
            if language == "en" and fill_english(ts):
                collect(source, ts, language)
        run("lrelease", "-silent", ts, "-qm", ts.with_suffix(".qm"))


def collect(source: Path, ts: Path, language: str) -> None:
    """Let lupdate merge the texts into a .ts file; what was translated stays."""
    run("lupdate", source, "-ts", ts, "-locations", "none", "-no-obsolete", *NO_GUESSES,
        "-source-language", "en", "-target-language", language)  # fmt: skip


def fill_english(ts: Path) -> bool:
    """Write down singular and plural where they are missing; whether any was."""
    tree = ET.parse(ts)
    filled = False
    for message in tree.getroot().iter("message"):
        text, forms = message.findtext("source", ""), list(message.iter("numerusform"))
        if len(forms) == 2 and _is_unfinished(message):
            forms[0].text, forms[1].text = ENGLISH.get(
                text, (text.replace("(s)", ""), text.replace("(s)", "s"))
            )
            message.find("translation").attrib.pop("type", None)
            filled = True
    if filled:
        tree.write(ts, encoding="utf-8", xml_declaration=True)
    return filled


def run(tool: str, *arguments: object) -> None:
    """Qt's own tool, from the environment this program runs in."""
    command = [str(Path(sys.executable).parent / f"pyside6-{tool}"), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{tool} failed:\n{done.stdout}{done.stderr}")


def main() -> int:
    """Update, or only look."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing; fail when stale")
    if parser.parse_args().check:
        behind = stale()
        print(f"stale: {', '.join(behind)}" if behind else "translations are current")
        return 1 if behind else 0
    update()
    print(f"{len(wordings())} texts in {len(LANGUAGES)} languages")
    return 0


if __name__ == "__main__":
    sys.exit(main())
