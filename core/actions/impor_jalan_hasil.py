"""Plan rows of results taken over: one cooperative a row, with the score of its certificate."""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any

from core import angka
from core.actions.impor_jalan_kerja import Kerja
from core.actions.impor_jalan_laporan import rows_with_report
from core.actions.office import Office
from core.actions.penilaian import PENETAP
from core.actions.penilaian_kerja import usulan_for
from core.actions.penilaian_terdahulu import taken_over
from core.actions.petugas import require
from core.impor.model import Jenis, Kolom
from core.impor.rencana import Alasan, Tambah
from core.koperasi.laporan import KunciLaporan, Unit
from core.koperasi.model import LABEL_KOPERASI
from core.koperasi.penilaian import (
    NILAI_TERTINGGI,
    AsalPenilaian,
    HasilTerdahulu,
    Penilaian,
    check_terdahulu,
    short_name,
)
from core.storage.penilaian_daftar import row_of
from core.storage.penilaian_store import PenilaianStore, content_of, result_of

_TABEL = "penilaian"


def columns_of(office: Office) -> Iterable[Kolom]:
    """The columns of a recap of results."""
    for kode in ("nama", "nik", "no_badan_hukum"):
        jenis = Jenis.NOMOR if kode == "nik" else Jenis.TEKS
        yield Kolom(kode, LABEL_KOPERASI[kode], jenis)
    yield Kolom("tahun_buku", "Tahun buku", Jenis.TAHUN)
    units = {each.sebutan.casefold(): each.value for each in Unit}
    yield Kolom("unit", "Unit", Jenis.PILIHAN, pilihan=units | {each.value: each.value
                                                                for each in Unit})  # fmt: skip
    yield Kolom("skor", "Skor")
    yield Kolom("predikat", "Predikat")
    yield Kolom("no_sertifikat", "Nomor sertifikat")
    yield Kolom("tgl_sertifikat", "Tanggal sertifikat", Jenis.TANGGAL)
    ids = office.law.pedoman
    words = {short_name(each).casefold(): each for each in ids} | {each: each for each in ids}
    yield Kolom("pedoman", "Pedoman penilaian", Jenis.PILIHAN, pilihan=words)
    yield Kolom("catatan", "Catatan")


def plan_hasil(work: Kerja) -> None:
    """Give every row its fate. Such results count at once, so only a pejabat brings them in."""
    require(work.office, *PENETAP)
    work.rencana.tambah[_TABEL] = Tambah(tuple(_row(work, _empty())))
    for at, kunci, typed in rows_with_report(work):
        _plan(work, at, kunci, typed)


def _plan(work: Kerja, at: int, kunci: KunciLaporan, typed: Mapping[str, Any]) -> None:
    pedoman_id = typed.get("pedoman") or _suggested(work, kunci)
    pedoman = work.office.law.pedoman.get(pedoman_id)
    skor = _skor(work, at, typed.get("skor"))
    if work.rencana.refused(at):
        return
    names = {each.nama.casefold(): each.nama for each in pedoman.predikat} if pedoman else {}
    word = typed.get("predikat", "")
    if pedoman is not None and not word and skor is not None and 0 <= skor <= NILAI_TERTINGGI:
        word = pedoman.predikat_for(skor).nama
        work.rencana.note(at, f"Predikat tidak tertulis; menurut skornya {word}.")
    hasil = HasilTerdahulu(
        kunci,
        pedoman_id,
        skor,
        names.get(word.casefold(), word),
        typed.get("no_sertifikat", ""),
        typed.get("tgl_sertifikat"),
        catatan=typed.get("catatan", ""),
    )
    columns = {"nomor": "no_sertifikat", "tanggal": "tgl_sertifikat", "pedoman_id": "pedoman"}
    if not work.weigh(at, check_terdahulu(hasil, pedoman), columns) or pedoman is None:
        return
    store = PenilaianStore(work.office.db)
    rounds = store.rounds(kunci)
    new = taken_over(hasil, pedoman, rounds[0] if rounds else None)
    old = store.find(kunci)
    if old is None:
        work.rencana.tambah[_TABEL].add(at, tuple(_row(work, new).values()))
        work.settle_row(at, 0, changed=True)
    elif _same(old, new):
        work.settle_row(at, old.id, changed=False)
    else:
        work.rencana.refuse(at, Alasan("", "", _why(old)))


def _skor(work: Kerja, at: int, text: str | None) -> Fraction | None:
    if text is None:
        return None
    try:
        return angka.parse(text)
    except angka.AngkaUnreadableError:
        message = f"Skor “{text}” bukan angka, misalnya 71,35."
        work.rencana.refuse(at, Alasan("skor", text, message))
        return None


def _suggested(work: Kerja, kunci: KunciLaporan) -> str:
    row = row_of(work.office.db, kunci, work.office.today)
    return "" if row is None else usulan_for(work.office, row).pedoman_id or ""


def _same(old: Penilaian, new: Penilaian) -> bool:
    return old.asal is AsalPenilaian.TERDAHULU and (
        (old.total, old.predikat, old.sertifikat.nomor, old.sertifikat.tanggal)
        == (new.total, new.predikat, new.sertifikat.nomor, new.sertifikat.tanggal)
    )


def _why(old: Penilaian) -> str:
    if old.asal is AsalPenilaian.TERDAHULU:
        return (
            f"Hasil terdahulu tahun buku {old.tahun_buku} sudah tercatat dengan isi lain; "
            "ganti dengan alasan di halaman Kesehatan."
        )
    return f"Tahun buku {old.tahun_buku} sudah dinilai di sini ({old.status.sebutan.lower()})."


def _row(work: Kerja, new: Penilaian) -> dict[str, Any]:
    """A result taken over as the table holds it, put down to the officer who brings it in."""
    return {
        "koperasi_id": new.kunci.koperasi_id,
        "unit": new.kunci.unit.value,
        "tahun_buku": new.tahun_buku,
        "asal": new.asal.value,
        "status": new.status.value,
        "putaran": new.putaran,
        **content_of(new),
        **result_of(new),
        "final_pada": new.final.pada.isoformat() if new.final.pada else None,
        "final_oleh": work.office.actor.petugas_id,
    }


def _empty() -> Penilaian:
    """Only for the names of the columns."""
    return Penilaian(KunciLaporan(0, Unit.KOPERASI, 0), "")
