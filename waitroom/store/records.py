"""One row a kind of record: store, trash, search, undo, export, merging and the tests' fakes follow from it.

A new kind of record is its class in the domain and one row here; `store.table(Class)` gives its table then.
"""

from enum import Enum
from importlib import import_module

from waitroom.domain.data.search_result import SearchPlace
from waitroom.domain.shared.record import Record
from waitroom.quick_tuple import NamedTuple
from waitroom.translation import _

META = "meta"
"""The table whose one document holds the schema's number."""

ABOUT = "1"
"""The number of that document; up to schema 1 it stood under "waitroom"."""

TRASH = "trash"
"""The table of what was deleted."""


class MergePolicy(Enum):
    """What becomes of a document that two sides changed."""

    BOTH_TEXTS = "both"
    """Each side's text is kept: the one here goes on under a new id, and the person is told."""
    PER_FIELD = "fields"
    """Each field comes from the side that changed it; from here where both did."""
    NEWEST = "newest"
    """The side that changed it last has it."""


class Undo(Enum):
    """How a deletion is taken back."""

    FROM_TRASH = "trash"
    """It lies in the trash for 30 days, and comes back from there."""
    HIDDEN = "hidden"
    """It stays in its table and is out of sight while its field `is_put_away` is true."""
    NEVER = "never"
    """It goes for good: what it stood for is kept elsewhere."""


class SearchRow(NamedTuple):
    """How a kind of record is found: dotted names of its fields, through lists too ("rounds.promises.words").

    A find lies in the room `place` and is called by the first of the fields `name` that says something, else
    `title`; the words may stand in any of `name` and `texts`. `opens` is the field whose id the room opens,
    `wait` the one that names its wait. Where `sealed_until` names a field, nothing is found before that is set.
    """

    place: SearchPlace
    name: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    title: str = ""
    opens: str = "id"
    wait: str = ""
    sealed_until: str = ""


class RecordKind(NamedTuple):
    """One kind of record: where its class stands, the words for one and for many, and what becomes of it.

    `holds` is a dotted name: the class is imported when a document is first read, and most are not at the start.
    The trash tells of those that have a `heading`, the fields where their first words stand; `called` are fields
    and the words for a record in which one is set ("" for the field's own value), and what has no words at all is
    told unless `is_told_empty` is false. What `is_missed` is asked about where it was taken out of the file by
    hand. What `is_private` is in no list, no find, no export and no backup. What `passes` can be lost without a
    loss: where the file may only be read, it is kept for this run alone.
    """

    holds: str
    noun: str
    nouns: str
    heading: tuple[str, ...] = ()
    called: tuple[tuple[str, str], ...] = ()
    is_told_empty: bool = True
    search: SearchRow | None = None
    merge: MergePolicy = MergePolicy.BOTH_TEXTS
    undo: Undo = Undo.FROM_TRASH
    is_missed: bool = False
    is_private: bool = False
    passes: bool = False

    @property
    def kind(self) -> type[Record]:
        """The class of these records."""
        module, _, name = self.holds.rpartition(".")
        found: type[Record] = getattr(import_module(module), name)
        return found

    @property
    def keeps_both(self) -> bool:
        """Tell whether both texts are kept where two sides changed one document."""
        return self.merge is MergePolicy.BOTH_TEXTS

    def in_words(self, number: int) -> str:
        """Return a number of these in words: "1 letter", "12 letters"."""
        return f"{number} {self.noun if number == 1 else self.nouns}"


RECORDS: dict[str, RecordKind] = {
    "waits": RecordKind(
        "waitroom.domain.waits.wait.Wait",
        _("wait"),
        _("waits"),
        heading=("known_as",),
        # A wait with a code name is found by its own name as well, and shown by the code name.
        search=SearchRow(
            SearchPlace.ROOM,
            ("known_as",),
            (
                *("organisation", "notes", "to_ask", "roles.name", "rounds.name", "rounds.notes"),
                *("rounds.promises.words", "rounds.promises.reason"),
                *("history.details.words", "history.details.told_by", "history.details.offer_note"),
            ),
            wait="id",
        ),
        undo=Undo.HIDDEN,
        is_missed=True,
    ),
    "letters": RecordKind(
        "waitroom.domain.letters.letter.Letter",
        _("letter"),
        _("letters"),
        heading=("subject", "to", "body"),
        search=SearchRow(
            SearchPlace.LETTERS, ("subject", "to", "kind"), ("body", "to", "sent_to"), wait="wait_id"
        ),
        is_missed=True,
    ),
    # What goes by itself (the oldest text of a letter beyond the twentieth) is not told by the trash.
    "versions": RecordKind(
        "waitroom.domain.letters.letter.LetterVersion", _("earlier letter"), _("earlier letters")
    ),
    "people": RecordKind(
        "waitroom.domain.people.person.Person",
        _("person"),
        _("people"),
        heading=("name",),
        search=SearchRow(
            SearchPlace.ROOM,
            ("name",),
            (
                *("saying", "pronoun", "role", "email", "phone", "link", "spoke_about"),
                *("elsewhere.role", "elsewhere.spoke_about"),
            ),
            wait="wait_id",
        ),
        is_missed=True,
    ),
    "contacts": RecordKind(
        "waitroom.domain.people.contact.Contact",
        _("contact"),
        _("contacts"),
        heading=("line", "how"),
        search=SearchRow(
            SearchPlace.ROOM, texts=("line", "how"), title=_("Contact"), opens="person_id", wait="wait_id"
        ),
    ),
    "marks": RecordKind(
        "waitroom.domain.cards.reframe.ReframeMark",
        _("mark on a card"),
        _("marks on cards"),
        merge=MergePolicy.PER_FIELD,
        passes=True,
    ),
    "answers": RecordKind(
        "waitroom.domain.cards.card_answer.CardAnswer",
        _("answer"),
        _("answers"),
        heading=("text",),
        search=SearchRow(SearchPlace.ROOM, ("text",), ("card_text",), opens="reframe_id", wait="wait_id"),
    ),
    "own_reframes": RecordKind(
        "waitroom.domain.cards.own_reframe.OwnReframe",
        _("card"),
        _("cards of yours"),
        heading=("text",),
        is_told_empty=False,  # one that was left empty is thrown away by itself
        search=SearchRow(SearchPlace.ROOM, ("text",), ("ask",)),
        is_missed=True,
    ),
    "after_nos": RecordKind(
        "waitroom.domain.outcome.after_no_page.AfterNoPage",
        _("page of an answer"),
        _("pages of answers"),
        search=SearchRow(
            SearchPlace.NEXT,
            texts=(
                *("went_well", "was_asked", "say_now", "to_try", "win_invited", "win_talked", "gained"),
                *("meeting_when", "meeting_say", "meeting_beside", "meeting_after", "learned"),
            ),
            title=_("Looking back"),
            opens="wait_id",
            wait="wait_id",
        ),
    ),
    "steps": RecordKind(
        "waitroom.domain.outcome.step.Step",
        _("step"),
        _("steps"),
        heading=("words",),
        is_told_empty=False,  # one from a rule has no words of its own, and comes back by itself
        search=SearchRow(SearchPlace.NEXT, ("words",), wait="wait_id"),
        merge=MergePolicy.PER_FIELD,
    ),
    "expenses": RecordKind(
        "waitroom.domain.outcome.expense.Expense",
        _("expense"),
        _("expenses"),
        heading=("what",),
        search=SearchRow(SearchPlace.NEXT, ("what",), ("amount",), wait="wait_id"),
    ),
    "feedbacks": RecordKind(
        "waitroom.domain.outcome.feedback.Feedback",
        _("page of feedback"),
        _("pages of feedback"),
        search=SearchRow(
            SearchPlace.NEXT,
            texts=(
                *("said", "may_mean", "will_try", "next_step"),
                *("gap_experience", "gap_qualification", "gap_knowledge"),
            ),
            title=_("Feedback"),
            opens="wait_id",
            wait="wait_id",
        ),
    ),
    # Sealed until the answer, and given back by the room: nothing of them is found by a search.
    "futures": RecordKind(
        "waitroom.domain.outcome.both_futures.BothFutures", _("plan"), _("plans for both answers")
    ),
    "my_clocks": RecordKind(
        "waitroom.domain.outcome.both_futures.MyClock", _("own deadline"), _("own deadlines")
    ),
    "worries": RecordKind(
        "waitroom.domain.care.care_records.Worry",
        _("worry"),
        _("worries"),
        search=SearchRow(SearchPlace.CARE, ("text",), wait="wait_id"),
    ),
    "forecasts": RecordKind(
        "waitroom.domain.care.care_records.Forecast",
        _("forecast"),
        _("forecasts"),
        # Sealed until the answer: only what was settled can be found.
        search=SearchRow(SearchPlace.CARE, ("prediction",), wait="wait_id", sealed_until="settled"),
    ),
    "runs": RecordKind(
        "waitroom.domain.care.activity.ActivityRun",
        _("activity"),
        _("activities"),
        search=SearchRow(SearchPlace.CARE, ("written",)),
        merge=MergePolicy.PER_FIELD,
        passes=True,
    ),
    "check_ins": RecordKind(
        "waitroom.domain.care.activity.CheckIn",
        _("check-in"),
        _("check-ins"),
        search=SearchRow(SearchPlace.CARE, ("line",)),
    ),
    "thoughts": RecordKind(
        "waitroom.domain.cards.thought_record.ThoughtRecord",
        _("thought on trial"),
        _("thoughts on trial"),
        heading=("thought",),
        search=SearchRow(
            SearchPlace.CARE, ("thought",), ("speaks_for", "speaks_against", "fairer"), wait="wait_id"
        ),
    ),
    "wantings": RecordKind(
        "waitroom.domain.care.care_records.WantItReflection",
        _("page on wanting it"),
        _("pages on wanting it"),
        search=SearchRow(
            SearchPlace.CARE,
            texts=("values", "week", "money", "people", "conditions", "changed", "hoping_for"),
            title=_("Do I even want it?"),
            wait="wait_id",
        ),
    ),
    "openings": RecordKind(
        "waitroom.domain.care.care_records.PossibilityAfterNo",
        _("thought about a no"),
        _("thoughts about a no"),
    ),
    "weathers": RecordKind(
        "waitroom.domain.care.mood_forecast.MoodForecast",
        _("forecast of the weather"),
        _("forecasts of the weather"),
        merge=MergePolicy.PER_FIELD,
    ),
    "plans": RecordKind("waitroom.domain.care.plan.Plan", _("plan"), _("plans"), heading=("act",)),
    "own_activities": RecordKind(
        "waitroom.domain.care.own_activity.OwnActivity",
        _("act of your own"),
        _("acts of your own"),
        heading=("name",),
    ),
    "inbox_looks": RecordKind(
        "waitroom.domain.care.inbox_checks.InboxCheck",
        _("look into the inbox"),
        _("looks into the inbox"),
        merge=MergePolicy.PER_FIELD,
    ),
    "own_traps": RecordKind(
        "waitroom.domain.cards.thinking_trap.OwnTrap",
        _("thinking trap"),
        _("thinking traps"),
        heading=("name", "sounds"),
    ),
    "mementos": RecordKind(
        "waitroom.domain.box.memento.Memento",
        _("memento"),
        _("mementos"),
        heading=("title", "text", "file_name"),
        called=(("picture_width", "photo"), ("kind", "")),
        search=SearchRow(
            SearchPlace.BOX,
            ("title", "text", "file_name", "kind"),
            ("text", "who", "when", "why", "alt", "file_name", "tags", "pin_words"),
        ),
        is_missed=True,
    ),
    "questions": RecordKind(
        "waitroom.domain.questions.question.Question",
        _("question"),
        _("questions"),
        heading=("text",),
        search=SearchRow(
            SearchPlace.QUESTIONS, ("text",), ("better", "notes", "tags", "askings.said", "askings.place")
        ),
        is_missed=True,
    ),
    "stories": RecordKind(
        "waitroom.domain.questions.story.Story",
        _("story"),
        _("stories"),
        heading=("title", "situation", "task", "action", "result", "note"),
        is_told_empty=False,  # one that was left empty is thrown away by itself
        search=SearchRow(
            SearchPlace.QUESTIONS,
            ("title", "situation", "task", "action", "result", "note"),
            ("situation", "task", "action", "result", "note", "tags"),
        ),
        is_missed=True,
    ),
    "drafts": RecordKind(
        "waitroom.domain.shared.form_draft.FormDraft", _("draft"), _("drafts"), undo=Undo.NEVER, passes=True
    ),
    "settings": RecordKind(
        "waitroom.domain.shared.settings.Settings",
        _("setting"),
        _("settings"),
        merge=MergePolicy.PER_FIELD,
        passes=True,
    ),
    # Each holds what was there before, so that it can be taken back as one; only the last one is kept.
    "imports": RecordKind(
        "waitroom.domain.data.import_record.ImportRecord",
        _("import"),
        _("imports"),
        merge=MergePolicy.NEWEST,
        undo=Undo.NEVER,
    ),
    TRASH: RecordKind(
        "waitroom.store.trash.TrashedRecord",
        _("deleted thing"),
        _("deleted things"),
        merge=MergePolicy.NEWEST,
        undo=Undo.NEVER,
    ),
}
"""Every table that this waitroom knows, by its name in the file."""


def table_of(kind: type[Record]) -> str:
    """Return the name of the table that holds a class of records.

    Raises:
        LookupError: where no row names the class.
    """
    holds = f"{kind.__module__}.{kind.__qualname__}"
    for name, row in RECORDS.items():
        if row.holds == holds:
            return name
    raise LookupError(holds)


def private_tables() -> frozenset[str]:
    """Return the tables that are in no list, no find, no export and no backup."""
    return frozenset(name for name, row in RECORDS.items() if row.is_private)


def merge_policy(name: str) -> MergePolicy:
    """Return how two versions of a document of a table merge; of a table that nobody knows, field by field."""
    return RECORDS[name].merge if name in RECORDS else MergePolicy.PER_FIELD
