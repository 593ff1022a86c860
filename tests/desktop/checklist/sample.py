"""A script half walked, as the checklist side shows it: five stages, one step open."""

from dataclasses import replace

from app.desktop.checklist.view import (
    DONE,
    OPEN,
    SKIPPED,
    TODO,
    Attached,
    Field,
    Line,
    Newer,
    Option,
    Proof,
    Run,
    Said,
    Stage,
    Step,
)

CHOICES = (
    Option("replacement", "Replacement", "books stock, goes to step 6"),
    Option("refund", "Refund", "opens the Refund tab"),
    Option("part", "Part refund, part replacement"),
)
STEP = Step(
    "offer", 0, "ask", 5, "Offer a replacement or the money back",
    text="Name both choices in one sentence and let the customer decide. Promise a day only if stock is booked.",
    says=(
        Said("lv", "Ļoti atvainojos par saplīsušo dāvanu. Kam Jūs dodat priekšroku?"),
        Said("en", "I am sorry about the broken present. Which do you prefer?"),
    ),
    language="lv",
    fields=(Field("0/offer", "What does the customer choose?", "one", CHOICES),),
    proof=Proof(("quote",), 1, (Attached("quote", "E-mail 13:52", "0" * 64),)),
    clause="3.2 b",
)  # fmt: skip
RUN = Run(
    "c1", "damaged", "Damaged on arrival", "2", "running",
    (
        Stage(1, "Understand", 2, 2, (
            Line("talk", 0, 1, "Let the customer describe, repeat it back", DONE, "", "10:22"),
            Line("photos", 0, 2, "Photos of item, box and label", DONE,
                 "Evidence: plates.jpg, carafes.jpg, box.jpg", "10:31"),
        )),
        Stage(2, "Cause", 2, 2, (
            Line("box", 0, 3, "Is the outer box damaged?", DONE, "Answer: no, packed badly", "10:38"),
            Line("report", 0, 4, "File the courier damage report", SKIPPED,
                 "Not applicable: the outer box is intact", "10:39"),
        )),
        Stage(3, "Offer", 0, 1, (Line("offer", 0, 5, STEP.title, OPEN),)),
        Stage(4, "Solve", 0, 1, (Line("pay", 0, 6, "Issue the refund", TODO),)),
        Stage(5, "Confirm", 0, 1, (Line("ask", 0, 7, "Ask whether all is well", TODO),)),
    ),
    4, 7, 6, "3.2", STEP, Newer("3", "8 June"),
)  # fmt: skip


def at_step(step: Step) -> Run:
    """The same script with another step open."""
    stages = tuple(
        replace_lines(stage, step) if stage.name == "Offer" else stage for stage in RUN.stages
    )
    return replace(RUN, stages=stages, step=step)


def replace_lines(stage: Stage, step: Step) -> Stage:
    """The stage with this step as its open line."""
    return stage._replace(lines=(Line(step.key, step.turn, step.number, step.title, OPEN),))
