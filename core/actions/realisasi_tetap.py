"""Tetapkan realisasi: freeze figures and names of a year, and open a freeze again."""

from collections.abc import Sequence
from dataclasses import replace

from core.actions.iku import MENGUBAH_HITUNGAN, count_tahun, penilai_of
from core.actions.iku_dasar import iku_of, set_of
from core.actions.office import Office, terminal
from core.actions.outcome import Outcome, Topic
from core.actions.penilaian import PENETAP, Wewenang
from core.actions.petugas import authorize
from core.actions.progress import Progress
from core.actions.realisasi_daftar import present_rows
from core.actions.realisasi_syarat import Beratnya, Syarat, check_syarat
from core.actions.tahun_buku import batas_of
from core.errors import AppError, DataRejectedError
from core.findings import Finding
from core.iku.aturan import capaian_rule, rule_of
from core.iku.model import Cacah, HasilIku, TahunIku
from core.iku.penetapan import BarisTetap, IsiPenetapan, JenisTetap, Penetapan
from core.kantor.model import Petugas
from core.storage.journal import Actor
from core.storage.penetapan_iku_store import PenetapanIkuStore, kode_keaslian

_CHANGED = frozenset({Topic.IKU})
BERGERAK = MENGUBAH_HITUNGAN
"""Topics after which a frozen year may have moved."""


def frozen(office: Office, tahun: int, kode: str) -> Penetapan | None:
    """What is frozen for an indicator and year, every name with it; None where nothing is."""
    store = PenetapanIkuStore(office.db)
    found = store.in_force([tahun]).get((tahun, kode))
    return None if found is None else with_names(office, found)


def with_names(office: Office, found: Penetapan) -> Penetapan:
    """The same with its named list."""
    rows = PenetapanIkuStore(office.db).rows(found.id)
    return replace(found, isi=replace(found.isi, baris=rows))


def list_penetapan_iku(office: Office, tahun: int, kode: str) -> list[Penetapan]:
    """Every freeze of an indicator and year, the newest first, without names."""
    return PenetapanIkuStore(office.db).versions(tahun, kode)


def is_genuine(office: Office, found: Penetapan) -> bool:
    """Whether the stored names and figures still give the kode keaslian."""
    return kode_keaslian(with_names(office, found).isi) == found.kode


def gather_isi(office: Office, tahun: int, kode: str) -> IsiPenetapan:
    """What would be frozen now: figures, rules in use, every name; raises `AppError`."""
    known = count_tahun(office, tahun, set_of(office, tahun, kode).id)
    hasil = present_result(known, kode)
    iku, batas = iku_of(office, tahun, kode), batas_of(office, tahun)
    rule = rule_of(iku, tahun, batas=batas, pilihan=office.pilihan)
    isi = IsiPenetapan(
        tahun=tahun,
        set_id=known.set_id,
        keputusan=known.keputusan,
        batas=batas,
        aturan=(rule, capaian_rule(penilai_of(office))),
        hasil=hasil,
    )
    if isi.jenis is not JenisTetap.DAFTAR:
        return isi
    rows = present_rows(office, tahun, kode)
    _refuse_torn(hasil, rows)
    return replace(isi, baris=rows)


def present_result(known: TahunIku, kode: str) -> HasilIku:
    """The figure as the records have it now, whatever is frozen."""
    hasil = known.by_kode(kode)
    return hasil if hasil.penetapan is None else hasil.penetapan.kini


def tetapkan(  # noqa: PLR0913, PLR0917 - year, indicators, who, why all the same, and how far it is
    office: Office,
    tahun: int,
    kode: Sequence[str],
    wewenang: Wewenang,
    catatan: str = "",
    progress: Progress | None = None,
) -> Outcome[tuple[Penetapan, ...]]:
    """Freeze one or more indicators of a year, all or none, with the password of a pejabat.

    Raises `AppError` for what is in the way, `DataRejectedError` when a note is asked for and
    there is none, `WrongPasswordError`, `NotAllowedError`.
    """
    petugas = authorize(office, wewenang.nip, wewenang.sandi, *PENETAP)
    told, words = progress or Progress(), " ".join(catatan.split())
    store, made = PenetapanIkuStore(office.db), []
    with office.db.atomic():
        for done, one in enumerate(kode):
            told.step(done, len(kode))
            _refuse(check_syarat(office, tahun, one), words)
            isi = gather_isi(office, tahun, one)
            deed = replace(
                office.deed(f"realisasi IKU {isi.hasil.nomor} tahun {tahun} ditetapkan"),
                actor=_as_actor(petugas),
            )
            made.append(store.add(deed, isi, iku=one, oleh=petugas.nama, catatan=words))
        told.step(len(kode), len(kode))
    stored = tuple(new for each in made if (new := store.get(each)) is not None)
    return Outcome(stored, _CHANGED)


def buka(office: Office, found: Penetapan, wewenang: Wewenang, alasan: str) -> Outcome[None]:
    """Buka penetapan: the counted figure speaks again, the freeze stays in the history.

    Raises `DataRejectedError` without a reason, `AppError` when it was opened already.
    """
    petugas = authorize(office, wewenang.nip, wewenang.sandi, *PENETAP)
    words = " ".join(alasan.split())
    if not words:
        message = "Tulis alasan membuka penetapan, misalnya nomor surat permintaan koreksi."
        raise DataRejectedError([Finding("penetapan_iku.alasan", "alasan", message)])
    store = PenetapanIkuStore(office.db)
    with office.db.atomic():
        now = store.get(found.id)
        if now is None or not now.berlaku:
            raise AppError(
                "Penetapan ini sudah dibuka.", hint="Muat ulang halaman untuk melihat keadaannya."
            )
        deed = replace(
            office.deed(f"penetapan realisasi IKU {now.hasil.nomor} tahun {now.tahun} dibuka"),
            actor=_as_actor(petugas),
        )
        store.open_again(deed, now, oleh=petugas.nama, alasan=words)
    return Outcome(None, _CHANGED)


def _refuse(syarat: Sequence[Syarat], catatan: str) -> None:
    wrong = [one for one in syarat if one.berat is Beratnya.HALANGAN]
    if wrong:
        raise AppError(
            f"Realisasi belum dapat ditetapkan. {' '.join(one.kalimat for one in wrong)}",
            hint=wrong[0].jalan,
        )
    doubts = [one for one in syarat if one.berat is Beratnya.PERINGATAN]
    if doubts and not catatan:
        message = (
            f"Masih ada {len(doubts)} peringatan. Tulis mengapa realisasi tetap ditetapkan, atau "
            "selesaikan dahulu."
        )
        raise DataRejectedError([Finding("penetapan_iku.catatan", "catatan", message)])


def _refuse_torn(hasil: HasilIku, rows: Sequence[BarisTetap]) -> None:
    """Names and numbers are read one after the other; they must be of the same moment."""
    part = sum(one.masuk for one in rows)
    if hasil.cacah != Cacah(part, len(rows)):
        raise AppError(
            f"Daftar nama ({part} dari {len(rows)}) tidak sama dengan jumlah yang dihitung.",
            hint="Jalankan Periksa data, lalu ulangi.",
        )


def _as_actor(petugas: Petugas) -> Actor:
    return Actor(petugas.id, f"{petugas.nama} ({petugas.nip})", petugas.peran, terminal().pc)
