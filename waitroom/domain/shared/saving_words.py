"""What is said while a save has not worked, and of what lies beside the file: parts that other floors know again."""

from waitroom.translation import _

NOT_SAVED_YET = _("Not saved yet. Your words are kept here, and waitroom goes on trying.")
TO_BE_SURE = _("Your words are kept here; copy them to be sure.")
COPY_KEPT = _("That copy is kept.")
COPY_UNTOUCHED = _("It was not read, and not touched.")
COPIES_UNTOUCHED = _("They were not read, and not touched.")
BACKUP_THERE = _("There was no file, but a backup of {day} is there to go back to.")


def save_reason(problem: str) -> str:
    """Return why a save did not work, without what an open room promises to do about it."""
    return problem.removesuffix(NOT_SAVED_YET).removesuffix(TO_BE_SURE).rstrip()
