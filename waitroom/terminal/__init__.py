"""The terminal's two ends: what it sends, read into Textual's messages, and the thread that writes to it."""

import os
import sys

from textual.driver import Driver

from waitroom.terminal.job_control import can_be_brought_back


def driver_for(shipped: type[Driver]) -> type[Driver]:
    """Return our driver where it fits the system and this Textual, else the `shipped` one.

    A terminal that is gone by now is none any more: only ours notices that, and ends.
    """
    if os.name != "posix" or sys.__stdin__ is None:
        return shipped
    try:
        from textual.drivers.linux_driver import LinuxDriver  # noqa: PLC0415 - only on POSIX

        from waitroom.terminal.driver import TerminalDriver, matches_textual_version  # noqa: PLC0415 - as above

        return TerminalDriver if shipped is LinuxDriver and matches_textual_version() else shipped
    except Exception:  # noqa: BLE001 - it leans on names that another Textual may not have
        return shipped


def give_back(driver: object) -> None:
    """Put the terminal back as it was found, from any thread; nothing is waited for."""
    give = getattr(driver, "give_back", None)
    if give is not None:
        give()


def can_suspend(driver: object) -> bool:
    """Tell whether the terminal can be given to the shell for a while, and a shell brings the program back."""
    fileno = getattr(driver, "fileno", None)
    return (
        bool(getattr(driver, "can_suspend", False))
        and isinstance(fileno, int)
        and can_be_brought_back(fileno)
    )


async def drain(driver: object) -> None:
    """Wait until everything that the terminal has delivered by now is posted to the app."""
    take = getattr(driver, "drain", None)
    if take is not None:
        await take()
