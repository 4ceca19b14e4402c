"""Small workbooks for tests, written as the text they are made of: .xlsx and .ods."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from core.excel.buku import cell_name

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_DOC = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"


@dataclass(frozen=True, slots=True)
class Galat:
    """A cell whose formula failed."""

    teks: str = "#DIV/0!"


Isi = str | float | bool | Galat | None
Lembaran = Mapping[str, Sequence[Sequence[Isi]]]


def xlsx(lembaran: Lembaran) -> bytes:
    """A workbook of these sheets, row by row from A1."""
    parts = {
        "[Content_Types].xml": _types(len(lembaran)),
        "_rels/.rels": _links({"rId1": ("officeDocument", "xl/workbook.xml")}),
        "xl/workbook.xml": _workbook(list(lembaran)),
        "xl/_rels/workbook.xml.rels": _links(
            {
                f"rId{n}": ("worksheet", f"worksheets/sheet{n}.xml")
                for n in range(1, len(lembaran) + 1)
            }
        ),
    }
    for place, rows in enumerate(lembaran.values(), 1):
        parts[f"xl/worksheets/sheet{place}.xml"] = sheet_xml(rows)
    return packed(parts)


def packed(parts: Mapping[str, str]) -> bytes:
    """An archive of these parts."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)
    return whole.getvalue()


def sheet_xml(rows: Sequence[Sequence[Isi]]) -> str:
    lines = ""
    for place, row in enumerate(rows):
        cells = "".join(_cell(value, place, column) for column, value in enumerate(row))
        lines += f'<row r="{place + 1}">{cells}</row>'
    return f'<worksheet xmlns="{_MAIN}"><sheetData>{lines}</sheetData></worksheet>'


def _cell(value: Isi, row: int, column: int) -> str:
    name = cell_name(row, column)
    match value:
        case None:
            return ""
        case Galat(teks):
            return f'<c r="{name}" t="e"><f>A1/0</f><v>{teks}</v></c>'
        case bool():
            return f'<c r="{name}" t="b"><v>{int(value)}</v></c>'
        case str():
            return f'<c r="{name}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'
    return f'<c r="{name}"><v>{value!r}</v></c>'


def _types(sheets: int) -> str:
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{kind}.worksheet+xml"/>'
        for n in range(1, sheets + 1)
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
        f"{parts}</Types>"
    )


def _links(links: Mapping[str, tuple[str, str]]) -> str:
    lines = "".join(
        f'<Relationship Id="{name}" Type="{_DOC}/{kind}" Target="{target}"/>'
        for name, (kind, target) in links.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{lines}</Relationships>'


def _workbook(names: list[str]) -> str:
    sheets = "".join(
        f'<sheet name="{escape(name)}" sheetId="{n}" r:id="rId{n}"/>'
        for n, name in enumerate(names, 1)
    )
    return f'<workbook xmlns="{_MAIN}" xmlns:r="{_DOC}"><sheets>{sheets}</sheets></workbook>'


def ods(lembaran: Lembaran) -> bytes:
    """The same as LibreOffice writes it."""
    tables = "".join(
        f'<table:table table:name="{escape(name)}">'
        + "".join(
            f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in rows
        )
        + "</table:table>"
        for name, rows in lembaran.items()
    )
    content = (
        f'<office:document-content xmlns:office="{_OASIS}:office:1.0" '
        f'xmlns:table="{_OASIS}:table:1.0" xmlns:text="{_OASIS}:text:1.0" office:version="1.2">'
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": f'<manifest:manifest xmlns:manifest="{_OASIS}:manifest:1.0"/>',
            "content.xml": content,
        }
    )


def _ods_cell(value: Isi) -> str:
    match value:
        case None:
            return "<table:table-cell/>"
        case Galat(teks):
            return (
                '<table:table-cell office:value-type="string" office:string-value="">'
                f"<text:p>{teks}</text:p></table:table-cell>"
            )
        case str():
            return (
                '<table:table-cell office:value-type="string">'
                f"<text:p>{escape(value)}</text:p></table:table-cell>"
            )
    return f'<table:table-cell office:value-type="float" office:value="{float(value)!r}"/>'
