"""The sheets of a workbook as openpyxl has them; the first row of each names its columns."""

from answers import answer
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet


def formulas(sheet: Worksheet) -> list[str]:
    return [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]


def described(sheet: Worksheet) -> dict:
    columns, *rows = [list(row) for row in sheet.iter_rows(values_only=True)] or [[]]
    return {
        "name": sheet.title,
        "columns": columns,
        "rows": rows,
        "isFrozen": sheet.freeze_panes is not None,
        "rightToLeft": bool(sheet.sheet_view.rightToLeft),
        "formulas": formulas(sheet),
    }


def read(file: str) -> dict:
    return {"sheets": [described(sheet) for sheet in load_workbook(file).worksheets]}


if __name__ == "__main__":
    answer(read, "FILE")
