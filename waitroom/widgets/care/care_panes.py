"""The four panes of the Care room."""

from textual.content import Content
from textual.reactive import reactive

from waitroom.domain.care.activity import Suggestion
from waitroom.domain.care.care_panes_data import (
    ForecastsPaneData,
    ParkedWorriesPaneData,
    SuggestionsPaneData,
    WorryPlotPaneData,
)
from waitroom.domain.care.helped_question import COMPANY_WORDS, ENERGY_WORDS, EVIDENCE_WORDS, PLACE_WORDS
from waitroom.domain.shared.safe_text import safe_line
from waitroom.formatting.dates import clock_time, day_near, plural, short_day
from waitroom.translation import _, ngettext
from waitroom.widgets.shared.bound_keys import without_key_names
from waitroom.widgets.shared.card import BARS, Card
from waitroom.widgets.shared.keys_content import sentence_now

KIND_WORDS = {
    "quick": _("quick and easy"),
    "absorbing": _("absorbing"),
    "people-or-body": _("people or body"),
}
TURNED_BY = ("care_now.previous", "care_now.next")
DAY_WIDTH = 3
TALLEST = 6


class SuggestionsPane(Card):
    """Three things that may help now, and all about the one that is marked."""

    title = _("CARE")
    where = "care.now"
    turned_by = TURNED_BY
    view: reactive[SuggestionsPaneData] = reactive(SuggestionsPaneData())
    chosen: reactive[int] = reactive(0)

    def header_text(self) -> Content:
        """Say for how many minutes and how much energy."""
        minutes = (
            _("{minutes} minutes").format(minutes=self.view.minutes) if self.view.minutes else _("any length")
        )
        energy = self.view.energy or _("any energy")
        return Content.styled(f"{minutes}, {energy}", "$text-faint")

    def body_rows(self, width: int, height: int) -> list[Content]:
        """Draw the suggestions, then the summary, caution and facts of the marked one, as far as there is room."""
        view = self.view
        spacious = height >= 24
        rows: list[Content] = []
        if view.line:
            rows += [*Content.styled(view.line, "$sage").wrap(width), Content("")]
        for index, item in enumerate(view.suggestions):
            rows += self._offer(index, item, width, spacious=spacious)
        if not view.suggestions or height <= len(rows) + 1:
            return rows
        marked = view.suggestions[min(self.chosen, len(view.suggestions) - 1)]
        between = Content.styled("─" * width, "$line") if spacious else Content("")
        gap = [Content("")] if spacious else []
        rows += [between, *gap]
        return [*rows, *self._about(marked, width, height - len(rows))]

    def _offer(self, index: int, item: Suggestion, width: int, *, spacious: bool) -> list[Content]:
        here = index == self.chosen
        facts = _("{minutes} min").format(minutes=item.minutes)
        suggestions = self.view.suggestions
        named = max(Content(each.activity.name).cell_length for each in suggestions)
        longest = max(len(each.figure.words) for each in suggestions)
        # A name is whole: what helped gives way to it, and then it wraps. The minutes stand in one column.
        helped = item.figure.words if longest and named <= width - 15 - longest else ""
        most = max(8, min(width - 12 - (longest + 3 if helped or named <= width - 15 - longest else 0), 42))
        quiet = self.view.is_night and not here
        style = f"{'bold ' if here else ''}{'$text-muted' if quiet else '$foreground'}"
        first, *rest = Content.styled(item.activity.name, f"{style} @click=screen.start_one({index})").wrap(
            most
        )
        row = Content.assemble(
            ("▸ " if here else "  ", "$accent"),
            first.pad_right(most - first.cell_length),
            (f"  {facts:>7}", "$text-muted"),
            (f"   {helped}" if helped else "", "$sage"),
        )
        wrapped = [Content.assemble("  ", line) for line in rest]
        if not spacious:
            return [row, *wrapped]
        kind = f"    {KIND_WORDS[item.kind.value]}, {ENERGY_WORDS[item.activity.energy]}"
        return [
            row,
            *wrapped,
            Content.styled(kind, "$text-faint").truncate(width, ellipsis=True),
            Content(""),
        ]

    def _about(self, item: Suggestion, width: int, height: int) -> list[Content]:
        activity = item.activity
        rows = Content.styled(activity.summary, "$foreground").wrap(width)
        if activity.caution:
            rows += [Content(""), *Content.styled(activity.caution, "$clay").wrap(width)]
        if activity.skip_if:
            rows += Content.styled(
                _("Better not if: {skip_if}").format(skip_if=activity.skip_if), "$text-muted"
            ).wrap(width)
        facts = [
            _(activity.category), ENERGY_WORDS[activity.energy], PLACE_WORDS[activity.place],
            COMPANY_WORDS[activity.company], EVIDENCE_WORDS.get(activity.evidence, ""),
        ]  # fmt: skip
        words = " · ".join(fact for fact in facts if fact)
        rows += [Content(""), *Content.styled(words, "$text-faint").wrap(width)]
        steps = [
            Content.assemble(("  " if number else "· ", "$sage"), line)
            for step in activity.steps
            for number, line in enumerate(Content.styled(step, "$text-muted").wrap(max(4, width - 2)))
        ]
        return [*rows, Content(""), *steps] if steps and len(rows) + 1 + len(steps) <= height else rows


class WorryPlotPane(Card):
    """How loud the worry was, day by day, with what happened in the wait marked on it."""

    title = _("WORRY, THESE DAYS")
    short = _("WORRY")
    where = "care.worry"
    turned_by = TURNED_BY
    view: reactive[WorryPlotPaneData] = reactive(WorryPlotPaneData())

    def body_rows(self, width: int, height: int) -> list[Content]:
        """Draw a bar a day; below it the days and the marks, by night neither."""
        view = self.view
        days = view.days[-max(1, width // DAY_WIDTH) :]
        told = [day.worry for day in days if day.worry is not None]
        rows: list[Content] = []
        if not told:
            words = _(
                "One number when you like: {key:care_now.check_in}. It shows how loud it was, nothing else."
            )
            rows = sentence_now(words, "$text-muted").wrap(width)
        else:
            tall = max(1, min(TALLEST, height - 5))
            rows = [self._bars([day.worry for day in days], tall, row) for row in reversed(range(tall))]
        if not view.is_night:
            rows += self._marks(width, height - len(rows)) if told or any(day.events for day in days) else []
        if view.line:
            rows += [Content(""), *Content.styled(view.line, "$text-muted").wrap(width)]
        return rows

    def _bars(self, days: list[float | None], tall: int, row: int) -> Content:
        parts: list[str | tuple[str, str]] = []
        for worry in days:
            eighths = 0 if worry is None else max(1, round(worry / 10 * tall * 8)) - row * 8
            sign = " " if eighths <= 0 else BARS[min(eighths, 8) - 1]
            parts += [(sign * (DAY_WIDTH - 1), "$sage"), " "]
        return Content.assemble(*parts)

    def _marks(self, width: int, height: int) -> list[Content]:
        days = self.view.days[-max(1, width // DAY_WIDTH) :]
        line = Content.assemble(
            *[(("◆" if day.events else "─" * (DAY_WIDTH - 1)).ljust(DAY_WIDTH), "$accent" if day.events else "$line")
              for day in days]
        )  # fmt: skip
        today = self.view.days[-1].day if self.view.days else None
        legend: list[Content] = []
        for day in reversed(days):
            if day.events:
                told = Content.assemble(
                    ("◆ ", "$accent"), (f"{short_day(day.day, today)}  ", "$text-muted"),
                    (", ".join(day.events), "$foreground"),
                )  # fmt: skip
                legend += told.wrap(width)
        return [line, *legend][: max(0, height)]


class ParkedWorriesPane(Card):
    """Worries that wait for their hour, and the list that was made for today."""

    title = _("PARKED WORRIES")
    short = _("PARKED")
    where = "care.parked"
    turned_by = TURNED_BY
    view: reactive[ParkedWorriesPaneData] = reactive(ParkedWorriesPaneData())

    def body_rows(self, width: int, height: int) -> list[Content]:
        """Draw what is due, else how many wait and until when."""
        del height
        view = self.view
        rows: list[Content] = []
        if view.due:
            rows.append(
                Content.styled(_("Their hour is here. Fifteen minutes, then something pleasant."), "$sage")
            )
            rows += [
                Content.assemble(("· ", "$sage"), (safe_line(worry), "$foreground")).truncate(
                    width, ellipsis=True
                )
                for worry in view.due
            ]
        elif view.waiting and view.next is not None and view.now is not None:
            day = day_near(view.next.date(), view.now.date())
            when = (
                ""
                if view.is_night
                else _(" until {day} at {clock_time}").format(day=day, clock_time=clock_time(view.next))
            )
            words = ngettext("1 worry waits", "{waiting} worries wait", view.waiting).format(
                waiting=view.waiting
            )
            rows += Content.styled(
                _("{words} here{when}.").format(words=words, when=when), "$foreground"
            ).wrap(width)
        else:
            rows += Content.styled(
                _("A worry can wait here until its hour, before the evening."), "$text-muted"
            ).wrap(width)
        if view.today:
            rows += [Content(""), Content.styled(_("Your list for today"), "$text-muted")]
            rows += [
                Content.styled(safe_line(line), "$foreground").truncate(width, ellipsis=True)
                for line in view.today.splitlines()
                if line.strip()
            ]
        rows += self._ahead()
        return [row.truncate(width, ellipsis=True) for row in rows]

    def _ahead(self) -> list[Content]:
        """Draw what is planned, and when to look into the inbox; the pane cuts off what has no room."""
        view, rows = self.view, list[Content]()
        if view.now is None:
            return rows
        for plan in view.ahead:
            local = plan.at.astimezone(view.now.tzinfo)
            when = f"{short_day(local.date(), view.now.date())} {clock_time(local)}  "
            rows.append(Content.assemble((when, "$text-muted"), (safe_line(plan.words), "$foreground")))
        if view.inbox is not None and (view.inbox.looks or view.ahead):
            day = "" if view.inbox.next.date() == view.now.date() else _("tomorrow ")
            words = _("Inbox: next {day}at {clock_time}.").format(
                day=day, clock_time=clock_time(view.inbox.next)
            )
            rows.append(Content.styled(words, "$text-muted"))
        return [Content(""), *rows] if rows else rows


class ForecastsPane(Card):
    """Forecasts: sealed until the answer, then settled; and what else a wait may ask."""

    title = _("WORRY LEDGER")
    short = _("LEDGER")
    where = "care.ledger"
    turned_by = TURNED_BY
    view: reactive[ForecastsPaneData] = reactive(ForecastsPaneData())

    def body_rows(self, width: int, height: int) -> list[Content]:
        """Draw how many are sealed or open, the rate here or last time, and what is asked or given back."""
        del height
        view = self.view
        lines: list[tuple[str, str]] = []
        if view.to_settle:
            lines.append(
                (
                    _("{forecasts} to settle: what came of it?").format(
                        forecasts=_forecasts(len(view.to_settle))
                    ),
                    "$sage",
                )
            )
        elif view.sealed:
            lines.append(
                (
                    _("{forecasts} sealed until the answer.").format(forecasts=_forecasts(view.sealed)),
                    "$foreground",
                )
            )
        lines += _figures(view)
        if view.weather is not None:
            compares = _("{key:care_ledger.weather} compares.")
            lines.append(
                (
                    _("You guessed how it would feel {words}. {compares}").format(
                        words=view.weather.words, compares=compares
                    ),
                    "$sage",
                )
            )
        elif view.weather_words:
            lines.append((f"{view.weather_words[0].upper()}{view.weather_words[1:]}.", "$text-muted"))
        if view.openings:
            lines.append((_("You wrote what this would leave room for:"), "$text-muted"))
            lines += [
                (without_key_names(safe_line(opening.text)), "$foreground") for opening in view.openings
            ]
        elif view.may_ask_opening:
            words = _("If it is a no, what opens? {key:care_ledger.opening}, once a day.")
            lines.append((words, "$text-muted"))
        if view.wanting is not None and view.wanting.hoping_for and not view.is_night:
            hopes = without_key_names(safe_line(view.wanting.hoping_for))
            lines.append((_("Hoping for: {hopes}").format(hopes=hopes), "$text-muted"))
        if not lines:
            words = _("What do you expect? Sealed now, looked at after the answer, when it can be settled.")
            lines.append(
                (
                    words if view.has_wait else _("Forecasts belong to a wait. Begin one at home."),
                    "$text-muted",
                )
            )
        rows: list[Content] = []
        for words, style in lines:
            rows += sentence_now(words, style).wrap(width)
        return rows


def _forecasts(number: int) -> str:
    return f"{number} {plural(number, 'forecasts')}"


def _figures(view: ForecastsPaneData) -> list[tuple[str, str]]:
    """Return the figures that were asked for, or that they are there for the asking."""
    told = [(_("This time"), view.rate), (_("Last time"), view.last_time)]
    lines = [(f"{when} {rate.words}.", "$foreground") for when, rate in told if rate is not None]
    if view.has_figure:
        lines.append((_("How forecasts came out: {key:care_ledger.figure}, if you like."), "$text-faint"))
    return lines
