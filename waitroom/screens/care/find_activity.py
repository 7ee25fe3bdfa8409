"""Find any activity: by a word of its name or summary, or by its category."""

from collections.abc import Callable, Iterable, Sequence

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from waitroom.domain.care.activity import Activity, HelpedFigure
from waitroom.domain.care.helped_question import COMPANY_WORDS, PLACE_WORDS
from waitroom.domain.shared.invisible_characters import folded
from waitroom.screens.shared.dialog import BACK, Dialog, keys_line
from waitroom.screens.shared.draft_keeper import TypedTextPolicy
from waitroom.translation import N_, _
from waitroom.widgets.shared.safe_input import SafeInput
from waitroom.widgets.shared.safe_option_list import SafeOptionList

TAGS = {N_("at a desk"): "desk", N_("away"): "away", N_("alone"): "alone", N_("with someone"): "with"}
"""What can be listed beside the categories, and the tag it stands for."""
PUT_AWAY = N_("put away")


class FindActivityDialog(Dialog[str]):
    """The id of the activity that was chosen."""

    title_words = _("Everything there is")
    typed_is = TypedTextPolicy.SOUGHT
    places = (
        "dialog.found",
        "find_activity",
    )

    def __init__(
        self,
        activities: Sequence[Activity],
        figure: Callable[[Activity], HelpedFigure],
        hidden: frozenset[str] = frozenset(),
    ) -> None:
        """Take all there is, what helped, and the ids of those that were put away."""
        super().__init__()
        self.activities = activities
        self.figure = figure
        self.hidden = hidden
        tags = (*TAGS, *([PUT_AWAY] if hidden else []))
        self.categories = ("", *dict.fromkeys(activity.category for activity in activities), *tags)
        self.at = 0
        self.found: list[Activity] = []
        self._widest = max((40, *(Content(each.name).cell_length for each in activities)))

    def compose_inside(self) -> Iterable[Widget]:
        """Put a line to type in above what is found."""
        yield SafeInput(placeholder=_("a word"), id="words")
        yield Static("", id="category", classes="muted gap", markup=False)
        yield SafeOptionList(id="found", markup=False)
        yield Static("", id="about", classes="muted gap", markup=False)
        yield Static(
            keys_line(
                ("{key:found.above} {key:found.below}", _("choose")),
                ("{key:find_activity.before} {key:find_activity.next}", _("category")),
                ("{key:found.choose}", _("look")),
                BACK,
            ),
            classes="keys",
        )

    def on_mount(self) -> None:
        """List everything."""
        self.query_one(OptionList).can_focus = False
        self.query_one(OptionList).styles.max_height = max(3, min(14, self.app.size.height - 15))
        self.query_one(Input).focus()
        self.list_matches()

    def list_matches(self) -> None:
        """List what fits the words and the category."""
        words = folded(self.query_one(Input).value).split()
        category = self.categories[self.at]
        self.found = [
            activity
            for activity in self.activities
            if self._is_in(activity, category)
            and all(
                word in folded(f"{activity.name} {activity.summary} {activity.category} {_tags(activity)}")
                for word in words
            )
        ]
        self.query_one("#category", Static).update(
            _("‹ {category} ›   {found} of {activities}").format(
                category=_(category) or _("all"), found=len(self.found), activities=len(self.activities)
            )
        )
        listed = self.query_one(OptionList)
        listed.clear_options()
        listed.add_options([Option(self._row(activity), id=activity.id) for activity in self.found])
        if self.found:
            listed.highlighted = 0
        self._tell()

    def _is_in(self, activity: Activity, category: str) -> bool:
        if category == PUT_AWAY:
            return activity.id in self.hidden
        if category in TAGS:
            return TAGS[category] in (activity.place, activity.company)
        return category in ("", activity.category)

    def _row(self, activity: Activity) -> Content:
        helped = self.figure(activity).words
        return Content.assemble(
            Content(activity.name).truncate(self._widest, ellipsis=True, pad=True),
            (_(" {minutes:>3} min").format(minutes=activity.minutes), "$text-muted"),
            (f"  {helped}" if helped else "", "$sage"),
            (_("  put away") if activity.id in self.hidden else "", "$text-muted"),
        )

    def _tell(self) -> None:
        at = self.query_one(OptionList).highlighted
        words = _("Nothing has these words.")
        if at is not None and at < len(self.found):
            here = self.found[at]
            place = PLACE_WORDS[here.place]
            words = f"{here.summary} {place[:1].upper()}{place[1:]}, {COMPANY_WORDS[here.company]}."
            if here.id in self.hidden:
                words = _("Put away. Enter brings it back. {words}").format(words=words)
        self.query_one("#about", Static).update(Content(words))

    def on_input_changed(self, event: Input.Changed) -> None:
        """List anew."""
        event.stop()
        self.list_matches()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Say what the marked one is."""
        event.stop()
        self._tell()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Give back what was clicked."""
        event.stop()
        self.dismiss(event.option.id)

    def action_move(self, by: int) -> None:
        """Mark the one above or below."""
        listed = self.query_one(OptionList)
        if self.found:
            listed.highlighted = ((listed.highlighted or 0) + by) % len(self.found)

    def action_category(self, by: int) -> None:
        """Turn to the next category."""
        self.at = (self.at + by) % len(self.categories)
        self.list_matches()

    def action_choose(self) -> None:
        """Give back the marked one."""
        at = self.query_one(OptionList).highlighted
        if at is not None and at < len(self.found):
            self.dismiss(self.found[at].id)


def _tags(activity: Activity) -> str:
    return f"{PLACE_WORDS[activity.place]} {COMPANY_WORDS[activity.company]}"
