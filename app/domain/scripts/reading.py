"""The file of a script, read into a Script; every mistake with its line, its column and what to do about it."""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any, Final

from app.domain.lined import BadFile, Fields, Halt, Mistake, Node, nearest
from app.domain.lined_yaml import read_yaml
from app.domain.said import said_of
from app.domain.scripts.script import (
    EVERYBODY,
    STAGES,
    WRITES,
    AnswerType,
    Attach,
    Calculation,
    Choice,
    Field,
    Mode,
    Proof,
    Rule,
    Script,
    Stage,
    Step,
    StepKind,
    Texts,
    Trial,
)
from app.domain.sentence import Sentence

NAME: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
ID: Final = re.compile(r"[a-z][a-z0-9_]*")
ID_CURE: Final = Sentence("small letters, digits and _ only, a letter first")
ADD_ANSWERS: Final = Sentence("add answers:")
KINDS: Final = tuple(StepKind)


def read_script(name: str, text: str) -> Script:
    """The script of a file called `name`; BadFile with all mistakes."""
    try:
        top = Fields(read_yaml(text), "", [])
        script = _script(top)
    except Halt as halt:
        raise BadFile(name, [halt.mistake]) from halt
    if top.mistakes:
        raise BadFile(name, sorted(top.mistakes, key=lambda one: (one.line, one.column)))
    return script


def _script(top: Fields) -> Script:
    if not isinstance(top.node.value, dict):
        what, cure = Sentence("expected a script"), Sentence("begin with script: and its name")
        raise Halt(Mistake(*top.node.place, "", what, cure))
    name = top.text("script")
    if name and not NAME.fullmatch(name):
        what = Sentence("no name: {text}", text=repr(name))
        top.wrong(top.at("script"), "script", what, Sentence("write it as late-parcel"))
    script = Script(
        name,
        top.whole("version"),
        said_of(top, "title"),
        _steps(top),
        when=top.text("for", ""),
        attach=top.one_of("attach", Attach, Attach.MANUAL),
        mode=top.one_of("mode", Mode, Mode.STRICT),
        clauses=top.texts("clauses"),
        owner=top.text("owner", ""),
        trials=tuple(_trial(one) for one in top.parts("tests")),
        keep=_plain_texts(top, "keep"),
    )
    top.done()
    return script


def _steps(top: Fields) -> tuple[Step, ...]:
    stages = top.part("stages")
    if stages is None:
        cure = Sentence("add stages: with {stages}", stages=", ".join(STAGES))
        top.wrong(top.find("stages"), "stages", Sentence("a script has stages"), cure)
        return ()
    steps = [_step(one, stage) for stage in STAGES for one in stages.parts(stage)]
    stages.done()
    _refuse_twins(stages, steps)
    if not steps:
        cure = Sentence("write one below a stage: - say: greet")
        stages.wrong(None, "", Sentence("a script has steps"), cure)
    return tuple(step for step in steps if step.id)


def _refuse_twins(stages: Fields, steps: list[Step]) -> None:
    """Steps, fields and calculated values share their names: a condition must know which is meant."""
    nodes = [node for stage in STAGES for node in stages.nodes(stage)]
    seen: dict[str, int] = {}
    for step, node in zip(steps, nodes, strict=True):
        for name in dict.fromkeys(_names(step)):
            if name in seen and name:
                what = Sentence(
                    "{name} is a name already, on line {line}", name=name, line=seen[name]
                )
                cure = Sentence("give it another name")
                stages.mistakes.append(Mistake(*node.place, name, what, cure))
            seen.setdefault(name, node.line)


def _names(step: Step) -> Iterator[str]:
    yield step.id
    yield from (one.id for one in step.fields)
    if step.kind is not StepKind.CALCULATE:
        return
    yield from (one.name for one in step.sets)


def _step(part: Fields, stage: Stage) -> Step:
    named = [kind for kind in KINDS if kind.value in part.names()]
    # A step of another kind may have words to `say`, an approval or a script more of this sort.
    kind = next((one for one in named if one is not StepKind.SAY), named[0] if named else None)
    if kind is None:
        word = next(iter(part.names()), "")
        what = Sentence("a step says first what it is")
        if word:
            what = Sentence("no kind of step: {text}", text=repr(word))
        part.wrong(None, "", what, nearest(word, KINDS))
        return Step("", StepKind.INSTRUCT, stage)
    step = _of_kind(part, kind, stage)
    part.done()
    return step


def _of_kind(part: Fields, kind: StepKind, stage: Stage) -> Step:
    id = _id(part, kind.value)
    is_required = part.flag("required", default=True)
    more: dict[str, Any] = MORE[kind](part) if kind in MORE else {}
    if kind is StepKind.ASK:
        more["fields"] = (_field(part, id, is_required),)
    words = "words" if kind is StepKind.SAY else "say"
    return Step(
        id,
        kind,
        stage,
        title=_said(part, "title"),
        text=_said(part, "text"),
        say=_said(part, words),
        clause=part.text("clause", ""),
        minutes=part.whole("minutes", 0),
        required=is_required,
        skip=part.texts("skip") if part.find("skip") else (EVERYBODY,),
        relevant=part.text("relevant", ""),
        next=part.text("next", ""),
        keep=_plain_texts(part, "keep"),
        **more,
    )


def _said(part: Fields, name: str) -> Texts:
    return said_of(part, name, is_needed=False)


def _id(part: Fields, name: str) -> str:
    id = part.text(name)
    if id and not ID.fullmatch(id):
        part.wrong(part.at(name), name, Sentence("no name: {text}", text=repr(id)), ID_CURE)
    return id


def _field(part: Fields, id: str, is_required: bool) -> Field:
    is_ask = part.find("ask") is not None
    answers = tuple(_choice(one) for one in part.parts("answers"))
    usual = AnswerType.ONE if answers else AnswerType.TEXT
    kind = part.one_of("type", AnswerType, usual)
    if kind in (AnswerType.ONE, AnswerType.MANY) and not answers:
        what = Sentence("{type} needs answers to pick", type=kind)
        part.wrong(part.find("answers"), "answers", what, ADD_ANSWERS)
    writes = part.text("writes", "")
    if writes and writes not in WRITES:
        what = Sentence("cannot write {field}", field=repr(writes))
        part.wrong(part.at("writes"), "writes", what, nearest(writes, WRITES))
    return Field(
        id,
        kind,
        {} if is_ask else _said(part, "label"),
        is_required,
        relevant="" if is_ask else part.text("relevant", ""),
        constraint=part.text("constraint", ""),
        message=_said(part, "message"),
        calculation=part.text("calculation", ""),
        writes=writes,
        answers=answers,
    )


def _choice(part: Fields) -> Choice:
    choice = Choice(
        _id(part, "id"),
        _said(part, "text"),
        _said(part, "note"),
        part.text("next", ""),
        part.text("if", ""),
    )
    part.done()
    return choice


def _form(part: Fields) -> dict[str, Any]:
    fields: list[Field] = []
    for one in part.parts("fields"):
        id = _id(one, "id")
        fields.append(_field(one, id, one.flag("required", default=True)))
        one.done()
    if not fields:
        cure = Sentence("add fields:, each with id:")
        part.wrong(part.find("fields"), "fields", Sentence("a form has fields"), cure)
    return {"fields": tuple(fields), "repeat": part.text("repeat", "")}


def _rule(part: Fields) -> dict[str, Any]:
    rules: list[Rule] = []
    for one in part.parts("when"):
        rules.append(Rule(one.text("if"), one.text("next")))
        one.done()
    return {"rules": tuple(rules), "otherwise": part.text("else", "")}


def _calculate(part: Fields) -> dict[str, Any]:
    sets: list[Calculation] = []
    for name, node in part.named("set").items():
        if not ID.fullmatch(name):
            what = Sentence("no name: {text}", text=repr(name))
            part.wrong(node, f"set.{name}", what, ID_CURE)
        if isinstance(node.value, (list, dict)) or node.value in (None, ""):
            cure = Sentence("such as order.paid / 2")
            part.wrong(node, f"set.{name}", Sentence("expected a formula"), cure)
            continue
        sets.append(Calculation(name, _formula_text(node)))
    if not sets:
        cure = Sentence("add set: with name: formula")
        part.wrong(part.find("set"), "set", Sentence("nothing is calculated"), cure)
    return {"sets": tuple(sets)}


def _formula_text(node: Node) -> str:
    """A formula that is a bare number or true looks like no text, and is one."""
    return str(node.value).lower() if isinstance(node.value, bool) else str(node.value)


def _evidence(part: Fields) -> dict[str, Any]:
    of: list[Proof] = []
    for word in part.texts("of"):
        if word in list(Proof):
            of.append(Proof(word))
        else:
            what = Sentence("no evidence: {text}", text=repr(word))
            part.wrong(part.at("of"), "of", what, nearest(word, tuple(Proof)))
    return {"of": tuple(of), "at_least": part.whole("at_least", 1)}


MORE: Final[dict[StepKind, Callable[[Fields], dict[str, Any]]]] = {
    StepKind.FORM: _form,
    StepKind.RULE: _rule,
    StepKind.CALCULATE: _calculate,
    StepKind.EVIDENCE: _evidence,
    StepKind.SCRIPT: lambda part: {"use": part.text("use")},
    StepKind.ACTION: lambda part: {"do": part.text("do", "custom")},
    StepKind.APPROVAL: lambda part: {
        "by": part.text("by", "supervisor"),
        "condition": part.text("if", ""),
    },
    StepKind.WAIT: lambda part: {"days": part.whole("days"), "times": part.whole("times", 1)},
    StepKind.END: lambda part: {
        "disposition": part.text("disposition"),
        "outcome": _said(part, "outcome"),
    },
}


def _trial(part: Fields) -> Trial:
    given, expect = part.part("given"), part.part("expect")
    trial = Trial(
        part.text("name"),
        dict(_flat(given.node, "")) if given else {},
        _plain_texts(part, "answers", as_json=True),
        _plain_texts(part, "skipped"),
        expect.texts("path") if expect else (),
        expect.text("end", "") if expect else "",
        _plain_texts(expect, "values", as_json=True) if expect else {},
    )
    if expect:
        expect.done()
    part.done()
    return trial


def _flat(node: Node, path: str) -> Iterator[tuple[str, str]]:
    """What is given, by dotted names, as JSON."""
    if not isinstance(node.value, dict):
        yield path, json.dumps(_plain(node), ensure_ascii=False)
        return
    for name, inner in node.value.items():
        yield from _flat(inner, f"{path}.{name}".lstrip("."))


def _plain(node: Node) -> Any:
    if isinstance(node.value, list):
        return [_plain(one) for one in node.value]
    if isinstance(node.value, dict):
        return {name: _plain(one) for name, one in node.value.items()}
    return node.value


def _plain_texts(part: Fields, name: str, *, as_json: bool = False) -> dict[str, str]:
    """Free names with a text each, or with any value as JSON."""
    plain = {key: _plain(node) for key, node in part.named(name).items()}
    if as_json:
        return {key: json.dumps(value, ensure_ascii=False) for key, value in plain.items()}
    return {key: value if isinstance(value, str) else str(value) for key, value in plain.items()}
