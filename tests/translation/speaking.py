"""A plugin of pytest: what it runs speaks the language that nobody speaks. `-p tests.translation.speaking`."""

from tests.translation.pseudo import speak

speak()
