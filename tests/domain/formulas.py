"""Formulas with their results: whoever evaluates them, on whatever machine, must get these."""

from app.domain.formula import Value, ValueType

NAMES: dict[str, ValueType] = {
    "ticket.type": ValueType.TEXT,
    "ticket.tags": ValueType.TEXTS,
    "order.exists": ValueType.FLAG,
    "order.days": ValueType.WHOLE,
    "order.paid": ValueType.WHOLE,
    "litres": ValueType.NUMBER,
    "today": ValueType.DAY,
    "bought": ValueType.DAY,
    "amounts": ValueType.WHOLES,
    "amount": ValueType.WHOLE,
}
VALUES: dict[str, Value] = {
    "ticket.type": "after_sales",
    "ticket.tags": ["damaged", "lampa"],
    "order.exists": True,
    "order.days": 12,
    "order.paid": 9_007_199_254_740_993,  # beyond what a float can hold
    "litres": 0.1,
    "today": "2026-03-01",
    "bought": "2026-02-28T22:30:00+01:00",
    "amounts": [4_999, 15_001],
}
NONE = None  # there is no value

VECTORS: list[tuple[str, Value | None]] = [
    ('ticket.type == "after_sales" && "damaged" in ticket.tags', True),
    ('ticket.type in ["technical", "complaint"]', False),
    ("order.days <= 14", True),
    ("order.paid - 1", 9_007_199_254_740_992),
    ("math.least(order.paid, 15000)", 15_000),
    ("math.greatest(amounts)", 15_001),
    ("order.paid * 2000", NONE),  # more than 64 bits: refused, never rounded
    ("order.days / 5", 2),
    ("-7 / 2", -3),
    ("-7 % 3", -1),
    ("order.days / 0", NONE),
    ("litres + 0.2", 0.30000000000000004),
    ("litres / 0.0", NONE),
    ("double(order.days) * litres", 1.2000000000000002),
    ("int(litres * 1e3)", 100),
    ("amount > 5", NONE),  # not known yet
    ("amount > 5 || order.exists", True),  # and does not matter
    ("order.exists && amount > 5", NONE),
    ('size("中文")', 2),
    ('"ķermenis".startsWith("ķ")', True),
    ('"ŠŤASTNÝ".lowerAscii()', "ŠŤastnÝ"),
    ('ticket.tags.exists(one, one.startsWith("lam"))', True),
    ("ticket.tags.filter(one, one != 'lampa')", ["damaged"]),
    ("amounts.map(one, one * 2)", [9_998, 30_002]),
    ("amounts.all(one, one > 0)", True),
    ("today - bought > duration('24h')", False),
    ("today > timestamp('2026-02-28T23:59:59Z')", True),
    ("today + duration('36h')", "2026-03-02T12:00:00Z"),
    ("today.getMonth()", 2),
    ("bought", "2026-02-28T21:30:00Z"),
    ("today.getDayOfWeek()", 0),
    ("order.exists ? order.days : 0", 12),
    ("'a' + 'ü'", "aü"),
    ('"2026-03-01".matches("^[0-9-]+$")', True),
    ("has({'a': 1}.a)", True),
]
