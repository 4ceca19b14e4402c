"""Give refused rows back as the officer's own workbook, faults marked, ready to be read again."""

import json
from pathlib import Path

from core.actions.ekspor_berkas import whole_file
from core.actions.impor import Pratinjau, fingerprint
from core.actions.impor_jalan_tampil import in_words
from core.actions.impor_profil import profil_of
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.errors import AppError
from core.excel.tabel import read_tabel
from core.excel.tolak import BarisTolak, Tolakan, write_new
from core.excel.tolak_asli import fits, write_into_copy
from core.impor.model import Nasib
from core.impor.rencana_permintaan import Permintaan


def refused_name(pratinjau: Pratinjau) -> str:
    """The name suggested for the workbook."""
    return f"{pratinjau.permintaan.path.stem} - ditolak.xlsx"


def save_refused(office: Office, pratinjau: Pratinjau, target: Path) -> Outcome[Path]:
    """Write the refused rows with their heads to `target`; bad cells are coloured and commented.

    Raises `AppError` when none was refused or the file changed since, `FileUnwritableError`.
    """
    source = pratinjau.permintaan.path
    if not pratinjau.jumlah[Nasib.DITOLAK]:
        raise AppError("Tidak ada baris yang ditolak.", hint="Tidak ada berkas yang dibuat.")
    if fingerprint(source) != pratinjau.sidik:
        raise AppError(f"{source.name} berubah sejak diperiksa.", hint="Periksa sekali lagi.")
    if target.resolve() == source.resolve():
        raise AppError(
            "Berkas asal tidak ditimpa.", hint="Pilih nama lain untuk baris yang ditolak."
        )
    tolakan = _tolakan(office, pratinjau)
    with whole_file(target) as part:
        if fits(source):
            write_into_copy(source, part, tolakan)
        else:
            wanted = {*tolakan.kepala, *(each.nomor for each in tolakan.baris)}
            rows = read_tabel(source).sheet(pratinjau.permintaan.lembar).baris()
            cells = {nomor: row for nomor, row in enumerate(rows, start=1) if nomor in wanted}
            write_new(part, tolakan, cells)
    return Outcome(target)


def _tolakan(office: Office, pratinjau: Pratinjau) -> Tolakan:
    permintaan, plan = pratinjau.permintaan, pratinjau.rencana
    places = {kode: place for place, kode in permintaan.peta.kolom.items()}
    rows = []
    for at in plan.positions(Nasib.DITOLAK):
        reasons = plan.alasan[at]
        cells: dict[int, str] = {}
        for each in reasons:
            if each.kode in places:
                place = places[each.kode]
                cells[place] = " ".join(filter(None, (cells.get(place), each.pesan)))
        words = in_words(pratinjau.register, reasons)
        rows.append(BarisTolak(pratinjau.bacaan.nomor[at], words, cells))
    return Tolakan(
        lembar=permintaan.lembar,
        kepala=tuple(range(1, permintaan.kepala.mulai + 1)),
        lebar=len(permintaan.kepala.judul),
        baris=rows,
        tanda={
            "register": permintaan.register,
            "sidik": pratinjau.sidik,
            **_map_of(permintaan),
            "satuan": json.dumps(pratinjau.bacaan.satuan),
            "diperiksa": office.clock().isoformat(timespec="seconds"),
        },
    )


def _map_of(permintaan: Permintaan) -> dict[str, str]:
    """How the file was read, by its heads: the corrected rows are read the same way."""
    own = profil_of(permintaan.register, "", permintaan.kepala, permintaan.peta)
    return {
        "judul": json.dumps(own.judul, ensure_ascii=False),
        "kebijakan": json.dumps(own.kebijakan, ensure_ascii=False),
        "kata": json.dumps({kode: dict(words) for kode, words in own.kata.items()}),
    }
