"""What can go wrong, each with one calm sentence for the person."""


class WaitroomError(Exception):
    """Something that waitroom can say in one sentence: what happened, what is safe, what to do."""

    exit_code = 1


class BadFile(WaitroomError):
    """The data file cannot be read faithfully; nothing has been written to it."""

    exit_code = 65


class NewerFile(BadFile):
    """The data file was written by a newer waitroom; it opens for reading only."""


class FileBusy(WaitroomError):
    """The data file cannot be read or locked at this moment; it may be later."""

    exit_code = 75


class CannotWrite(WaitroomError):
    """A folder or file cannot be written."""

    exit_code = 73


class NotUnderstood(WaitroomError):
    """Words that could not be read; the sentence says what was and what was not, with an example."""

    exit_code = 2


class NothingFound(WaitroomError):
    """Nothing answers to the words or the id that were given."""


class NothingRecordedYet(WaitroomError):
    """There is nothing so far of what was asked for; an empty file is no answer."""


class DamagedBoxArchive(NotUnderstood):
    """A written box that was to come in is damaged; nothing of it did."""

    exit_code = BadFile.exit_code


class BadQuestions(NotUnderstood):
    """A file of questions that was to come in cannot be read; nothing of it did."""

    exit_code = BadFile.exit_code


class EventOutOfOrder(WaitroomError):
    """An event that cannot follow what has happened so far, with the reason."""


class UnsafeBreathPace(WaitroomError):
    """A breath that is too quick to be safe."""
