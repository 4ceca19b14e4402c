"""Issue a paper once and give the same bytes for ever after: archive first, then the row."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from core.actions.cetak_kesehatan_jenis import jenis_of, with_kode
from core.actions.cetak_kesehatan_naskah import Naskah
from core.actions.office import Office
from core.actions.tte_arsip import signed_file
from core.errors import AppError, PrintRefusedError
from core.findings import Finding, Severity
from core.naskah.beku import FrozenDataError, Pictures, freeze, kode_of, thaw
from core.naskah.model import Kertas, Mode
from core.naskah.terbitan import Terbitan
from core.storage.arsip import Arsip, KeadaanBerkas, digest
from core.storage.cetakan_store import DRAF, CetakanStore
from core.storage.penilaian_store import PenilaianStore


class Asal(StrEnum):
    """Where the bytes of a paper come from."""

    DRAF = "draf"
    BARU = "baru"
    ARSIP = "arsip"
    DIPULIHKAN = "dipulihkan"
    DIBUAT_ULANG = "dibuat_ulang"


@dataclass(frozen=True, slots=True)
class Lembar:
    """A paper as PDF. `terbitan` is the issue it belongs to; one never issued has none."""

    pdf: bytes
    halaman: int
    asal: Asal
    judul: str
    perihal: str
    terbitan: Terbitan | None = None
    temuan: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class CaraCetak:
    """On which paper, how it is signed, and where it goes; `baru` is the reason for a new issue."""

    kertas: Kertas = Kertas.F4
    mode: Mode = Mode.BASAH
    tujuan: str = ""
    baru: str = ""


def draw(naskah: Naskah, cara: CaraCetak) -> Lembar:
    """The paper as it stands now, noted nowhere."""
    from core.pdf.kesehatan import compose, set_pages

    draft = cara.mode is Mode.DRAF
    kode = kode_of(freeze(naskah.dokumen, naskah.model))
    model = naskah.model if draft else with_kode(naskah.model, kode)
    pdf, pages = set_pages(compose(model, kertas=cara.kertas, mode=cara.mode))
    asal = Asal.DRAF if draft else Asal.BARU
    judul = jenis_of(naskah.dokumen).judul
    return Lembar(pdf, pages, asal, judul, naskah.perihal, temuan=naskah.catatan)


def issue(office: Office, naskah: Naskah, cara: CaraCetak) -> Lembar:
    """Print what was gathered from the records; raises `PrintRefusedError` when it may not be.

    Equal data on equal paper is the same issue: its stored bytes are given.
    """
    refuse_obstacles(naskah, cara.mode)
    if cara.mode is Mode.DRAF:
        return _draft(office, naskah, cara)
    pictures: Pictures = {}
    isi = freeze(naskah.dokumen, naskah.model, pictures)
    kode = kode_of(isi)
    store = CetakanStore(office.db)
    known = store.latest(naskah.dokumen, naskah.penilaian_id, naskah.rujukan)
    same = next((one for one in known if one.kode == kode and _fits(one, cara)), None)
    if same is not None:
        return reprint(office, same, cara.tujuan)
    lembar = draw(naskah, cara)
    terbitan = Terbitan(
        dokumen=naskah.dokumen,
        tahun_buku=naskah.tahun_buku,
        perihal=naskah.perihal,
        mode=cara.mode,
        kertas=cara.kertas,
        isi=isi,
        kode=kode,
        sidik=digest(lembar.pdf),
        ukuran=len(lembar.pdf),
        halaman=lembar.halaman,
        penilaian_id=naskah.penilaian_id,
        rujukan=naskah.rujukan,
        alasan=cara.baru,
    )
    return _add(office, lembar, terbitan, pictures, cara.tujuan)


def _draft(office: Office, naskah: Naskah, cara: CaraCetak) -> Lembar:
    """A draft is no issue: only the journal knows of it."""
    lembar = draw(naskah, cara)
    induk = "" if naskah.koperasi_id is None else f"koperasi:{naskah.koperasi_id}"
    facts = {
        "naskah": naskah.perihal,
        "kertas": cara.kertas.value,
        "mode": cara.mode.value,
        "tujuan": cara.tujuan,
        "sidik": digest(lembar.pdf),
    }
    with office.db.atomic():
        deed = office.deed(f"{lembar.judul} dicetak sebagai draf", induk=induk)
        CetakanStore(office.db).note(deed, DRAF, facts)
    return lembar


def issue_again(office: Office, first: Terbitan, cara: CaraCetak) -> Lembar:
    """Another paper size or way of signing of what was frozen with an earlier issue."""
    store = CetakanStore(office.db)
    known = store.latest(first.dokumen, first.penilaian_id, first.rujukan)
    same = next((one for one in known if one.kode == first.kode and _fits(one, cara)), None)
    if same is not None:
        return reprint(office, same, cara.tujuan)
    lembar = draw_frozen(office, first, cara)
    terbitan = Terbitan(
        dokumen=first.dokumen,
        tahun_buku=first.tahun_buku,
        perihal=first.perihal,
        mode=cara.mode,
        kertas=cara.kertas,
        isi=first.isi,
        kode=first.kode,
        sidik=digest(lembar.pdf),
        ukuran=len(lembar.pdf),
        halaman=lembar.halaman,
        penilaian_id=first.penilaian_id,
        rujukan=first.rujukan,
    )
    return _add(office, lembar, terbitan, {}, cara.tujuan)


def draw_frozen(office: Office, terbitan: Terbitan, cara: CaraCetak) -> Lembar:
    """The paper made again from its frozen data, whatever the records say now."""
    from core.pdf.kesehatan import compose, set_pages

    model = frozen_model(office, terbitan, cara.mode)
    pdf, pages = set_pages(compose(model, kertas=cara.kertas, mode=cara.mode))
    judul = jenis_of(terbitan.dokumen).judul
    return Lembar(pdf, pages, Asal.BARU, judul, terbitan.perihal)


def frozen_model(office: Office, terbitan: Terbitan, mode: Mode) -> Any:
    """What an issue was made of, with its code unless it is a draft."""
    kind = jenis_of(terbitan.dokumen).model
    model: Any = thaw(terbitan.isi, kind, CetakanStore(office.db).picture)
    return model if mode is Mode.DRAF else with_kode(model, terbitan.kode)


def look(office: Office, terbitan: Terbitan) -> Lembar:
    """An issue as it is kept, or made again for looking; nothing is written."""
    stored = _from_archive(office, terbitan)
    return stored if stored is not None else _made_again(office, terbitan)


def reprint(office: Office, terbitan: Terbitan, tujuan: str = "") -> Lembar:
    """The stored bytes of an issue; a file that is lost or damaged is made again and kept.

    Other bytes than the first are told plainly, and both hashes stay known.
    """
    arsip, store = Arsip(office.path), CetakanStore(office.db)
    lembar = _from_archive(office, terbitan)
    if lembar is None:
        lembar = _made_again(office, terbitan)
        arsip.put(lembar.pdf)
    facts = {**_facts(terbitan, tujuan), "sidik": digest(lembar.pdf)}
    judul = jenis_of(terbitan.dokumen).judul
    with office.db.atomic():
        if lembar.asal is Asal.DIBUAT_ULANG:
            store.add_again(office.deed(""), terbitan.id, digest(lembar.pdf), len(lembar.pdf))
        if lembar.asal is not Asal.ARSIP:
            what = f"{judul}: berkas arsip {_WHAT[lembar.asal]}"
            store.note(office.deed(what, induk=induk_of(office, terbitan)), terbitan.id, facts)
        deed = office.deed(f"{judul} dicetak ulang", induk=induk_of(office, terbitan))
        store.note(deed, terbitan.id, facts)
    return lembar


_WHAT = {
    Asal.DIPULIHKAN: "hilang atau rusak, dipulihkan sama persis",
    Asal.DIBUAT_ULANG: "hilang atau rusak, dibuat ulang dengan byte berbeda",
}


def refuse_obstacles(naskah: Naskah, mode: Mode) -> None:
    """Raise `PrintRefusedError` when a paper to be signed lacks something."""
    if mode is not Mode.DRAF and naskah.halangan:
        raise PrintRefusedError(
            f"{jenis_of(naskah.dokumen).judul} {naskah.perihal} belum dapat dicetak untuk "
            f"ditandatangani. {' '.join(naskah.halangan)}",
            hint="Lengkapi dahulu, atau cetak sebagai draf.",
        )


def refuse_unchanged(known: list[Terbitan], naskah: Naskah) -> None:
    """Raise `AppError` when a new issue would say what the last one says."""
    if known and known[0].kode == kode_of(freeze(naskah.dokumen, naskah.model)):
        raise AppError(
            "Data naskah ini belum berubah sejak cetakan terakhir.",
            hint="Cetak ulang yang terakhir, atau ubah dahulu data yang dimaksud.",
        )


def _fits(terbitan: Terbitan, cara: CaraCetak) -> bool:
    return (terbitan.mode, terbitan.kertas) == (cara.mode, cara.kertas)


def _add(
    office: Office, lembar: Lembar, terbitan: Terbitan, pictures: Pictures, tujuan: str
) -> Lembar:
    """File first, then row: a file without a row is harmless, a row without a file is not."""
    Arsip(office.path).put(lembar.pdf)
    store, judul = CetakanStore(office.db), lembar.judul
    what = f"{judul} dicetak baru" if terbitan.alasan else f"{judul} dicetak"
    deed = office.deed(what, induk=induk_of(office, terbitan))
    with office.db.atomic():
        new_id = store.add(deed, terbitan, pictures)
        store.note(deed, new_id, _facts(terbitan, tujuan))
    stored = store.get(new_id)
    return Lembar(
        lembar.pdf, lembar.halaman, lembar.asal, judul, lembar.perihal, stored, lembar.temuan
    )


def _from_archive(office: Office, terbitan: Terbitan) -> Lembar | None:
    """Signed bytes where there are any, else the first ones, else those made again later."""
    arsip = Arsip(office.path)
    signed, gone = signed_file(office, terbitan.id)
    if signed:
        return _lembar(terbitan, signed, Asal.ARSIP)
    told = (gone,) if gone else ()
    found = arsip.read(terbitan.sidik)
    if found.keadaan is KeadaanBerkas.UTUH:
        return _lembar(terbitan, found.isi, Asal.ARSIP, told)
    for other in CetakanStore(office.db).again(terbitan.id):
        found = arsip.read(other.sidik)
        if found.keadaan is KeadaanBerkas.UTUH:
            known = (*told, _differs(terbitan.sidik, other.sidik))
            return _lembar(terbitan, found.isi, Asal.ARSIP, known)
    return None


def _made_again(office: Office, terbitan: Terbitan) -> Lembar:
    try:
        made = draw_frozen(office, terbitan, CaraCetak(terbitan.kertas, terbitan.mode))
    except PrintRefusedError as error:
        raise FrozenDataError(
            "Berkas arsip naskah ini hilang atau rusak, dan program ini tidak dapat "
            f"menyusunnya lagi: {error.message}"
        ) from error
    sidik = digest(made.pdf)
    if sidik == terbitan.sidik:
        return _lembar(terbitan, made.pdf, Asal.DIPULIHKAN)
    return _lembar(terbitan, made.pdf, Asal.DIBUAT_ULANG, (_differs(terbitan.sidik, sidik),))


def _lembar(terbitan: Terbitan, pdf: bytes, asal: Asal, temuan: tuple[Finding, ...] = ()) -> Lembar:
    judul = jenis_of(terbitan.dokumen).judul
    return Lembar(pdf, terbitan.halaman, asal, judul, terbitan.perihal, terbitan, temuan)


def _differs(first: str, other: str) -> Finding:
    return Finding(
        "cetak.byte_berbeda",
        "",
        "Berkas asli naskah ini tidak ada lagi dalam arsip. Naskah disusun lagi dari data yang "
        "dibekukan saat dicetak pertama kali: isinya sama, tetapi berkasnya tidak sama byte demi "
        f"byte karena programnya lebih baru. Sidik lama {first[:16]}…, sidik baru {other[:16]}….",
        Severity.PERINGATAN,
    )


def _facts(terbitan: Terbitan, tujuan: str) -> dict[str, str]:
    return {
        "naskah": terbitan.perihal,
        "kertas": terbitan.kertas.value,
        "mode": terbitan.mode.value,
        "tujuan": tujuan,
        "alasan": terbitan.alasan,
        "kode_keaslian": terbitan.kode,
        "sidik": terbitan.sidik,
    }


def induk_of(office: Office, terbitan: Terbitan) -> str:
    """The cooperative whose history a paper belongs to; nothing for a paper of the year."""
    if terbitan.penilaian_id is None:
        return ""
    found = PenilaianStore(office.db).get(terbitan.penilaian_id)
    return f"koperasi:{found.kunci.koperasi_id}" if found else ""
