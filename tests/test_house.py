"""The plan of the house: who may import whom, what stays small, and that README shows the same rooms."""

import ast
import re
from collections.abc import Callable, Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

Law = Callable[[Path], list[str]]
ROOT = Path(__file__).resolve().parent.parent
LONGEST_MODULE = 500

# What a room may import of the house, besides itself.
ARROWS = {
    "app.domain": set[str](),
    "app.settings": set[str](),
    "app.store": {"app.domain", "app.settings"},
    "app.sync": {"app.domain", "app.store", "app.settings"},
    "app.workstation": {"app.domain", "app.store", "app.sync", "app.settings"},
    "app.hub": {"app.domain", "app.store", "app.sync.protocol", "app.settings"},
    "app.desktop": {"app.domain", "app.workstation", "app.store.queries", "app.settings"},
    "app.importers": {"app.domain", "app.workstation", "app.store.queries", "app.settings"},
}
# What makes up the command line and the demo builds either house and may import all of it.
FRONT_DOOR = (
    "app.cli",
    "app.__main__",
    "app.commands",
    "app.operating",
    "app.doctoring",
    "app.exporting",
    "app.line",
    "app.mending",
    "app.outboxing",
    "app.policies",
    "app.refunding",
    "app.demo",
)

# Who may hold an outside package.
DATABASE = {"app.store", "app.sync", "app.workstation", "app.hub"}
OUTSIDE = {
    "PySide6": {"app.desktop"},
    "qtawesome": {"app.desktop"},
    "ruamel": {"app.domain.lined_yaml"},
    "sqlalchemy": DATABASE,
    "sqlcipher3": {"app.store"},
    "psycopg": {"app.store", "app.hub"},
    "alembic": {"app.store"},
    "keyring": {"app.settings"},
    "platformdirs": {"app.settings"},
    "httpx2": {"app.sync.transport"},
    "starlette": {"app.hub.web"},
    "uvicorn": {"app.hub.web"},
    "smtplib": {"app.hub.mail"},
    "stripe": {"app.hub.provider"},
    "sepaxml": {"app.hub.transfers"},
    "cel_expr_python": {"app.domain.formula"},
}
# All that the domain may use; nothing here reads a file, a clock or a die. Of cryptography it takes the
# signing and checking of Ed25519, which are functions of their arguments: keys are made elsewhere.
PURE = (
    "bisect calendar cel_expr_python collections contextlib cryptography dataclasses datetime decimal difflib enum"
    " fractions functools hashlib holidays html iso4217 itertools json math operator re ruamel string types typing"
    " unicodedata uuid zoneinfo"
)
MOODS = {"now", "utcnow", "today", "uuid1", "uuid4"}


OPEN = '"""A room that forgets."""\n'


def name_of(path: Path, root: Path) -> str:
    """The dotted name of a module file."""
    parts = path.relative_to(root).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def parsed(text: str) -> ast.Module:
    """The tree of a module; every law reads the same one."""
    try:
        return ast.parse(text)
    except SystemError:  # Python 3.11 counts the depth for all threads at once (cpython#106905)
        return ast.parse(text)


def modules(root: Path) -> dict[str, ast.Module]:
    """Every module of the house by name."""
    return {
        name_of(path, root): parsed(path.read_text("utf-8"))
        for path in sorted((root / "app").rglob("*.py"))
    }


def within(name: str, room: str) -> bool:
    """Whether a module is a room, or lies in it; app.sync.transport stands for its siblings transport_…too."""
    return name == room or name.startswith((room + ".", room + "_"))


def imports(tree: ast.AST, house: set[str]) -> Iterator[str]:
    """What a tree imports, to the module; `from app.store import queries` is app.store.queries."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            deep = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from {name if name in house else node.module for name in deep}


def wrong_arrows(root: Path) -> list[str]:
    """Imports between rooms that the plan does not have."""
    trees = modules(root)
    return [
        f"{me} → {other}"
        for me, tree in trees.items()
        if not any(within(me, part) for part in FRONT_DOOR)
        for other in imports(tree, set(trees))
        if within(other, "app") and other != "app" and not may(me, other)
    ]


def may(me: str, other: str) -> bool:
    """Whether a module may import another one of the house; a room without a row may import nothing."""
    rooms = [room for room in ARROWS if within(me, room)]
    return any(
        within(other, room) or any(within(other, to) for to in ARROWS[room]) for room in rooms
    )


def strangers(root: Path) -> list[str]:
    """Outside packages in rooms where they do not belong."""
    trees = modules(root)
    found: list[str] = []
    for me, tree in trees.items():
        for other in set(imports(tree, set(trees))):
            outside = other.split(".")[0]
            homes = OUTSIDE.get(outside)
            unknown = within(me, "app.domain") and outside not in [*PURE.split(), "app"]
            if unknown or (homes is not None and not any(within(me, home) for home in homes)):
                found.append(f"{me} → {outside}")
    return found


def cycles(root: Path) -> list[str]:
    """Rings of modules that import each other, wherever in the file the imports stand."""
    trees = modules(root)
    graph = {me: set(imports(tree, set(trees))) & set(trees) - {me} for me, tree in trees.items()}
    rings: list[str] = []
    while True:
        try:
            TopologicalSorter(graph).prepare()
        except CycleError as error:
            ring = error.args[1][::-1]
            rings.append(" → ".join(ring))
            graph[ring[0]].remove(ring[1])  # open this one, to see the next
        else:
            return rings


def moods(root: Path) -> list[str]:
    """Clocks and dice in the domain; time and chance are arguments there."""
    calls = [
        (me, node.lineno, ast.unparse(node.func))
        for me, tree in modules(root).items()
        if within(me, "app.domain")
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
    ]
    return [f"{me}:{line} {what}()" for me, line, what in calls if what.split(".")[-1] in MOODS]


def unopened(root: Path) -> list[str]:
    """Modules whose first line is not one sentence of its own."""
    one = re.compile(r"(?!.*[.!?] [A-Z])\S.{9,}[.:](\n\n|$)")
    return [
        me for me, tree in modules(root).items() if not one.match(ast.get_docstring(tree) or "")
    ]


def giants(root: Path) -> list[str]:
    """Modules too long to be read in one go."""
    sizes = {
        path: len(path.read_text("utf-8").splitlines()) for path in (root / "app").rglob("*.py")
    }
    return [
        f"{name_of(path, root)}: {size}" for path, size in sizes.items() if size > LONGEST_MODULE
    ]


def unlisted(root: Path) -> list[str]:
    """Rooms that README's map lacks, and rooms on the map that are not there."""
    chapter = (root / "README.md").read_text("utf-8").partition("\n## The rooms\n")[2]
    shown = re.findall(r"^\| `(\w+)` \|", chapter.partition("\n## ")[0], re.MULTILINE)
    rooms = {".".join(name.split(".")[:2]) for name in modules(root)} - {"app"}
    rooms -= {room for room in rooms for part in FRONT_DOOR[1:] if within(room, part)}
    return sorted({f"app.{room}" for room in shown} ^ rooms)


def forgetful(root: Path) -> list[str]:
    """Code that takes rows out of the outbox or the tray, but for the few places that may."""
    found: set[str] = set()
    for me, tree in modules(root).items():
        if within(me, "app.hub"):  # which has neither
            continue
        functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
        inside = {id(part): one.name for one in functions for part in ast.walk(one)}
        for node in ast.walk(tree):
            for table in deleted_from(node):
                found.add(f"{me}.{inside.get(id(node), '')}: {table}")
    return sorted(found - MAY_DELETE)


def deleted_from(node: ast.AST) -> Iterator[str]:
    """The tables out of which a text or a call deletes, where an agent's work may be among them."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        for table in re.findall(r"(?i)\bdelete\s+from\s+\"?(\w*)", node.value):
            if table.lower() in ("outbox", "attention", ""):
                yield table.lower() or "any table"
    if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] == "delete":
        names = [ast.unparse(arg).split(".")[-1] for arg in node.args]
        yield from (name for name in names if name in ("outbox", "attention"))


# What is settled and long replicated; refusals that a restored hub will judge anew; entities.
MAY_DELETE = {
    "app.sync.outbox.prune: outbox",
    "app.sync.outbox.reopen_after: attention",
    "app.sync.outbox.judge_anew: attention",
    "app.store.rows.drop: any table",
}
LAWS = [wrong_arrows, strangers, cycles, moods, unopened, giants, unlisted, forgetful]
BREACHES = [
    (
        forgetful,
        "sync/b.py",
        f'{OPEN}def f(c):\n    c("DELETE FROM outbox")',
        "app.sync.b.f: outbox",
    ),
    (
        forgetful,
        "sync/b.py",
        f"{OPEN}def f(c):\n    c(delete(t.attention))",
        "app.sync.b.f: attention",
    ),
    (forgetful, "store/b.py", f"{OPEN}X = 'delete  from attention'", "app.store.b.: attention"),
    (
        forgetful,
        "store/b.py",
        f"{OPEN}def g(k):\n    h(f'DELETE FROM {{k}}')",
        "app.store.b.g: any table",
    ),
    (wrong_arrows, "domain/a.py", "import app.store.b", "app.domain.a → app.store.b"),
    (wrong_arrows, "domain/a.py", "import app.settings.b", "app.domain.a → app.settings.b"),
    (wrong_arrows, "desktop/a.py", "from app.store import b", "app.desktop.a → app.store.b"),
    (wrong_arrows, "hub/a.py", "from app.sync.b import c", "app.hub.a → app.sync.b"),
    (wrong_arrows, "attic/a.py", "import app.domain.b", "app.attic.a → app.domain.b"),
    (wrong_arrows, "sync/a.py", "def f():\n    import app.hub.b", "app.sync.a → app.hub.b"),
    (strangers, "store/a.py", "def f():\n    from PySide6 import QtCore", "app.store.a → PySide6"),
    (strangers, "desktop/a.py", "import sqlalchemy.orm", "app.desktop.a → sqlalchemy"),
    (strangers, "sync/a.py", "import keyring", "app.sync.a → keyring"),
    (strangers, "hub/a.py", "import platformdirs", "app.hub.a → platformdirs"),
    (strangers, "sync/loop.py", "import httpx2", "app.sync.loop → httpx2"),
    (strangers, "hub/a.py", "from starlette.routing import Route", "app.hub.a → starlette"),
    (strangers, "hub/a.py", "import uvicorn", "app.hub.a → uvicorn"),
    (strangers, "domain/a.py", "import sqlalchemy", "app.domain.a → sqlalchemy"),
    (strangers, "domain/a.py", "from os import path", "app.domain.a → os"),
    (strangers, "domain/a.py", "import random", "app.domain.a → random"),
    (cycles, "domain/a.py", "import app.domain.b", "app.domain.a → app.domain.b → app.domain.a"),
    (moods, "domain/a.py", "x = datetime.now()", "app.domain.a:1 datetime.now()"),
    (moods, "domain/a.py", "x = datetime.utcnow()", "app.domain.a:1 datetime.utcnow()"),
    (moods, "domain/a.py", "x = uuid4()", "app.domain.a:1 uuid4()"),
    (unopened, "sync/a.py", "x = 1", "app.sync.a"),
    (unopened, "sync/a.py", '"""Two things. Not one."""', "app.sync.a"),
    (unopened, "sync/a.py", '"""A sentence that runs on\ninto the next line."""', "app.sync.a"),
    (giants, "sync/a.py", "x = 1\n" * 501, "app.sync.a: 501"),
    (unlisted, "attic/a.py", "", "app.attic"),
]


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.__name__)
def test_the_house_stands_as_planned(law: Law) -> None:
    assert law(ROOT) == []


@pytest.mark.parametrize(("law", "place", "code", "verdict"), BREACHES)
def test_a_breach_is_named(law: Law, place: str, code: str, verdict: str, tmp_path: Path) -> None:
    build_tiny_house(tmp_path)
    assert law(tmp_path) == []
    write(tmp_path / "app" / place, code)
    assert law(tmp_path) == [verdict]


def build_tiny_house(root: Path) -> None:
    """Every room with one module that breaks no law."""
    rooms = [room.removeprefix("app.") for room in ARROWS]
    shown = "".join(f"| `{room}` | |\n" for room in [*rooms, "cli"])
    write(root / "README.md", f"\n## The rooms\n{shown}")
    write(root / "app/cli.py", '"""The front door."""\n')
    for room in rooms:
        write(root / "app" / room / "b.py", '"""A room with nothing wrong in it."""\n')
    leaning = '"""Leans on a module that is not there yet."""\nimport app.domain.a\n'
    write(root / "app/domain/b.py", leaning)


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
