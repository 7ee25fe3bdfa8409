"""The sections of a wait's page, in their order: what a drawer has of a wait stands there by one line here."""

from waitroom.screens.waits.wait_sections import CONTACTS, LETTERS, PEOPLE, WaitSection

WAIT_PAGE_SECTIONS: tuple[WaitSection, ...] = (
    PEOPLE,
    LETTERS,
    CONTACTS,
)
