"""What an English instruction states: its condition, what follows, its bounds in numbers, and where it sends one."""

import re
from dataclasses import dataclass
from typing import Final

# Where a condition ends and its consequence begins.
SEPARATOR: Final = re.compile(r"\s*:\s*(?:>\s*)?|\s+>\s+|,?\s+then\b\s*,?\s*|,\s+", re.IGNORECASE)
STRONG: Final = re.compile(r":|\s>\s|\bthen\b", re.IGNORECASE)
LEADING: Final = re.compile(r"(?P<word>if|unless|in case)\s+(?P<rest>\S.*)", re.I | re.S)
WHEN: Final = re.compile(r"when\s+(?P<rest>\S.*)", re.I | re.S)
OTHERWISE: Final = re.compile(
    r"(?P<head>otherwise|else|in all other cases)\b,?\s+(?P<rest>.+)", re.I | re.S
)
LATER: Final = re.compile(r"[.!?]\s+(?=(?:if|unless)\s)", re.I)
ONLY: Final = re.compile(r"\(?\bonly (?:if|for|when)\s+(?P<head>[^).:;]+)\)?", re.IGNORECASE)
UNLESS: Final = re.compile(r"(?P<rest>\S.*?),?\s+(?P<head>unless\s+[^.;]+)(?:[.;].*)?", re.I | re.S)
IN_THIS_CASE: Final = re.compile(
    r"(?P<head>.*?)[.;]\s+in (?:this|that|such a|which) case,?\s+(?P<rest>.*)", re.I | re.S
)
# A class of people or things at the head of a line: "Silver members: > …", "Guest > …".
CLASS: Final = re.compile(
    r"(?P<head>[^:>]{1,60}?)(?P<sign>\s*:\s*>\s*|\s+>\s+|:\s+)(?P<rest>.*)", re.S
)
CLASS_END: Final = re.compile(
    r"\b(?:members?|customers?|clients?|users?|guests?|accounts?|buyers?|orders?|items?|qualify)\.?$",
    re.IGNORECASE,
)
OTHERS: Final = re.compile(r"\b(?:all|any|every|everyone|everybody)\b.*\bother|\botherwise\b", re.I)
QUOTED: Final = re.compile(r"'[^']*'|\"[^\"]*\"|“[^”]*”|\([^)]*\)|\[[^\]]*\]")

END_OF_ALL: Final = re.compile(
    r"\bend (?:the |this )?(?:conversation|chat|call)\b"
    r"|\bnothing (?:you|we|one) can do\b|\b(?:cannot|can't|can not) (?:help|do anything)\b",
    re.IGNORECASE,
)
SKIP_TO: Final = re.compile(
    r"\b(?:skip|jump|go) (?:ahead |straight |directly )?to (?:the )?(?P<name>.+?)"
    r"(?: (?:step|action))?(?: (?:below|above))?(?:[.,;)]|$)",
    re.IGNORECASE,
)
SKIP_NEXT: Final = re.compile(
    r"\bskip the (?:next|following)(?: (?P<n>two|three|four|\d+))?(?: (?:step|action)(?P<many>s)?)",
    re.IGNORECASE,
)
NUMBERS: Final = {"two": 2, "three": 3, "four": 4}
DO_NOT: Final = re.compile(r"\bdo not (?P<name>[\w ]+)", re.IGNORECASE)
ANY_ORDER: Final = re.compile(r"\bany order\b|\bshuffle\b.*\border\b|\bno particular order\b", re.I)
OPTION: Final = re.compile(r"(?:option|alternative)\s*\d+\b", re.IGNORECASE)
OTHER_FLOW: Final = re.compile(
    r"\b(?:use|follow|start|see) the ['\"“]?(?P<name>[^'\"”.]+?)['\"”]? (?:sub)?flow\b",
    re.IGNORECASE,
)
BOUND: Final = re.compile(
    r"\b(?P<word>within(?: the)?(?: last| past)?|(?:no |not )?more than|(?:no |not )?less than|under|over"
    r"|at least|at most|up to|older than|longer than|fewer than)\s+(?P<n>\d+)\s+"
    r"(?P<unit>minute|hour|day|week|month|year)s?\b",
    re.IGNORECASE,
)
SIGNS: Final = {
    "within": "<=",
    "no more than": "<=",
    "not more than": "<=",
    "at most": "<=",
    "up to": "<=",
    "under": "<",
    "less than": "<",
    "fewer than": "<",
    "at least": ">=",
    "no less than": ">=",
    "not less than": ">=",
}
LONGEST_CLASS: Final = 3
LONGEST_LIST: Final = 8


@dataclass(frozen=True, slots=True)
class Case:
    """A condition and what follows from it; `is_rest` is the case of all others."""

    head: str
    rest: str
    is_rest: bool = False


@dataclass(frozen=True, slots=True)
class Bound:
    """A length of time that is compared: more than 7 days is (">", 7, "days")."""

    sign: str
    number: int
    unit: str


@dataclass(frozen=True, slots=True)
class Jump:
    """Where a consequence sends one: so many actions further, to one that is named, or to the end."""

    ahead: int = 0
    to: str = ""
    is_end: bool = False
    avoids: str = ""


def case_of(text: str) -> Case | None:
    """The condition that a line states, if it does."""
    for read in (_leading, _when, _otherwise, _class, _in_this_case, _unless, _only_for):
        if (case := read(text.strip())) is not None and case.head:
            return case
    return None


def later_cases(text: str) -> list[Case]:
    """The conditions that a line states after it has said something else, as far as they send one elsewhere."""
    found = [case_of(part) for part in LATER.split(text)[1:]]
    return [case for case in found if case is not None and jump_of(case.rest) != Jump()]


def gate_of(text: str) -> str:
    """The condition under which a whole action is done: at its beginning, or as an "only if" anywhere; else empty."""
    if LEADING.match(text.strip()):
        return case.head if (case := _leading(text.strip())) is not None else ""
    return found["head"].strip() if (found := ONLY.search(text)) is not None else ""


def parts_of(rest: str) -> list[str]:
    """The single sentences of a consequence, where it lists several."""
    return [part.strip() for part in re.split(r"(?:^|\s+)>\s+", rest) if part.strip()]


def alternatives_of(rest: str) -> list[str]:
    """What a consequence offers as one or the other."""
    found = [part.strip() for part in re.split(r"\s*<or>\s*", rest)]
    return found if len(found) > 1 else []


def bound_of(text: str) -> Bound | None:
    """The length of time a condition compares with."""
    found = BOUND.search(text)
    if found is None:
        return None
    word = " ".join(found["word"].lower().split())
    sign = next((SIGNS[key] for key in (word, word.split()[0]) if key in SIGNS), ">")
    return Bound(sign, int(found["n"]), found["unit"].lower() + "s")


def jump_of(rest: str) -> Jump:
    """Where a consequence sends one; as it stands, to what comes next."""
    if (found := SKIP_NEXT.search(rest)) is not None:
        return _skipping(found, rest)
    if (found := SKIP_TO.search(rest)) is not None and "next" not in found["name"].lower():
        return Jump(to=found["name"])
    if END_OF_ALL.search(rest):
        return Jump(is_end=True, avoids=_avoided(rest))
    return Jump(avoids=_avoided(rest))


def _skipping(found: re.Match[str], rest: str) -> Jump:
    number = found["n"]
    if found["many"] and number is None:
        return Jump(is_end=True)
    return Jump(ahead=NUMBERS.get(number or "", 0) or int(number or 1), avoids=_avoided(rest))


def _avoided(rest: str) -> str:
    return found["name"] if (found := DO_NOT.search(rest)) is not None else ""


def _leading(text: str) -> Case | None:
    """ "If … , then …" and its kin; the comma of an enumeration or a quotation ends no condition."""
    found = LEADING.fullmatch(text)
    if found is None:
        return None
    covered = QUOTED.sub(lambda quote: "·" * len(quote.group()), found["rest"])
    word = "unless " if found["word"].lower() == "unless" else ""
    for mark in SEPARATOR.finditer(covered):
        if mark.group().strip() == "," and _enumerates(covered, mark):
            continue
        head, rest = found["rest"][: mark.start()], found["rest"][mark.end() :]
        return Case(word + head.strip(), rest.strip(), bool(OTHERS.search(head)))
    return Case(word + found["rest"], "", bool(OTHERS.search(found["rest"])))


def _enumerates(text: str, comma: re.Match[str]) -> bool:
    """Whether the list that a comma belongs to goes on until the condition ends: "silver or gold:"."""
    end = STRONG.search(text, comma.end())
    between = text[comma.end() : end.start()] if end is not None else ""
    is_short = 0 < len(between.split()) <= LONGEST_LIST and "." not in between
    return is_short and re.search(r"\b(?:or|and)\b", between) is not None


def _when(text: str) -> Case | None:
    found = WHEN.fullmatch(text)
    return None if found is None else _leading(f"if {found['rest']}")


def _otherwise(text: str) -> Case | None:
    found = OTHERWISE.fullmatch(text)
    return None if found is None else Case(found["head"], found["rest"].strip(), is_rest=True)


def _class(text: str) -> Case | None:
    found = CLASS.fullmatch(text)
    if found is None:
        return None
    head = found["head"].strip()
    is_class = CLASS_END.search(head) is not None or BOUND.search(head) is not None
    if ">" not in found["sign"]:
        # "Ask the customer: …" tells what to do; "Gold members: …" whom it is about.
        is_class = (
            is_class and " the " not in f" {head.lower()} " and len(head.split()) <= LONGEST_LIST
        )
    elif len(head.split()) <= LONGEST_CLASS:
        is_class = True
    return Case(head, found["rest"].strip(), bool(OTHERS.search(head))) if is_class else None


def _in_this_case(text: str) -> Case | None:
    found = IN_THIS_CASE.fullmatch(text)
    return None if found is None else Case(found["head"].strip(), found["rest"].strip())


def _unless(text: str) -> Case | None:
    found = UNLESS.fullmatch(text)
    return None if found is None else Case(found["head"].strip(), found["rest"].strip())


def _only_for(text: str) -> Case | None:
    found = ONLY.search(text)
    return None if found is None else Case(found["head"].strip(), text)
