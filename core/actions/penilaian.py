"""Save a working paper, have it checked, make it final, open it again."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.pemeriksaan_syarat import check_before_final
from core.actions.pengembalian import check_letter, write_return
from core.actions.penilaian_kerja import (
    KertasKerja,
    bentuk_of,
    isi_of,
    load_kertas_kerja,
    pedoman_of,
)
from core.actions.penilaian_syarat import check_conclusion
from core.actions.petugas import authorize
from core.actions.sampah_laporan import refuse_trashed
from core.errors import AppError, DataRejectedError, RecordMovedError
from core.findings import Finding, blocks
from core.kantor.model import Petugas
from core.koperasi.laporan import KeadaanLaporan, KunciLaporan, Laporan, check_comparison
from core.koperasi.pembukuan import check_pembukuan
from core.koperasi.pemeriksaan import Pengembalian
from core.koperasi.penilaian import AsalPenilaian, Penilaian, StatusPenilaian
from core.koperasi.telaah import Telaah, appraise
from core.rules.masukan import check_amounts, check_answers
from core.storage.journal import Actor, Deed
from core.storage.laporan_store import LaporanStore
from core.storage.office_store import OfficeStore
from core.storage.penilaian_store import PenilaianStore

PEMERIKSA = ("verifikator", "pejabat", "admin")
PENETAP = ("pejabat", "admin")
_CHANGED = frozenset({Topic.LAPORAN_KEUANGAN, Topic.PENILAIAN})


@dataclass(frozen=True, slots=True)
class Wewenang:
    """NIP and password of the officer who takes the step."""

    nip: str
    sandi: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class KertasBaru:
    """What an officer has in the form: the report, its assessment, groups set to zero at once."""

    laporan: Laporan
    penilaian: Penilaian
    dinolkan: Sequence[str] = ()

    @property
    def kunci(self) -> KunciLaporan:
        return self.laporan.kunci


def save_kertas_kerja(office: Office, baru: KertasBaru, batas: date) -> Outcome[KertasKerja]:
    """Save report and assessment together as a draft; the typed draft is dropped.

    Raises `DataRejectedError` (nothing saved), `RecordMovedError`, or `AppError` when final.
    """
    with office.db.atomic():
        outcome = store_kertas_kerja(office, baru, batas)
        OfficeStore(office.db).drop_draf(baru.kunci.teks, office.actor.petugas_id or 0)
    return outcome


def store_kertas_kerja(
    office: Office, baru: KertasBaru, batas: date, perbuatan: str = ""
) -> Outcome[KertasKerja]:
    """The same without touching a typed draft; `perbuatan` is what the journal calls the act."""
    stored = load_kertas_kerja(office, baru.kunci, batas)
    _refuse_locked(stored)
    _refuse_moved(stored, baru)
    if not baru.laporan.id:
        refuse_trashed(office, baru.kunci)
    findings = tuple(_check(office, stored, baru))
    if blocks(findings):
        raise DataRejectedError(findings)
    laporan = replace(baru.laporan, keadaan=_keadaan(office, stored, baru))
    kunci = baru.kunci
    induk = f"koperasi:{kunci.koperasi_id}"
    with office.db.atomic():
        what = perbuatan or f"laporan tahun buku {kunci.tahun_buku} disimpan"
        deed = office.deed(what, induk=induk)
        laporan_id = LaporanStore(office.db).save(deed, laporan, dinolkan=baru.dinolkan)
        _save_penilaian(
            office, replace(baru.penilaian, laporan_id=laporan_id), laporan_id, perbuatan
        )
        after = load_kertas_kerja(office, kunci, batas)
        if _check_is_void(stored, after):
            PenilaianStore(office.db).back_to_draft(
                office.deed("laporan berubah, pemeriksaan gugur", induk=induk), after.penilaian
            )
            after = load_kertas_kerja(office, kunci, batas)
        if stored.laporan.akun != after.laporan.akun:
            _void_next_year(office, kunci)
    notes = check_comparison(after.laporan, after.lalu, office.law.bagan)
    return Outcome(after, _CHANGED, notes)


def _check_is_void(before: KertasKerja, after: KertasKerja) -> bool:
    """Figures changed under an assessment that had been checked."""
    checked = after.penilaian.status is StatusPenilaian.DIPERIKSA
    return checked and before.laporan.versi != after.laporan.versi


def _void_next_year(office: Office, kunci: KunciLaporan) -> None:
    """These figures are last year's column there: a check of that assessment no longer stands."""
    store = PenilaianStore(office.db)
    later = store.find(replace(kunci, tahun_buku=kunci.tahun_buku + 1))
    if later is not None and later.status is StatusPenilaian.DIPERIKSA:
        what = "laporan tahun lalu berubah, pemeriksaan gugur"
        store.back_to_draft(office.deed(what, induk=f"koperasi:{kunci.koperasi_id}"), later)


def _save_penilaian(office: Office, penilaian: Penilaian, laporan_id: int, perbuatan: str) -> None:
    kunci = penilaian.kunci
    induk = f"koperasi:{kunci.koperasi_id}"
    store = PenilaianStore(office.db)
    draft = replace(penilaian, laporan_id=laporan_id)
    if penilaian.id:
        what = perbuatan or f"penilaian tahun buku {kunci.tahun_buku} disimpan"
        store.save(office.deed(what, induk=induk), draft)
    elif penilaian.pedoman_id:
        what = f"penilaian tahun buku {kunci.tahun_buku} dimulai"
        store.add(office.deed(what, induk=induk), replace(draft, status=StatusPenilaian.DRAF))


def _refuse_locked(stored: KertasKerja) -> None:
    if stored.terkunci:
        raise AppError(
            f"Penilaian {stored.nama} tahun buku {stored.kunci.tahun_buku} sudah final.",
            hint="Gunakan Buka kembali dengan alasan; hasil yang lama tetap disimpan.",
        )


def _refuse_moved(stored: KertasKerja, baru: KertasBaru) -> None:
    """Somebody else began the same report or assessment while this form was new."""
    began = (stored.laporan.id and not baru.laporan.id) or (
        stored.penilaian.id and stored.penilaian.id != baru.penilaian.id
    )
    if began:
        raise RecordMovedError("Laporan ini sudah disimpan petugas lain sejak Anda membukanya.")


def _check(office: Office, stored: KertasKerja, baru: KertasBaru) -> Iterator[Finding]:
    yield from check_amounts(office.law.bagan, baru.laporan.akun)
    yield from check_pembukuan(baru.laporan.pembukuan, baru.kunci.tahun_buku)
    penilaian = baru.penilaian
    pedoman = pedoman_of(office, penilaian)
    if pedoman is None:
        return
    yield from check_answers(pedoman, isi_of(baru.laporan, stored.lalu, penilaian).masukan)
    own_choice = penilaian.pedoman_id != stored.usulan.pedoman_id
    if own_choice and not penilaian.alasan_pedoman.strip():
        yield Finding(
            "penilaian.alasan_pedoman",
            "pedoman",
            "Tulis alasan memakai pedoman selain yang diusulkan.",
        )
    for kode in penilaian.varian:
        if not penilaian.alasan_varian.get(kode, "").strip():
            yield Finding(
                "penilaian.alasan_varian", kode, f"Tulis alasan memilih cara baca {kode}."
            )


def _keadaan(office: Office, stored: KertasKerja, baru: KertasBaru) -> KeadaanLaporan:
    """Complete once a score may be shown; one that was sent back stays so until it balances."""
    pedoman = pedoman_of(office, baru.penilaian)
    if pedoman is None:
        return KeadaanLaporan.DRAF
    telaah = appraise(
        pedoman,
        office.law.bagan,
        isi_of(baru.laporan, stored.lalu, baru.penilaian),
        kind=bentuk_of(office, stored, baru.penilaian),
    )
    if telaah.ada_skor:
        return KeadaanLaporan.LENGKAP
    sent_back = stored.laporan.keadaan is KeadaanLaporan.DIKEMBALIKAN
    return (
        KeadaanLaporan.DIKEMBALIKAN
        if sent_back and telaah.perlu_dikembalikan
        else KeadaanLaporan.DRAF
    )


def return_to_koperasi(
    office: Office,
    kunci: KunciLaporan,
    alasan: str,
    batas: date,
    *,
    surat: Pengembalian | None = None,
) -> Outcome[KertasKerja]:
    """Send a report back, for a balance that does not balance or another reason, with its letter.

    Number and day of the letter may follow; without one the letter is dated today.
    """
    stored = load_kertas_kerja(office, kunci, batas)
    _refuse_locked(stored)
    letter = replace(surat or Pengembalian(0, "", office.today), alasan=alasan.strip())
    findings = check_letter(letter)
    if blocks(findings):
        raise DataRejectedError([one for one in findings if blocks([one])])
    with office.db.atomic():
        deed = office.deed("laporan dikembalikan", induk=f"koperasi:{kunci.koperasi_id}")
        laporan_id = LaporanStore(office.db).save(
            deed,
            replace(stored.laporan, keadaan=KeadaanLaporan.DIKEMBALIKAN, catatan=letter.alasan),
        )
        write_return(office, deed, replace(letter, laporan_id=laporan_id))
    return Outcome(load_kertas_kerja(office, kunci, batas), _CHANGED | {Topic.PEMERIKSAAN})


def mark_diperiksa(
    office: Office, penilaian: Penilaian, wewenang: Wewenang, batas: date
) -> Outcome[KertasKerja]:
    """A verifikator confirms a complete assessment by password."""
    petugas = authorize(office, wewenang.nip, wewenang.sandi, *PEMERIKSA)
    check_as(office, petugas, penilaian, batas)
    return Outcome(load_kertas_kerja(office, penilaian.kunci, batas), frozenset({Topic.PENILAIAN}))


def check_as(office: Office, petugas: Petugas, penilaian: Penilaian, batas: date) -> None:
    """The same for an officer whose password was verified already."""
    _concludable(office, penilaian, batas)
    with office.db.atomic():
        PenilaianStore(office.db).mark_checked(
            deed_of(office, petugas, "penilaian diperiksa", penilaian.kunci),
            penilaian,
            petugas.id,
        )


def finalize(
    office: Office, penilaian: Penilaian, wewenang: Wewenang, batas: date
) -> Outcome[KertasKerja]:
    """A pejabat makes a checked assessment final: the whole result is kept and locked."""
    petugas = authorize(office, wewenang.nip, wewenang.sandi, *PENETAP)
    finalize_as(office, petugas, penilaian, batas)
    return Outcome(load_kertas_kerja(office, penilaian.kunci, batas), frozenset({Topic.PENILAIAN}))


def finalize_as(office: Office, petugas: Petugas, penilaian: Penilaian, batas: date) -> None:
    """The same for an officer whose password was verified already."""
    if penilaian.status is not StatusPenilaian.DIPERIKSA:
        raise AppError(
            "Penilaian belum diperiksa.", hint="Tandai diperiksa dahulu, lalu tetapkan final."
        )
    stored, telaah = _concludable(office, penilaian, batas)
    if missing := check_before_final(office, penilaian.kunci):
        raise DataRejectedError(missing)
    report = telaah.report
    done = replace(
        penilaian,
        laporan_id=stored.laporan.id,
        pedoman_sidik=report.pedoman_hash,
        hasil=report,
        total=report.total,
        predikat=report.predikat,
        predikat_urut=telaah.urut,
    )
    with office.db.atomic():
        PenilaianStore(office.db).make_final(
            deed_of(office, petugas, "penilaian ditetapkan final", penilaian.kunci),
            done,
            petugas.id,
        )


def _concludable(office: Office, penilaian: Penilaian, batas: date) -> tuple[KertasKerja, Telaah]:
    """The stored working paper, complete; raises `DataRejectedError` or `RecordMovedError`."""
    stored = load_kertas_kerja(office, penilaian.kunci, batas)
    _refuse_locked(stored)
    syarat = check_conclusion(office, stored, office.pilihan.wajib_entri_kedua)
    if syarat.telaah is None or syarat.kekurangan:
        raise DataRejectedError(syarat.kekurangan)
    return stored, syarat.telaah


def reopen(
    office: Office, penilaian: Penilaian, alasan: str, wewenang: Wewenang, batas: date
) -> Outcome[KertasKerja]:
    """Open a final assessment again with a reason: it stays as it was, a new round begins."""
    petugas = authorize(office, wewenang.nip, wewenang.sandi, *PENETAP)
    if not alasan.strip():
        raise DataRejectedError(
            [Finding("penilaian.alasan_buka", "alasan", "Tulis alasan membuka kembali.")]
        )
    if penilaian.status is not StatusPenilaian.FINAL:
        raise AppError("Hanya penilaian final yang dapat dibuka kembali.")
    deed = deed_of(office, petugas, "penilaian dibuka kembali", penilaian.kunci)
    store = PenilaianStore(office.db)
    with office.db.atomic():
        store.reopen(deed, penilaian, alasan.strip())
        store.add(deed, _next_round(penilaian))
    return Outcome(load_kertas_kerja(office, penilaian.kunci, batas), frozenset({Topic.PENILAIAN}))


def _next_round(old: Penilaian) -> Penilaian:
    """A draft with the answers of the round before; a result taken over starts empty."""
    return Penilaian(
        kunci=old.kunci,
        pedoman_id=old.pedoman_id,
        asal=AsalPenilaian.HITUNG,
        laporan_id=old.laporan_id,
        alasan_pedoman=old.alasan_pedoman,
        varian=old.varian,
        alasan_varian=old.alasan_varian,
        jawaban=old.jawaban,
        isian=old.isian,
        putaran=old.putaran + 1,
        menggantikan=old.id,
    )


def deed_of(office: Office, petugas: Petugas, what: str, kunci: KunciLaporan) -> Deed:
    """The act belongs to the officer who gave the password, at whoever's desk it was."""
    actor = Actor(petugas.id, f"{petugas.nama} ({petugas.nip})", petugas.peran, office.actor.pc)
    words = f"{what}, tahun buku {kunci.tahun_buku}"
    return Deed(actor, office.clock(), words, f"koperasi:{kunci.koperasi_id}")
