"""Rule packs: a mistake is named with file and line, every one of them, and a bad pack is not used."""

import json
from typing import Any

import pytest

from app.domain.lined import BadFile, Halt, Node
from app.domain.lined_json import read_json
from app.domain.refunds.book import book_of
from app.domain.refunds.packs import Compensation, Pack, RightTerms
from app.domain.refunds.policy import StorePolicy, Thresholds, policy_of
from app.domain.refunds.rules import pack_of
from app.settings.rules import law_texts, policy_text

LAWS = law_texts()
STORE = policy_text()


def test_json_is_read_with_its_lines() -> None:
    node = read_json('{\n "a": [1,\n  true], "b": null,\n "c": "\\u00e9\\n" }\n')
    assert node.line == 1
    fields = node.value
    assert isinstance(fields, dict)
    assert fields["a"] == Node(2, 7, [Node(2, 8, 1), Node(3, 3, True)])
    assert (fields["b"], fields["c"]) == (Node(3, 15, None), Node(4, 7, "é\n"))
    assert node.names == {"a": (2, 2), "b": (3, 10), "c": (4, 2)}
    assert read_json("[]") == Node(1, 1, [])
    assert read_json(" -5 ") == Node(1, 2, -5)


@pytest.mark.parametrize("text", [STORE, *LAWS.values()])
def test_it_says_the_same_as_any_reader_of_json(text: str) -> None:
    assert plain(read_json(text)) == json.loads(text)


def plain(node: Node) -> Any:
    if isinstance(node.value, dict):
        return {name: plain(one) for name, one in node.value.items()}
    return [plain(one) for one in node.value] if isinstance(node.value, list) else node.value


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('{"a": 1,\n"a": 2}', "2:1: a: stands here twice"),
        ('{"a": {"b":\n 1.5}}', "2:2: a.b: no value: '1'"),
        ("[1,\n[2,]]", "2:4: [1][1]: no value: ']'"),
        ('{"a"\n1}', "2:1: file: expected ':', found '1'"),
        ('{"a": [1 2]}', "1:10: a: expected ',', found '2'"),
        ('{"a": 1', "1:8: file: expected ',', found ''"),
        ("[1 2]", "1:4: file: expected ',', found '2'"),
        ("{1: 2}", "1:2: file: expected a name, found '1'"),
        ("{}\n{}", "2:1: file: more after the end"),
        ("", "1:1: file: no value: ''"),
        ('{"a": "\n"}', "1:7: a: no value: '\"'"),
        ('["\\x"]', "1:2: [0]: this is no text: Invalid \\escape: line 1 column 2 (char 1)"),
        ("[", "1:2: [0]: no value: ''"),
        ('{"a": tru}', "1:7: a: no value: 't'"),
    ],
)
def test_what_is_no_json_is_told_where(text: str, told: str) -> None:
    with pytest.raises(Halt) as halt:
        read_json(text)
    assert str(halt.value) == f"{told} — write it as JSON"


def small(**rule: Any) -> dict[str, Any]:
    base = {"id": "w", "right": "withdrawal", "article": "art. 1"}
    return {"schema": 1, "pack": "XX", "version": "1", "rules": [base | rule]}


def mistakes(pack: dict[str, Any]) -> list[str]:
    with pytest.raises(BadFile) as bad:
        pack_of(json.dumps(pack), "XX.json")
    assert all(one.line == 1 for one in bad.value.mistakes)
    return [f"{one.path}: {one.what}" for one in bad.value.mistakes]


def test_a_small_pack_is_enough() -> None:
    pack = pack_of(json.dumps(small()), "XX.json")
    assert pack == Pack("XX", "1", rules=pack.rules)
    (rule,) = pack.rules
    assert (rule.period, rule.terms, rule.places, rule.duties) == (None, RightTerms(), (), ())
    assert not pack.is_reviewed


def test_a_signature_needs_a_name_and_a_day() -> None:
    signed = small() | {"review": {"by": "A. Lawyer", "on": "2026-11-01"}}
    assert pack_of(json.dumps(signed), "XX.json").is_reviewed
    assert mistakes(small() | {"review": {"by": "A. Lawyer"}}) == [
        "review.on: a signature needs a name and a day"
    ]
    assert mistakes(small() | {"review": {"on": "2026-11-01"}})
    store = STORE.replace('"review": {"by": "", "on": ""}', '"review": {"by": "A", "on": "B"}')
    assert policy_of(store, "store.json").is_reviewed


@pytest.mark.parametrize(
    ("pack", "told"),
    [
        (small() | {"schema": 2}, ["schema: expected 1"]),
        (small() | {"pack": ""}, ["pack: expected a text"]),
        (small() | {"extra": 1}, ["extra: is not known here"]),
        (small() | {"rules": []}, ["rules: expected at least one rule"]),
        (small() | {"rules": {}}, ["rules: expected a list"]),
        (small() | {"rules": [1]}, ["rules[0]: expected an object"]),
        (small(right="divine"), ["rules[0].right: expected one of withdrawal, defect, fraud"]),
        (small(places="online"), ["rules[0].places: expected a list"]),
        (small(places=[1]), ["rules[0].places: expected a text"]),
        (small(rolls="yes"), ["rules[0].rolls: expected true or false"]),
        (small(period={"n": 0}), ["rules[0].period.n: expected at least 1"]),
        (small(period={"n": -1}), ["rules[0].period.n: expected a whole number"]),
        (small(period={"n": True}), ["rules[0].period.n: expected a whole number"]),
        (small(period=14), ["rules[0].period: expected an object"]),
        (small(valid_from="soon"), ["rules[0].valid_from: not a date: 'soon'"]),
        (small(uninformed={"months": 12}), ["rules[0].uninformed.article: expected a text"]),
        (
            small(minor={"excludes": "x", "instead": "y"}),
            ["rules[0].minor.article: expected a text"],
        ),
        (small(use={"free_months": 6}), ["rules[0].use.article: expected a text"]),
        (
            small(compensation={"times": 3, "least": "1.00", "currency": "ZZZ", "article": "a"}),
            ["rules[0].compensation.least: not an amount of ZZZ: '1.00'"],
        ),
        (
            small(least={"currency": "USD", "amounts": {"home": "2.555", "x": "-1.00", "y": 3}}),
            [
                "rules[0].least.amounts.home: not an amount of USD: '2.555'",
                "rules[0].least.amounts.x: not an amount of USD: '-1.00'",
                "rules[0].least.amounts.y: not an amount of USD: ''",
            ],
        ),
        (small(terms={"fees": True}), ["rules[0].terms.fees: is not known here"]),
        (
            small(duties=[{"id": "refund", "article": "a", "n": 1, "starts": "someday"}]),
            ["rules[0].duties[0].starts: expected one of possession, contract, notice, goods_back"],
        ),
        (
            small() | {"calendar": {"country": "ZZ", "weekend": ["sun", "someday"]}},
            [
                "calendar.country: no public holidays known of 'ZZ'",
                "calendar.weekend: no such day: 'someday'",
            ],
        ),
        (
            small() | {"exclusions": [{"id": "x", "right": "withdrawal", "article": "a"}]},
            ["exclusions[0].categories: expected at least one"],
        ),
    ],
)
def test_each_mistake_is_named_at_its_field(pack: dict[str, Any], told: list[str]) -> None:
    assert mistakes(pack) == told


def test_mistakes_are_told_all_at_once_in_the_order_of_lines() -> None:
    text = LAWS["CN.json"].replace('"days"', '"dayz"', 1).replace("500.00", "5.001")
    with pytest.raises(BadFile) as bad:
        pack_of(text, "CN.json")
    lines = str(bad.value).splitlines()
    assert lines[0].startswith("CN.json:14:34: rules[0].period.unit: expected one of days, weeks")
    assert "rules[2].compensation.least: not an amount of CNY: '5.001' — write it as" in lines[1]
    at = text.splitlines().index(next(x for x in text.splitlines() if "5.001" in x)) + 1
    assert lines[1].startswith(f"CN.json:{at}:")


def test_a_pack_extends_one_that_stands_by_itself() -> None:
    alone = {"CZ.json": LAWS["CZ.json"]}
    with pytest.raises(BadFile, match="CZ:1:1: extends: no pack of its own: 'EU'"):
        book_of(alone, STORE)
    ring = {"EU.json": LAWS["EU.json"].replace('"version"', '"extends": "CZ", "version"')}
    with pytest.raises(BadFile, match="no pack of its own"):
        book_of(ring | alone, STORE)


def test_broken_json_names_the_file() -> None:
    with pytest.raises(BadFile, match="^XX.json:2:1: file: more after the end"):
        pack_of("{}\n{}", "XX.json")


def test_what_a_pack_holds_is_what_was_written() -> None:
    pack = pack_of(LAWS["CN.json"], "CN.json")
    fraud = next(rule for rule in pack.rules if rule.id == "fraud")
    law = "Consumer Protection Law art. 55"
    assert fraud.compensation == Compensation(3, 50_000, "CNY", law)
    america = pack_of(LAWS["US.json"], "US.json")
    assert (america.weekend, america.country) == (frozenset({6}), "US")
    assert america.rules[0].least == {"home": 2_500, "temporary": 13_000}
    assert america.rules[0].currency == "USD"


# ---- the store's policy --------------------------------------------------------------------------


def store(**change: Any) -> str:
    return json.dumps(json.loads(STORE) | change)


def test_the_policy_holds_the_limits_of_every_role() -> None:
    policy = policy_of(STORE, "store.json")
    assert [one.role for one in policy.roles] == ["agent", "senior", "supervisor"]
    agent, senior, supervisor = policy.roles
    assert (agent.case["EUR"], agent.day["EUR"], agent.goodwill["EUR"]) == (5_000, 30_000, 1_000)
    assert (senior.case["EUR"], supervisor.case["JPY"]) == (15_000, 80_000)
    assert [one.approves for one in policy.roles] == [False, False, True]
    assert (policy.offline.case_bp, policy.offline.day_bp) == (5_000, 2_500)
    assert policy.thresholds == Thresholds()
    assert policy.approval_days == 7


def test_a_policy_may_leave_out_what_it_does_not_need() -> None:
    text = json.loads(STORE)
    for name in ("signals", "offline", "points", "cash", "review"):
        del text[name]
    policy: StorePolicy = policy_of(json.dumps(text), "store.json")
    assert policy.thresholds == Thresholds()
    assert (policy.offline.case_bp, policy.offline.day_bp, policy.offline.goodwill_bp) == (0, 0, 0)
    assert (policy.cash, policy.nets_points, policy.point_value) == ({}, False, {})


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"pack": "EU"}, "pack: expected 'store'"),
        ({"tenders": "mine"}, "tenders: expected one of pro_rata, first_first, last_first, chosen"),
        ({"tenders": ""}, "tenders: expected a text"),
        ({"offers_lost": "sell"}, "offers_lost: expected one of keep, recompute"),
        ({"cash": {"EUR": {"increment": "0.05", "mode": "odd"}}}, "cash.EUR.mode: expected one of"),
        ({"cash": {"EUR": {"increment": "0.001", "mode": "up"}}}, "cash.EUR.increment: not an am"),
        ({"windows": [{"id": "a"}]}, "windows[0].period: expected a period"),
        (
            {"windows": [{"id": "a", "period": {"n": 1}, "restocking_bp": 10_001}]},
            "windows[0].restocking_bp: more than the goods",
        ),
        ({"offline": {"case_bp": 1, "day_bp": 1, "goodwill_bp": 10_001}}, "offline.case_bp: more"),
        ({"points": {"net": 1}}, "points.net: expected true or false"),
        ({"signals": {"refunds": 1}}, "signals.window_days: expected a whole number"),
        (
            {"roles": [{"role": "a", "case": {"EUR": "x"}}]},
            "roles[0].case.EUR: not an amount of EUR",
        ),
    ],
)
def test_each_mistake_of_the_policy_is_named(change: dict[str, Any], told: str) -> None:
    with pytest.raises(BadFile) as bad:
        policy_of(store(**change), "store.json")
    assert any(f"{one.path}: {one.what}".startswith(told) for one in bad.value.mistakes)
