"""Scenes of what comes in and goes out: a spreadsheet with its columns, what would come in, and the four forms."""

import tempfile
from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import Input

from screenshots.workers import until_open
from waitroom.screens.data.choose_import import ChooseImportDialog
from waitroom.screens.data.export_data import ExportDataDialog
from waitroom.screens.data.import_columns import ImportColumnsDialog
from waitroom.screens.data.import_preview import ImportPreviewDialog

APPLICATIONS = """Company,Job Title,Date Applied,Interview,Status,Deadline,Contact,Email,Notes,Job URL,Max. Salary
Museum of Maps,Curator of maps,01/04/2014,16/04/2014,Interviewing,,A. Okafor,a.okafor@maps.example,Two rooms,,"30,000"
Harbour Theatre,Stage manager,03/03/2014,12/03/2014,Rejected,,,,Too far,,
Lighthouse,Keeper,02/04/2014,,Applied,,,,,https://lighthouse.example,
Orchard School,Librarian,05/04/2014,next week,Applied,,,,,,
Sea Laboratory,Diver,,,Wishlist,,,,,,
Radio North,Editor,07/04/2014,17/04/2014,Offer,28/04/2014,,,,,
"""


async def bring_in(pilot: Pilot[None]) -> None:
    """Read a spreadsheet, and stand before its columns."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "applications.csv"
        path.write_text(APPLICATIONS, encoding="utf-8")
        await pilot.app.run_action("app.import_data")
        await until_open(pilot, ChooseImportDialog)
        field = pilot.app.screen.query_one(Input)
        field.value = str(path)
        await field.action_submit()
        await until_open(pilot, ImportColumnsDialog)


async def look_before_it_comes(pilot: Pilot[None]) -> None:
    """Go on to what would come in."""
    await bring_in(pilot)
    await pilot.press("f4")
    await until_open(pilot, ImportPreviewDialog)


async def take_along(pilot: Pilot[None]) -> None:
    """Open the four forms."""
    await pilot.app.run_action("app.export_data")
    await until_open(pilot, ExportDataDialog)
    pilot.app.screen.query_one(Input).value = "~/Downloads"
    await pilot.pause()
