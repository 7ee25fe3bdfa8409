"""The sections of a wait's page, in their order: what a drawer has of a wait stands there by one line here."""

from waitroom.screens.questions.wait_questions import QUESTIONS
from waitroom.screens.waits.wait_page_section import CONTACTS, LETTERS, PEOPLE, WaitPageSection

WAIT_PAGE_SECTIONS: tuple[WaitPageSection, ...] = (
    PEOPLE,
    LETTERS,
    QUESTIONS,
    CONTACTS,
)
