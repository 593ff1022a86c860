"""A draft: the text of a script, what it says, what is wrong with it, and how its test cases went."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from app.domain.lined import BadFile, Halt, Node, Place
from app.domain.lined_yaml import read_yaml
from app.domain.policy.findings import Finding, Severity, in_order, of_mistake
from app.domain.scripts.flow import paths_of
from app.domain.scripts.lint import Around, findings
from app.domain.scripts.reading import read_script
from app.domain.scripts.script import Script, Stage, StepKind
from app.domain.scripts.trial import Outcome, findings_of_trials, outcomes

STEP_LINE: Final = re.compile(r"^(\s*)- (\w+):")
NEXT_LINE: Final = re.compile(r"^\s*next:")
NEEDS: Final[Mapping[StepKind, tuple[str, ...]]] = {
    StepKind.ASK: ("type: yes_no",),
    StepKind.FORM: ("fields:", "  - id: {id}_field"),
    StepKind.RULE: ("when: []",),
    StepKind.CALCULATE: ("set:", "  {id}_value: 0"),
    StepKind.SCRIPT: ("use: choose-a-script",),
    StepKind.EVIDENCE: ("of: [photo]",),
    StepKind.ACTION: ("do: custom",),
    StepKind.APPROVAL: ("by: supervisor",),
    StepKind.WAIT: ("days: 1",),
    StepKind.END: ("disposition: done",),
}


@dataclass(frozen=True, slots=True)
class Draft:
    """One state of the text; `script` is the last one that could be read, `places` where its steps begin."""

    text: str
    script: Script | None
    is_read: bool
    findings: tuple[Finding, ...] = ()
    trials: tuple[Outcome, ...] = ()
    places: Mapping[str, Place] = field(default_factory=dict[str, Place])

    @property
    def stops(self) -> int:
        """How many things keep it from being published."""
        return sum(one.stops for one in self.findings)

    def of_step(self, step: str) -> tuple[Finding, ...]:
        """What is wrong with one step, by the lines it takes."""
        lines = self.lines_of(step)
        return tuple(one for one in self.findings if lines and one.line in lines)

    def lines_of(self, step: str) -> range:
        """The lines of a step, counted from one; empty where there is no such step."""
        if step not in self.places:
            return range(0)
        lines, start = self.text.split("\n"), self.places[step].line
        indent = _indent(lines[start - 1])
        end = start
        while end < len(lines) and (not lines[end].strip() or _indent(lines[end]) > indent):
            end += 1
        return range(start, end + 1)

    def step_at(self, line: int) -> str:
        """The step whose lines hold a line, or ""."""
        return next((step for step in self.places if line in self.lines_of(step)), "")


def draft_of(text: str, name: str, library: Mapping[str, Script], before: Script | None) -> Draft:
    """The draft of a text; while it cannot be read, the graph keeps what could be read last."""
    file = f"{name}.yaml"
    try:
        script = read_script(name, text)
        node = read_yaml(text)
    except BadFile as error:
        return Draft(text, before, False, tuple(of_mistake(file, one) for one in error.mistakes))
    except Halt as halt:
        return Draft(text, before, False, (of_mistake(file, halt.mistake),))
    around = Around({**library, name: script}, ())
    found = [*findings(script, file, text, around)]
    found += first_of_each(findings_of_trials(script, file, text, library))
    return Draft(
        text, script, True, in_order(found), outcomes(script, library), _places(script, node)
    )


def first_of_each(failed: Iterable[Finding]) -> Iterator[Finding]:
    """Of a test case that fails, the first thing that is not as expected: the rest follows from it."""
    seen: set[str] = set()
    for one in failed:
        case = one.path.split(".")[0]
        if case not in seen:
            seen.add(case)
            yield one


def _places(script: Script, node: Node) -> dict[str, Place]:
    paths = paths_of(script)
    return {step.id: node.find(path) for step, path in zip(script.steps, paths, strict=True)}


def is_look(finding: Finding) -> bool:
    """Whether it only asks to be looked at."""
    return finding.severity is Severity.LOOK


# ---- what the graph changes, as lines of the text: comments and all the rest stay as they are ------


def with_step(draft: Draft, after: str, stage: Stage, kind: StepKind, id: str, title: str) -> str:
    """The text with a new step behind another one, or at the end of a stage."""
    lines = draft.text.split("\n")
    at = draft.lines_of(after).stop - 1 if after else _end_of_stage(lines, stage)
    while at > 0 and not lines[at - 1].strip():
        at -= 1
    block = [f"    - {kind}: {id}", f"      title: {_quoted(title)}", *_needs(kind, id)]
    opened = _opened(lines, stage) if not after else lines
    return "\n".join([*opened[:at], *block, *opened[at:]])


def without_step(draft: Draft, step: str) -> str:
    """The text without a step; what led to it is for the checks to say."""
    lines, gone = draft.text.split("\n"), draft.lines_of(step)
    return "\n".join([*lines[: gone.start - 1], *lines[gone.stop - 1 :]]) if gone else draft.text


def with_next(draft: Draft, step: str, to: str) -> str:
    """The text in which a step leads to another one."""
    lines, own = draft.text.split("\n"), draft.lines_of(step)
    if not own:
        return draft.text
    inner = _indent(lines[own.start - 1]) + 2
    for number in own:
        line = lines[number - 1]
        if NEXT_LINE.match(line) and _indent(line) == inner:
            return "\n".join([*lines[: number - 1], f"{' ' * inner}next: {to}", *lines[number:]])
    return "\n".join([*lines[: own.start], f"{' ' * inner}next: {to}", *lines[own.start :]])


def moved(draft: Draft, step: str, way: int) -> str:
    """The text in which a step stands before (-1) or behind (1) its neighbour of the same stage."""
    script = draft.script
    if script is None or step not in draft.places:
        return draft.text
    stage = next(one.stage for one in script.steps if one.id == step)
    names = [one.id for one in script.of(stage)]
    at = names.index(step) + way
    if not 0 <= at < len(names):
        return draft.text
    first, second = sorted((step, names[at]), key=lambda name: draft.places[name].line)
    lines, a, b = draft.text.split("\n"), draft.lines_of(first), draft.lines_of(second)
    before, between = lines[: a.start - 1], lines[a.stop - 1 : b.start - 1]
    one, other = lines[a.start - 1 : a.stop - 1], lines[b.start - 1 : b.stop - 1]
    return "\n".join([*before, *other, *between, *one, *lines[b.stop - 1 :]])


def free_id(script: Script | None, kind: StepKind) -> str:
    """An id for a new step that no other has."""
    taken = {step.id for step in script.steps} if script else set[str]()
    count = 1
    while f"{kind}_{count}" in taken:
        count += 1
    return f"{kind}_{count}"


def _needs(kind: StepKind, id: str) -> list[str]:
    """The least that a step of a kind must say to be read; what it shall be, the checks ask for."""
    return [f"      {line.format(id=id)}" for line in NEEDS.get(kind, ())]


def _end_of_stage(lines: list[str], stage: Stage) -> int:
    start = next(at for at, line in enumerate(lines) if re.match(rf"\s+{stage}:", line))
    end = start + 1
    while end < len(lines) and (
        not lines[end].strip() or _indent(lines[end]) > _indent(lines[start])
    ):
        end += 1
    return end


def _opened(lines: list[str], stage: Stage) -> list[str]:
    """An empty stage is written `cause: []`; with a step in it, it is not."""
    return [re.sub(rf"^(\s+{stage}:)\s*\[\s*\]\s*$", r"\1", line) for line in lines]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
