"""What the games have in common: as hard as suits, kept across a restart, another one when it is over."""

from collections.abc import Iterable
from typing import ClassVar

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from waitroom.domain.care.games.difficulty import (
    LEVEL_WORDS,
    DifficultyLevel,
    GameResult,
    chosen_level,
    level_step,
    next_level,
)
from waitroom.screens.care.activities.activity_screen import ActivityContext, ActivityScreen, ClickableText
from waitroom.translation import _
from waitroom.widgets.shared.keys_content import sentence_now

KEPT = "games"
"""Under this name the session keeps how games stand: levels, boards, places; none of the person's words."""


class GameScreen(ActivityScreen):
    """A game. A subclass deals, takes up what was kept, says what is to be kept, and draws."""

    places = ("game",)
    most_level: ClassVar[int] = 5

    def __init__(self, running: ActivityContext) -> None:
        super().__init__(running)
        kept = self._kept()
        step, easy, dealt = (kept.get(name, 0) for name in ("step", "easy", "dealt"))
        self.level = DifficultyLevel(
            step=step if isinstance(step, int) and 0 <= step <= self.most_level else 0,
            easy=1 if easy == 1 else 0,
        )
        self.dealt = dealt if isinstance(dealt, int) else 0
        if not self.restore_game(kept.get("state")):
            self.new_game(self.seed())

    def _all_kept(self) -> dict[str, object]:
        kept = self.room.session.get(KEPT)
        return dict(kept) if isinstance(kept, dict) else {}

    def _kept(self) -> dict[str, object]:
        kept = self._all_kept().get(self.activity.id)
        return kept if isinstance(kept, dict) else {}

    def seed(self) -> str:
        """Return what the next game is dealt from: another one each time, the same for the same day."""
        return f"{self.activity.id}:{self.room.now().date()}:{self.dealt}"

    def new_game(self, seed: str) -> None:
        """Deal a game at the level that suits."""
        raise NotImplementedError

    def restore_game(self, values: object) -> bool:
        """Take up a game that was kept; False where there is none."""
        raise NotImplementedError

    def saved_game(self) -> dict[str, object] | None:
        """Return the game as JSON values, None where it is over."""
        raise NotImplementedError

    def game_result(self) -> GameResult:
        """Tell how the game that is over went."""
        raise NotImplementedError

    def draw(self) -> None:
        """Draw the game."""
        raise NotImplementedError

    def save_game(self) -> None:
        """Keep how it stands for the next time."""
        values = {
            "step": self.level.step,
            "easy": self.level.easy,
            "dealt": self.dealt,
            "state": self.saved_game(),
        }
        self.room.session.set(KEPT, {**self._all_kept(), self.activity.id: values})

    def save_typed(self) -> None:
        """Keep how it stands now, so that a kill takes nothing of it."""
        super().save_typed()
        self.save_game()

    has_levels: ClassVar[bool] = True
    """Whether there are levels to choose; a text to type has none."""

    def compose_above(self) -> Iterable[Widget]:
        """Put the three levels under the name."""
        if self.has_levels:
            yield ClickableText("", id="levels", markup=False)

    def show_keys(self) -> None:
        """Draw the keys anew, and which level is played."""
        super().show_keys()
        if self.has_levels:
            here = chosen_level(self.level.step, self.most_level)
            parts = [
                Content.styled(
                    f" {words} ",
                    f"{'bold $on-cursor on $cursor' if at == here else '$text-muted'} "
                    f"@click=screen.choose_level({at})",
                )
                for at, words in enumerate(LEVEL_WORDS)
            ]
            ends = sentence_now("   {key:game.gentler} {key:game.harder}", "$accent")
            keys = Content.assemble(ends, (_(" level"), "$text-faint"))
            self.query_one("#levels", Static).update(Content.assemble(Content("  ").join(parts), keys))

    def action_turn_level(self, by: int) -> None:
        """Deal another game a level gentler or harder."""
        here = chosen_level(self.level.step, self.most_level)
        if 0 <= here + by < len(LEVEL_WORDS):
            self.action_choose_level(here + by)

    def action_choose_level(self, choice: int) -> None:
        """Deal another game at one of the three levels."""
        if self.has_levels:
            self.level = DifficultyLevel(step=level_step(choice, self.most_level))
            self.dealt += 1
            self.new_game(self.seed())
            self.save_game()
            self.draw()
            self.show_keys()

    def time(self) -> str:
        """Say that no time is set: a game ends when it is over, or left."""
        return _("as long as you like")

    def next_game(self) -> None:
        """Deal another one, as hard as suits now."""
        self.level = next_level(self.level, self.game_result(), self.most_level)
        self.dealt += 1
        self.new_game(self.seed())
        self.save_game()
        self.draw()
        self.show_keys()

    def on_mount(self) -> None:
        """Draw it as it stands."""
        self.draw()
        self.show_keys()

    def on_resize(self) -> None:
        """Draw it for the new size."""
        if self.is_mounted:
            self.draw()

    def action_another(self) -> None:
        """Deal another one where this one is over."""
        if self.saved_game() is None:
            self.next_game()

    def pause(self) -> None:
        """Keep it."""
        self.save_game()
