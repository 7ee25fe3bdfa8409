"""Tables as spreadsheets and trackers write them: encodings, signs between the columns, names, and what is no table."""

import pytest

from waitroom.domain.data.csv_reading import read_csv
from waitroom.domain.data.source_table import MOST_BYTES, SourceTable
from waitroom.domain.shared.errors import BadImport

PLAIN = "Company;Role;Notes\r\nMusée;Curator;zwölf\r\n"


def cells(table: SourceTable) -> list[tuple[str, ...]]:
    return [row.cells for row in table.rows]


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (PLAIN.encode(), "UTF-8"),
        (PLAIN.encode("utf-8-sig"), "UTF-8"),
        (PLAIN.encode("utf-16"), "UTF-16"),
        (b"\xfe\xff" + PLAIN.encode("utf-16-be"), "UTF-16"),
        (PLAIN.encode("utf-16-le"), "UTF-16"),
        (PLAIN.encode("utf-16-be"), "UTF-16"),
        (PLAIN.encode("cp1252"), "Windows-1252"),
        (PLAIN.replace("\r\n", "\n").encode(), "UTF-8"),
        (PLAIN.replace("\r\n", "\r").encode(), "UTF-8"),
    ],
)
def test_the_encoding_is_found(data: bytes, name: str) -> None:
    table = read_csv(data)
    assert table.columns == ("Company", "Role", "Notes")
    assert cells(table) == [("Musée", "Curator", "zwölf")]
    assert table.told == (f"Read as {name}, with semicolons between the columns.",)


@pytest.mark.parametrize(
    ("sign", "words"), [(",", "commas"), (";", "semicolons"), ("\t", "tabs"), ("|", "upright strokes")]
)
def test_what_stands_between_the_columns_is_found(sign: str, words: str) -> None:
    rows = [["Company", "Role", "Salary"], ["Museum", "Curator", "30.000"], ["Theatre", "Lights", "20.000"]]
    table = read_csv("\n".join(sign.join(row) for row in rows).encode())
    assert cells(table)[1] == ("Theatre", "Lights", "20.000")
    assert words in table.told[0]


def test_names_that_nobody_knows_are_told_by_even_rows() -> None:
    table = read_csv(b"Alpha,Beta\nMuseum; of Maps,Curator\nTheatre; by the Sea,Lights\n")
    assert table.columns == ("Alpha", "Beta")
    assert cells(table)[0] == ("Museum; of Maps", "Curator")


def test_the_sign_can_be_named_in_the_first_line() -> None:
    table = read_csv(b"sep=|\nCompany|Role\nA, B; C|x\n")
    assert cells(table) == [("A, B; C", "x")]
    assert [row.line for row in table.rows] == [3]


def test_cells_of_several_lines_keep_them_and_rows_know_their_line() -> None:
    table = read_csv(b'Company,Notes\n"Museum","one\ntwo, ""three"""\n\nTheatre,\n')
    assert cells(table) == [("Museum", 'one\ntwo, "three"'), ("Theatre", "")]
    assert [row.line for row in table.rows] == [2, 5]


def test_lines_above_the_names_are_left_out_and_said() -> None:
    table = read_csv(b"My search 2014,,\n,,\nCompany,Role,Status\nMuseum,Curator,Applied\n")
    assert table.columns == ("Company", "Role", "Status")
    assert table.told[1] == "One line above the names of the columns was left out."


def test_columns_without_names_get_numbers_and_equal_names_are_told_apart() -> None:
    table = read_csv(b"Company,Notes,Notes,,\nMuseum,a,b,,c\n")
    assert table.columns == ("Company", "Notes", "Notes (2)", "Column 5")
    assert cells(table) == [("Museum", "a", "b", "c")]


def test_a_table_without_any_names_has_columns_with_numbers() -> None:
    table = read_csv(b"Museum,2014-04-23\nTheatre,2014-04-24\n")
    assert table.columns == ("Column 1", "Column 2")
    assert "The columns have no names." in table.told
    assert len(table.rows) == 2


def test_one_column_of_names_is_a_table() -> None:
    assert cells(read_csv(b"Company\nMuseum\nTheatre\n")) == [("Museum",), ("Theatre",)]


def test_rows_that_are_too_short_or_too_long_lose_nothing() -> None:
    table = read_csv(b"Company,Role\nMuseum\nTheatre,Lights,more\n")
    assert table.columns == ("Company", "Role", "Column 3")
    assert cells(table) == [("Museum", "", ""), ("Theatre", "Lights", "more")]


def test_formulas_are_text_and_said_and_the_mark_against_them_goes() -> None:
    one = read_csv(b"Company,Role\n=HYPERLINK(1),'+1\n")
    assert cells(one) == [("=HYPERLINK(1)", "+1")]
    assert one.told[-1] == "A cell in line 2 holds a formula; it comes in as the text it is."
    two = read_csv(b"Company,Role\n=A,=B\nIt's,'tis\n")
    assert two.told[-1] == "2 cells hold formulas; they come in as the text they are."
    assert cells(two)[1] == ("It's", "'tis")


def test_a_vertical_tab_is_a_line_end_as_some_spreadsheets_mean_it() -> None:
    assert cells(read_csv(b'Company,Notes\nMuseum,"a\x0bb"\n')) == [("Museum", "a\nb")]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "There is nothing in this file."),
        (b" \r\n\0\0", "There is nothing in this file."),
        (b"PK\x03\x04 and so on", "This is a workbook or a packed file, not a table in text."),
        (b"\xd0\xcf\x11\xe0 and so on", "This is a workbook"),
        (b"%PDF-1.7", "This is a PDF"),
        (b"\x89PNG\r\n", "This is a picture"),
        (b"SQLite format 3\0", "This is a database"),
        (b"\x1f\x8b\x08", "This file is packed."),
        (b"<!DOCTYPE html><table>", "This is a web page or XML"),
        (b"Company,Role\nMuseum,Cura\0tor\n", "This file holds NUL signs"),
        (b"Company,Role\nMuseum,\x1b[31mred\n", "This file holds signs that no text has"),
        (b"Company\x81,Role\n\xff\x9d,x\n", "This file is not text in UTF-8, UTF-16 or Windows-1252."),
        (b'Company,Role\nMuseum,"Curator\nTheatre,x\n', "A quotation mark in line 2 is not closed"),
        (b"Company,Role\n,\n", "There is no application in this file."),
        (b"Dear Ada\n\nthank you for the morning\nand, indeed, for the tea\n", "This file is no table"),
        (b"one word\n", "This file is no table"),
        (b"sep=;\none\ntwo\n", "This file is no table"),
        (b",,\n,,\n", "This file is no table"),
        ((",".join(["x"] * 201) + "\n" + ",".join(["y"] * 201)).encode(), "more than 200 columns"),
        (b"Company,Notes\nMuseum," + b"x" * 100_001, "longer than 100,000 characters"),
        (b"Company,Notes\nMuseum," + b"x" * 1_000_001, "longer than any that is read"),
        (b"Company,Role\n" + b"Museum,Curator\n" * 1_000_000, "more than 2,000 rows"),
        (b"x" * (MOST_BYTES + 1), "This file is larger than 20 MB"),
    ],
)  # fmt: skip
def test_what_is_no_table_is_refused_in_one_calm_sentence(data: bytes, sentence: str) -> None:
    with pytest.raises(BadImport) as refused:
        read_csv(data)
    assert sentence in str(refused.value)
    assert str(refused.value).endswith("Nothing was brought in.")
