"""An hour that is hard by what was chosen to say of it: then something is offered at once. Typed words do not count."""

from waitroom.domain.care.activity import CheckIn, Mood
from waitroom.translation import _

LOUD = 7
"""From here on, of 10, the worry is loud."""
LITTLE = 2
"""Up to here, of 10, there is little energy."""
TIRED, AWAKE = 3, 7
"""Up to the first, of 10, somebody is tired; from the second on, awake."""
LOW_WORDS = frozenset({Mood.LOW, Mood.VERY_LOW, Mood.ANXIOUS, Mood.PANICKY, Mood.ANGRY})


def is_low_check_in(said: CheckIn) -> bool:
    """Tell whether a loud worry, little energy or a low word was chosen."""
    is_loud = said.worry is not None and said.worry >= LOUD
    is_spent = said.energy is not None and said.energy <= LITTLE
    return is_loud or is_spent or said.mood in LOW_WORDS


def low_check_in_words(said: CheckIn) -> str:
    """Return what was said, said back: no name is given to it, and no reason."""
    parts = []
    if said.mood in LOW_WORDS and said.mood is not None:
        parts.append(_(said.mood.value).replace("-", " "))
    if said.worry is not None and said.worry >= LOUD:
        parts.append(_("a loud worry"))
    if said.energy is not None and said.energy <= LITTLE:
        parts.append(_("little strength"))
    words = (
        _("{first} and {last}").format(first=", ".join(parts[:-1]), last=parts[-1])
        if len(parts) > 1
        else "".join(parts)
    )
    return _("{words}: that is a lot for one hour.").format(words=words[:1].upper() + words[1:])


def energy_level(energy: int) -> int:
    """Return the energy of an activity that fits: 1 tired, 2 some, 3 awake."""
    return 1 if energy <= TIRED else 3 if energy >= AWAKE else 2
