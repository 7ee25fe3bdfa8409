"""Why the disk did not take a save, in words."""

import errno

from waitroom.domain.shared.saving_words import NOT_SAVED_YET
from waitroom.translation import _


def problem_sentence(error: OSError) -> str:
    """Say what went wrong with a save, what is safe, and what happens next."""
    reason = {
        errno.ENOSPC: _("The disk is full."),
        errno.EDQUOT: _("Your space on this disk is used up."),
        errno.EFBIG: _("The file may not become that large."),
        errno.EROFS: _("The disk can only be read."),
        errno.EACCES: _("This folder may not be written to."),
        errno.EPERM: _("This folder may not be written to."),
        errno.EMFILE: _("Too many files are open."),
        errno.EIO: _("The disk reports an error."),
    }.get(error.errno or 0, _("The file could not be written."))
    return f"{reason} {NOT_SAVED_YET}"
