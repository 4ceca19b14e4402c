"""Workbooks for those who ask by form: E.81 by quarter, IKK LPPD, figures for the LKPJ."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from core.actions.ekspor_kinerja_e81 import fill_e81
from core.actions.ekspor_kinerja_lkpj import fill_lkpj
from core.actions.ekspor_kinerja_lppd import fill_lppd
from core.actions.office import Office, load_kantor
from core.actions.outcome import Outcome
from core.actions.set_tahun import set_label
from core.errors import AppError
from core.iku.triwulan import ROMAWI
from core.naskah.beku import show_kode
from core.naskah.lembar_kinerja import LembarKinerja, SusunanBuku, susunan_buku
from core.naskah.model import Kertas
from core.storage.arsip import digest, write_whole
from core.storage.cetakan_store import CetakanStore

KE_EXCEL = "kinerja-xlsx"
Pengisi = Callable[[Office, SusunanBuku, int, int | None, str], tuple[LembarKinerja, ...]]
E81 = "e81"
_PENGISI: Mapping[str, Pengisi] = {E81: fill_e81, "ikk-lppd": fill_lppd, "lkpj": fill_lkpj}


def lembar_jenis() -> dict[str, str]:
    """The workbooks there are, each with the name an officer reads."""
    return {jenis: susunan_buku(jenis).nama for jenis in _PENGISI}


def nama_lembar(jenis: str, tahun: int, triwulan: int | None = None) -> str:
    """What the journal and the file call a workbook."""
    until = f" sampai triwulan {ROMAWI[triwulan]}" if triwulan else ""
    return f"{susunan_buku(jenis).nama} {tahun}{until}"


def load_lembar(
    office: Office, tahun: int, jenis: str, *, triwulan: int | None = None, set_iku: str = ""
) -> tuple[LembarKinerja, ...]:
    """The sheets with the figures of the window; raises `AppError` for a year without a set.

    In a year of two sets `set_iku` names the one that does not lead.
    """
    return _PENGISI[jenis](office, susunan_buku(jenis), tahun, triwulan, set_iku)


def save_lembar(  # noqa: PLR0913 - year, form, place, quarter, and by which set
    office: Office,
    tahun: int,
    jenis: str,
    path: Path,
    *,
    triwulan: int | None = None,
    set_iku: str = "",
) -> Outcome[Path]:
    """Write the workbook; the journal notes it like a print.

    Raises `FileUnwritableError`, and `AppError` for a name that is no workbook.
    """
    from core.excel.lembar_kinerja_xlsx import build_lembar

    if path.suffix.lower() != ".xlsx":
        raise AppError(
            f"{path.name} bukan buku kerja Excel.", hint="Beri nama yang berakhir dengan .xlsx."
        )
    susunan, kantor = susunan_buku(jenis), load_kantor(office)
    lembar = load_lembar(office, tahun, jenis, triwulan=triwulan, set_iku=set_iku)
    kode = digest(repr(lembar).encode())
    mark = ("CONTOH: data kantor ini rekaan.",) if kantor.contoh else ()
    office_name = f"{kantor.nama_dinas} Kota {kantor.kota}"
    named = nama_lembar(jenis, tahun, triwulan) + set_label(office, tahun, set_iku)
    foot = f"{office_name} \u00b7 {named}"
    content = build_lembar(
        [replace(one, keterangan=(office_name, *one.keterangan)) for one in lembar],
        kaki=(*mark, *susunan.sumber, f"{foot} \u00b7 kode isi {show_kode(kode)}"),
        pada=office.clock(),
        kertas=Kertas(office.pilihan.kertas),
    )
    facts = {
        "naskah": named,
        "tujuan": f"berkas {path.name}",
        "sidik": digest(content),
        "kode": kode,
    }
    with office.db.atomic():
        deed = office.deed(f"{susunan.nama} disimpan ke Excel")
        CetakanStore(office.db).note(deed, KE_EXCEL, facts)
        write_whole(path, content, where=f"Berkas {path.name}")
    return Outcome(path)
