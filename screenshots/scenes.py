"""The people and the papers of the pictures."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from tests.photographs import write_photographs
from waitroom.domain.box.memento import Memento, MementoDetails, MementoKind
from waitroom.domain.care.activity import ActivityRun, CheckIn, HelpedAnswer
from waitroom.domain.care.care_records import ForecastResult
from waitroom.domain.letters.letter import Letter, LetterState, LetterVersion
from waitroom.domain.people.person import Person
from waitroom.domain.shared.settings import Settings, ThemeChoice
from waitroom.domain.waits.wait import Outcome, Promise, Role, Round, Wait
from waitroom.domain.waits.window import DecisionWindow
from waitroom.room.room import Room
from waitroom.store.database import Store

LONDON = ZoneInfo("Europe/London")
EVENING = datetime(2014, 4, 23, 18, 42, tzinfo=LONDON)
DAY = datetime(2014, 4, 23, 15, 10, tzinfo=LONDON)
NIGHT = datetime(2014, 4, 24, 2, 46, tzinfo=LONDON)

DIRECTORS = "00000000-0000-4000-8000-0000000000a2"
"""The letter on the desk."""
MORNING = datetime(2014, 4, 23, 8, 50, tzinfo=LONDON)
MIDDAY = datetime(2014, 4, 23, 12, 20, tzinfo=LONDON)
MONDAY = datetime(2014, 4, 28, 10, 5, tzinfo=LONDON)
AFTER = datetime(2014, 4, 28, 17, 5, tzinfo=LONDON)
ANSWERED = datetime(2014, 4, 25, 16, 10, tzinfo=LONDON)
SILENT = datetime(2014, 5, 6, 10, 0, tzinfo=LONDON)
SILENT_LONG = datetime(2014, 5, 22, 10, 0, tzinfo=LONDON)
FORECASTS = (
    ("They will find out that I have never run a budget", 70),
    ("I will not sleep until Friday", 60),
    ("Nobody will answer my letter", 80),
    ("If it is a no, I will take it for a week", 50),
)

THANKS = """\
Dear Ms Okafor,

Thank you for the conversation this afternoon. Hearing how the team turns a store-room into a story made \
the role feel even more like the one I have been growing towards.

Your question about the volunteers stayed with me: the evening tours I ran last year began with exactly that \
problem. I felt I may have been unclear about the numbers.

I would be very glad to join you.

Warm wishes,
Marta"""


def museum(at: datetime = EVENING) -> Wait:
    """Return the wait of the pictures: a museum, a promise with two ends."""
    window = DecisionWindow(
        earliest=date(2014, 4, 25),
        latest=date(2014, 4, 28),
        zone="Europe/London",
        label="if they need to think on it more",
    )
    promise = Promise(
        words="by Friday, or Monday if they need to think on it more",
        said_on=at.replace(hour=14, minute=40),
        window=window,
    )
    interview = datetime(2014, 4, 22, 13, 30, tzinfo=LONDON)
    return Wait(
        id="00000000-0000-4000-8000-000000000001",
        organisation="the Museum of Curious Things",
        roles=(Role(name="Project officer"),),
        zone="Europe/London",
        rounds=(Round(interviewed=interview, promises=(promise,)),),
    )


def others() -> tuple[Wait, ...]:
    """Return four more waits for the board."""
    rows = (
        ("City Library", "Archivist", date(2014, 4, 28), date(2014, 5, 2), "early next week"),
        ("Harbour Theatre", "Box office lead", date(2014, 4, 30), date(2014, 4, 30), "on Wednesday week"),
        ("Fjordside Lab", "Lab technician", date(2014, 5, 5), date(2014, 5, 9), "the week of the 5th"),
        ("Tollgate Books", "Bookseller", date(2014, 4, 17), date(2014, 4, 17), "by the 17th"),
    )
    waits = []
    for number, (name, role, first, last, words) in enumerate(rows, 2):
        window = DecisionWindow(earliest=first, latest=last, zone="Europe/London")
        said = datetime(2014, 4, 10, 12, tzinfo=LONDON)
        waits.append(
            Wait(
                id=f"00000000-0000-4000-8000-00000000000{number}",
                organisation=name,
                roles=(Role(name=role),),
                zone="Europe/London",
                rounds=(
                    Round(
                        interviewed=date(2014, 4, 10),
                        promises=(Promise(words=words, said_on=said, window=window),),
                    ),
                ),
            )
        )
    return tuple(waits)


def say_yes(room: Room, store: Store) -> None:
    """Write an offer down that asks for its answer before another wait has decided, and somebody who was met."""
    wait = museum()
    store.people.save(
        Person(id="met-1", name="Ms Okafor", wait_id=wait.id, role="head of visits"), now=room.now()
    )
    current = store.waits.get(wait.id) or wait
    room.waits.record_answer(current, Outcome.OFFER, now=room.now(), answer_by=date(2014, 4, 30))


def furnish(room: Room, store: Store, *, theme: ThemeChoice, several: bool = False) -> None:
    """Put the papers of the pictures into an empty room."""
    now = room.now()
    store.settings.save(Settings(theme=theme, name="Marta"), now=now)
    for wait in (museum(), *(others() if several else ())):
        store.waits.save(wait, now=now)
    store.letters.save(
        Letter(
            id="00000000-0000-4000-8000-0000000000a1",
            wait_id=museum().id,
            kind="thank-you",
            to="Priya Nair <priya@museum.example>",
            subject="Thank you for Tuesday",
            body="Dear Priya,\n\nThank you for the tour of the stores.\n\nMarta",
            state=LetterState.SENT,
            sent_on=datetime(2014, 4, 22, 21, 0, tzinfo=LONDON),
            channel="mail",
            sent_to="priya@museum.example",
        ),
        now=now,
    )
    store.letters.save(
        Letter(
            id=DIRECTORS,
            wait_id=museum().id,
            kind="thank-you",
            to="director@museum.example",
            subject="Thank you for Tuesday",
            body=THANKS,
        ),
        now=now,
    )
    for days, worry in enumerate((4, 5, 7, 8, 6, 5, 4)):
        at = now - timedelta(days=6 - days)
        store.check_ins.save(CheckIn(id=f"check-{days}", at=at, worry=worry), now=at)
    for number, helped in enumerate(
        (
            HelpedAnswer.BETTER,
            HelpedAnswer.BETTER,
            HelpedAnswer.SAME,
            HelpedAnswer.BETTER,
            HelpedAnswer.BETTER,
        )
    ):
        at = now - timedelta(days=3 + number)
        run = ActivityRun(id=f"run-{number}", activity_id="long-out", started=at, ended=at, helped=helped)
        store.runs.save(run, now=at)
    mementos = (
        (
            MementoKind.QUOTE,
            "You made the whole gallery laugh. Come back any time.",
            "the volunteers",
            "June",
        ),
        (MementoKind.PROOF, "They asked me back for the manager talk.", "", "Tuesday"),
        (MementoKind.TREAT, "emergency ginger biscuits: top drawer, left", "", ""),
    )
    for number, (kind, text, who, when) in enumerate(mementos):
        memento = Memento(
            id=f"00000000-0000-4000-8000-0000000000b{number}", kind=kind, text=text, who=who, when=when
        )
        store.mementos.save(memento, now=now)


def hang_photographs(room: Room) -> None:
    """Put three photographs, made with code, into the box; each a minute after the other."""
    titles = {
        "beach": ("the beach with Sam", "2013", "A beach under a bright sun."),
        "comet": ("night shift, the comet", "", "A comet over dark hills."),
        "cat": ("Tuesday, nobody at home but her", "", "A cat on a sill."),
    }
    with TemporaryDirectory() as folder:
        for minute, path in enumerate(sorted(write_photographs(Path(folder)).values())):
            if path.stem not in titles:
                continue
            title, when, alt = titles[path.stem]
            details = MementoDetails(title=title, when=when, alt=alt)
            room.box.intake.add_file(path, details, room.now() + timedelta(minutes=minute + 1))


def empty_the_box(room: Room) -> None:
    """Take everything out of the box again."""
    for memento in room.box.all():
        room.box.delete(memento.id, room.now())


def say_no(room: Room) -> None:
    """Pin two things, write down what opens, and let the museum say no this afternoon."""
    for memento in room.box.find("laugh") + room.box.find("beach"):
        room.box.pin(memento.id, room.now())
    at = room.now().replace(hour=16)
    room.care.forecasts.save_opening("The evening course in Leeds, and Sundays free again.", museum(), at)
    room.waits.record_answer(room.waits.all()[0], Outcome.DECLINED, now=room.now(), on=at)


def plan_both(room: Room, store: Store) -> None:
    """Plan both futures, not sealed yet, and set one's own clock."""
    del store
    plan = replace(
        room.outcome.futures.page(museum()),
        yes_hour="Ring Sam, then the long way home by the canal",
        yes_morning="Read the terms twice before I answer",
        no_hour="Ring Sam all the same; the good soup",
        no_morning="Breakfast out, and the baths at nine",
    )
    room.outcome.futures.save(plan, room.now())
    room.outcome.futures.set_clock(
        museum(), date(2014, 4, 25), "the hours, and who I would work with", room.now()
    )


def days_after_no(room: Room, store: Store) -> None:
    """Let the museum have said no some days ago: a reply was sent, feedback asked for, a journey written down."""
    plan_both(room, store)
    for memento in room.box.find("laugh"):
        room.box.pin(memento.id, room.now())
    at = EVENING - timedelta(hours=2)
    room.care.forecasts.save_opening("The evening course in Leeds, and Sundays free again.", museum(), at)
    wait = room.waits.record_answer(room.waits.all()[0], Outcome.DECLINED, now=at, on=at)
    room.save_settings(country="GB")
    sent = at + timedelta(days=1)
    store.letters.save(
        Letter(
            id="00000000-0000-4000-8000-0000000000a7",
            wait_id=wait.id,
            kind="reply-to-no",
            to="director@museum.example",
            state=LetterState.SENT,
            sent_on=sent,
            channel="mail",
        ),
        now=sent,
    )
    room.outcome.feedback.note_asked(wait, sent.date(), sent)
    room.outcome.expenses.add("the train from Leeds", "24.60", wait, sent)
    room.outcome.steps.add("ask Priya which course it was", date(2014, 5, 1), wait, sent)


def look_back(room: Room, store: Store) -> None:
    """Begin the look back, some days after the no."""
    days_after_no(room, store)
    page = replace(
        room.outcome.after_no.page(museum()),
        went_well="The tour. They laughed at the loom.",
        was_asked="What would you do with half the budget?",
        say_now="Ask first what must not be lost",
    )
    room.outcome.after_no.save(page, room.now())


def write_over_days(room: Room, store: Store) -> None:
    """Put three earlier texts of the letter on the desk into its history."""
    for number, (minutes, changes) in enumerate(
        (
            (
                1500,
                {
                    "Hearing how": "It was great to hear how",
                    " I felt I may have been unclear about the numbers": " I counted",
                },
            ),
            (70, {"the evening tours I ran last year": "the tours I gave", "very glad": "so very happy"}),
            (9, {"has stayed": "stayed", "growing towards": "moving to", "Warm wishes": "Best"}),
        )
    ):
        body = THANKS
        for now, then in changes.items():
            body = body.replace(now, then)
        at = room.now() - timedelta(minutes=minutes)
        version = LetterVersion(
            id=f"00000000-0000-4000-8000-0000000000c{number}", letter_id=DIRECTORS, to="director@museum.example",
            subject="Thank you for Tuesday" if number else "Thank you", body=body, at=at,
        )  # fmt: skip
        store.versions.save(version, now=at)


def meet_the_panel(room: Room, store: Store) -> None:
    """Write down three people of the museum; the letter to one of them was sent."""
    people = (
        ("Priya Nair", "PREE-yah", "keeps the stores", "priya@museum.example", "the loom nobody could name"),
        ("Ms Okafor", "oh-KAH-for", "the Director", "director@museum.example", "volunteers, evening tours"),
        ("Tom Reyes", "", "education", "", ""),
    )
    for number, (name, saying, role, email, spoke_about) in enumerate(people):
        person = Person(
            id=f"00000000-0000-4000-8000-0000000000d{number}", wait_id=museum().id, name=name, saying=saying,
            role=role, email=email, spoke_about=spoke_about,
        )  # fmt: skip
        store.people.save(person, now=room.now())
    priyas = room.letters.all()[0]
    store.letters.save(replace(priyas, person_id="00000000-0000-4000-8000-0000000000d0"), now=room.now())


def say_it_twice(room: Room, store: Store) -> None:
    """Put a second thank-you onto the desk that says nearly the same as the first, to somebody else."""
    body = THANKS.replace("Ms Okafor", "Mr Reyes").replace("the volunteers", "the school groups")
    letter = Letter(
        id="00000000-0000-4000-8000-0000000000a3", wait_id=museum().id, to="Tom Reyes <tom@museum.example>",
        subject="Thank you for Tuesday", body=body,
    )  # fmt: skip
    store.letters.save(letter, now=room.now())


NOTHING_TO_SAY = THANKS.replace(" I felt I may have been unclear about the numbers.", "")
MISSPELT = NOTHING_TO_SAY.replace("turns a store-room", "definately turns a store-room")
STOPPED = NOTHING_TO_SAY.replace("Dear Ms Okafor", "Dear Ms Okofor").replace(
    "I would be", "I would be so sh*t hot at this, and"
)


def lay_out(body: str) -> Callable[[Room, Store], None]:
    """Return what puts a letter with this text onto the desk in the place of the one that lies there."""

    def lay(room: Room, store: Store) -> None:
        letter = next(each for each in room.letters.all() if each.id == DIRECTORS)
        store.letters.save(
            replace(letter, to="Ada Okafor <director@museum.example>", body=body), now=room.now()
        )

    return lay


def answer_no(room: Room) -> None:
    """Let them say no, with forecasts that were sealed on the first evening; two of them are settled."""
    now, before = room.now(), EVENING
    wait = museum()
    for number, (prediction, likelihood) in enumerate(FORECASTS):
        room.care.forecasts.seal(prediction, likelihood, wait, before + timedelta(seconds=number))
    room.waits.record_answer(wait, Outcome.DECLINED, now=now, on=now)
    first, *_ = room.care.forecasts.unsettled(room.waits.get(wait.id) or wait)
    room.care.forecasts.mark_result(first, ForecastResult.UNTRUE, now)
