"""What is wrong with a script, found without walking it: where, how bad, and what to do about it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from app.domain.lined import Halt, nearest
from app.domain.lined_yaml import read_yaml
from app.domain.policy.findings import Finding, Severity, in_order
from app.domain.said import FIRST
from app.domain.scripts.flow import OVER, Flow, paths_of
from app.domain.scripts.lint_values import check_values
from app.domain.scripts.remarks import Remark, look, stops
from app.domain.scripts.script import (
    STAGES,
    AnswerType,
    Mode,
    Script,
    Step,
    StepKind,
    Texts,
    text_in,
)
from app.domain.sentence import Sentence

MOST_STEPS: Final = 150
MOST_WORDS: Final = 300
PICKED: Final = frozenset({AnswerType.ONE, AnswerType.MANY})
PAYING: Final = "refund"
WRITE_NEXT: Final = Sentence("write next: with the step that follows")


@dataclass(frozen=True, slots=True)
class Around:
    """What the book around a script has: its scripts by name, and its languages; nothing, where there is no book."""

    scripts: Mapping[str, Script] = field(default_factory=dict[str, Script])
    languages: tuple[str, ...] = ()


def remarks(script: Script, around: Around = Around()) -> tuple[Remark, ...]:
    """Everything there is to say about a script, by the paths of its file."""
    return tuple(_all(script, around))


def findings(
    script: Script, file: str, text: str, around: Around = Around()
) -> tuple[Finding, ...]:
    """The same with line and column, as the file's text has them."""
    return in_order(placed(remarks(script, around), file, text))


def placed(said: Iterable[Remark], file: str, text: str) -> Iterator[Finding]:
    """Remarks where they stand in the text of a file."""
    try:
        node = read_yaml(text)
    except Halt as halt:
        one = halt.mistake
        yield Finding(Severity.STOPS, file, one.line, one.column, one.path, one.what, one.cure)
        return
    for it in said:
        yield Finding(it.severity, file, *node.find(it.path), it.path, it.what, it.cure)


def _all(script: Script, around: Around) -> Iterator[Remark]:
    flow, paths = Flow(script), paths_of(script)
    yield from _ends(script)
    yield from _ids(script, paths)
    yield from _lengths(script, paths)
    yield from _stages(flow, paths)
    yield from _ways(script, flow, paths)
    for path, step in zip(paths, script.steps, strict=True):
        yield from _step(path, step)
        yield from _translations(path, step, around.languages)
    if around.scripts:
        yield from _others(script, paths, around.scripts)
    yield from check_values(script, flow, paths)


def _ends(script: Script) -> Iterator[Remark]:
    if script.version < 1:
        yield stops("version", Sentence("versions begin with 1"), Sentence("write version: 1"))
    if not script.steps:
        what, cure = Sentence("the script has no step"), Sentence("add a step to a stage")
        yield stops("stages", what, cure)
    elif not any(step.is_end for step in script.steps):
        cure = Sentence("add to confirm: - end: closed, with a disposition")
        yield stops("stages", Sentence("the script has no end"), cure)


def _ids(script: Script, paths: list[str]) -> Iterator[Remark]:
    counts = Counter(step.id for step in script.steps)
    seen: set[str] = set()
    for path, step in zip(paths, script.steps, strict=True):
        if step.id in seen:
            what = Sentence(
                "{step} is the name of {count} steps", step=step.id, count=counts[step.id]
            )
            cure = Sentence("give each step a name of its own")
            yield stops(f"{path}.{step.kind}", what, cure, step.id)
        seen.add(step.id)


def _lengths(script: Script, paths: list[str]) -> Iterator[Remark]:
    if len(script.steps) > MOST_STEPS:
        what = Sentence("{count} steps are more than anybody walks", count=len(script.steps))
        cure = Sentence("keep to {count}, and hand over to other scripts", count=MOST_STEPS)
        yield look("stages", what, cure)
    for path, step in zip(paths, script.steps, strict=True):
        for language, words in step.say.items():
            # Chinese has no spaces between its words; two signs are about one.
            count = len(words.split()) if " " in words else len(words) // 2
            if count > MOST_WORDS:
                what = Sentence("{count} words are too many to say", count=count)
                place = f"{path}.say.{language}" if language else f"{path}.say"
                yield look(place, what, Sentence("keep to {count}", count=MOST_WORDS), step.id)


def _stages(flow: Flow, paths: list[str]) -> Iterator[Remark]:
    order = [STAGES.index(step.stage) for step in flow.steps]
    for place, step in enumerate(flow.steps):
        if place and order[place] < order[place - 1]:
            before = flow.steps[place - 1].stage
            what = Sentence("{stage} comes after {before}", stage=step.stage, before=before)
            cure = Sentence("the order is {stages}", stages=", ".join(STAGES))
            yield stops(paths[place], what, cure, step.id)
        for lead in flow.leads[place]:
            if lead.place not in (None, OVER) and order[lead.place or 0] < order[place]:
                back = flow.steps[lead.place or 0]
                what = Sentence(
                    "leads back from {stage} to {earlier}", stage=step.stage, earlier=back.stage
                )
                cure = Sentence(
                    "move {step} to a later stage, unless it is meant to be done again",
                    step=back.id,
                )
                yield look(f"{paths[place]}.{lead.path}", what, cure, step.id)


def _ways(script: Script, flow: Flow, paths: list[str]) -> Iterator[Remark]:
    for place, step in enumerate(script.steps):
        for lead in flow.leads[place]:
            if lead.place is None:
                path = f"{paths[place]}.{lead.path}"
                what = Sentence("there is no step {step}", step=lead.name)
                yield stops(path, what, nearest(lead.name, tuple(flow.places)), step.id)
    reached = flow.reached()
    if script.mode is not Mode.FREE:
        for place in sorted(set(range(len(script.steps))) - reached):
            step = script.steps[place]
            what = Sentence("no way leads here")
            cure = Sentence(
                "let an answer, a rule or a next lead to {step}, or take it out", step=step.id
            )
            yield stops(f"{paths[place]}.{step.kind}", what, cure, step.id)
    yield from _stuck(flow, paths, reached)


def _stuck(flow: Flow, paths: list[str], reached: set[int]) -> Iterator[Remark]:
    """Steps from which no end is reached: at the bottom of the file, or in a circle."""
    stuck = reached - flow.ending()
    turning = flow.circles(stuck)
    for place in sorted(stuck):
        step, path = flow.steps[place], paths[place]
        if place in turning:
            what = Sentence("goes round and never ends")
            cure = Sentence("let one answer or rule lead out of the circle")
            yield stops(f"{path}.{step.kind}", what, cure, step.id)
        elif OVER in flow.ways(place):
            what = Sentence("the script stops here without an end")
            yield stops(f"{path}.{step.kind}", what, WRITE_NEXT, step.id)
    for place in sorted(reached - stuck):
        leads = [it for it in flow.leads[place] if it.place == OVER]
        if leads:
            path = f"{paths[place]}.{leads[0].path}"
            what = Sentence("leads behind the last step")
            yield stops(path, what, WRITE_NEXT, flow.steps[place].id)


def _step(path: str, step: Step) -> Iterator[Remark]:
    if not step.is_silent and not any(step.title.values()):
        cure = Sentence("add title: and say in a few words what is to be done")
        yield look(f"{path}.{step.kind}", Sentence("the step has no title"), cure, step.id)
    if step.kind is StepKind.RULE:
        yield from _rule(path, step)
    if step.kind in (StepKind.ASK, StepKind.FORM):
        yield from _asked(path, step)
    if _gives_money(step) and not step.clause:
        what = Sentence("gives money and names no clause")
        cure = Sentence('add clause: with the clause that allows it, such as clause: "3.2"')
        yield stops(f"{path}.{step.kind}", what, cure, step.id)
    if step.kind is StepKind.SCRIPT and not step.use:
        cure = Sentence("add use: with its name")
        yield stops(f"{path}.use", Sentence("names no script"), cure, step.id)


def _rule(path: str, step: Step) -> Iterator[Remark]:
    if not step.rules:
        cure = Sentence("add when: with a condition and where it leads")
        yield stops(f"{path}.when", Sentence("the rule has no condition"), cure, step.id)
    if not step.otherwise:
        cure = Sentence("add else: with the step for when no condition holds")
        yield stops(f"{path}.else", Sentence("the rule has no else"), cure, step.id)


def _asked(path: str, step: Step) -> Iterator[Remark]:
    if not step.fields:
        cure = Sentence("add fields:")
        yield stops(f"{path}.fields", Sentence("asks for nothing"), cure, step.id)
    for number, one in enumerate(step.fields):
        base = path if step.kind is StepKind.ASK else f"{path}.fields[{number}]"
        if one.type in PICKED and not one.answers:
            cure = Sentence("add answers: or another type:")
            yield stops(f"{base}.answers", Sentence("there is no answer to pick"), cure, step.id)
        twice = [id for id, count in Counter(it.id for it in one.answers).items() if count > 1]
        for id in twice:
            what = Sentence("{answer} is the name of several answers", answer=id)
            cure = Sentence("give each answer a name of its own")
            yield stops(f"{base}.answers", what, cure, step.id)


def _gives_money(step: Step) -> bool:
    return step.kind is StepKind.ACTION and step.do.split(":")[0] == PAYING


def _translations(path: str, step: Step, languages: Sequence[str]) -> Iterator[Remark]:
    """Texts that lack a language of the book; a bare text is in the first."""
    for place, texts in texts_of(step):
        bare = languages[:1] if FIRST in texts else ()
        missing = [one for one in languages if one not in texts and one not in bare]
        if missing:
            what = Sentence("is missing in {languages}", languages=", ".join(missing))
            cure = Sentence("translate {text}", text=repr(text_in(texts)[:40]))
            yield look(f"{path}.{place}", what, cure, step.id)


def texts_of(step: Step) -> Iterator[tuple[str, Texts]]:
    """Every text of a step that somebody reads, and where it stands."""
    for name, texts in (("title", step.title), ("text", step.text), ("say", step.say)):
        if texts:
            yield name, texts
    if step.outcome:
        yield "outcome", step.outcome
    for number, one in enumerate(step.fields):
        base = "" if step.kind is StepKind.ASK else f"fields[{number}]."
        yield from (
            (f"{base}{name}", it)
            for name, it in (("label", one.label), ("message", one.message))
            if it
        )
        for place, choice in enumerate(one.answers):
            if choice.text:
                yield f"{base}answers[{place}].text", choice.text
            if choice.note:
                yield f"{base}answers[{place}].note", choice.note


def _others(script: Script, paths: list[str], scripts: Mapping[str, Script]) -> Iterator[Remark]:
    for path, step in zip(paths, script.steps, strict=True):
        if step.use and step.use not in scripts:
            what = Sentence("there is no script {name}", name=step.use)
            yield stops(f"{path}.use", what, nearest(step.use, tuple(scripts)), step.id)
        elif step.use and script.name in _used(step.use, scripts):
            what = Sentence("{other} comes back to {script}", other=step.use, script=script.name)
            yield stops(f"{path}.use", what, Sentence("a script may not use itself"), step.id)


def _used(name: str, scripts: Mapping[str, Script]) -> set[str]:
    """A script and all it hands over to."""
    found, waiting = {name}, [name]
    while waiting:
        for other in scripts[waiting.pop()].uses:
            if other in scripts and other not in found:
                found.add(other)
                waiting.append(other)
    return found
