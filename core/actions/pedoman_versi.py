"""Correct a pedoman or add one of the office's own: versions, checked, kept, put in force."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from core.actions import hukum
from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.pedoman import load_pedoman
from core.actions.petugas import require
from core.errors import AppError, DataRejectedError, RecordMovedError
from core.findings import Finding, Severity, blocks
from core.koperasi.pedoman_ganti import carried
from core.koperasi.penilaian import Penilaian, StatusPenilaian
from core.rules.checks_pedoman import check_naskah, read_naskah
from core.rules.pedoman import Agregasi, Pedoman, StatusPedoman
from core.rules.pedoman_beda import Beda, differences
from core.rules.pedoman_kantor import VersiPedoman, read_version
from core.rules.sunting_pedoman import SUMBER_PERTAMA, expand
from core.rules.tabel import digest_of
from core.rules.tulis_pedoman import Isi, isi_of
from core.storage.journal import Deed
from core.storage.pedoman_store import PedomanStore, write_toml
from core.storage.penilaian_store import PenilaianStore

BERWENANG = ("pejabat", "admin")
_CHANGED = frozenset({Topic.PEDOMAN, Topic.PENILAIAN})


@dataclass(frozen=True, slots=True)
class NaskahPedoman:
    """A working copy; `asal_sidik` is the hash of the version it was begun from, "" when new."""

    isi: Mapping[str, Any]
    asal_sidik: str = ""

    @property
    def pedoman_id(self) -> str:
        return str(self.isi.get("id", ""))

    @property
    def baru(self) -> bool:
        return not self.asal_sidik


@dataclass(frozen=True, slots=True)
class DampakVersi:
    """What a new version touches: drafts follow, checks lapse, final results stay."""

    draf: int
    diperiksa: int
    final: int

    @property
    def kalimat(self) -> str:
        """The same in words.

        >>> DampakVersi(2, 1, 3).kalimat
        '2 draf mengikuti versi baru; 1 yang sudah diperiksa kembali menjadi draf; 3 final tetap.'
        """
        parts = [
            f"{count} {word}"
            for count, word in (
                (self.draf, "draf mengikuti versi baru"),
                (self.diperiksa, "yang sudah diperiksa kembali menjadi draf"),
                (self.final, "final tetap"),
            )
            if count
        ]
        return f"{'; '.join(parts)}." if parts else "Belum ada penilaian dengan pedoman ini."


def copy_naskah(office: Office, pedoman_id: str) -> NaskahPedoman:
    """A working copy of the version in force, to be corrected."""
    pedoman = load_pedoman(office, pedoman_id).pedoman
    return NaskahPedoman(_own(expand(isi_of(pedoman))), pedoman.hash)


def copy_as_new(office: Office, pedoman_id: str) -> NaskahPedoman:
    """The same content as the beginning of a pedoman of the office's own."""
    isi = copy_naskah(office, pedoman_id).isi
    return NaskahPedoman({**isi, "id": "", "judul": ""})


def empty_naskah() -> NaskahPedoman:
    """Nothing but the parts that every pedoman has."""
    return NaskahPedoman(
        {
            "id": "",
            "judul": "",
            "dasar": "",
            "instrumen_untuk": {"jenis": [], "pola": ["konvensional"]},
            "tahun_buku_sejak": "",
            "status": StatusPedoman.REKONSTRUKSI.value,
            "agregasi": Agregasi.JUMLAH_SKOR.value,
            "sumber": [{"id": SUMBER_PERTAMA, "uraian": "Naskah peraturan"}],
            "predikat": [{"nama": "", "minimal": 0, "urut": 1}],
            "aspek": [{"kode": "1", "nama": "", "bobot": 100, "komponen": []}],
        }
    )


def check_versi(office: Office, naskah: NaskahPedoman) -> tuple[Finding, ...]:
    """Every fault of a working copy, field by field, and what should be thought of."""
    taken = _taken(office) if naskah.baru else frozenset[str]()
    faults = check_naskah(naskah.isi, office.law.bagan, taken=taken)
    return faults or tuple(_remarks(office, read_naskah(naskah.isi, office.law.bagan)))


def changes(office: Office, naskah: NaskahPedoman) -> tuple[Beda, ...]:
    """What a sound working copy changes against the version in force; nothing for a new one."""
    before = office.law.pedoman.get(naskah.pedoman_id)
    after = read_naskah(naskah.isi, office.law.bagan)
    return () if before is None or naskah.baru else differences(before, after)


def weigh_versi(office: Office, pedoman_id: str) -> DampakVersi:
    """What a new version in force would touch."""
    store = PenilaianStore(office.db)
    known = store.unlocked_of(pedoman_id)
    drafts = sum(one.status is StatusPenilaian.DRAF for one in known)
    return DampakVersi(drafts, len(known) - drafts, store.count_final(pedoman_id))


def save_versi(office: Office, naskah: NaskahPedoman, alasan: str) -> Outcome[str]:
    """Keep the working copy as a new version in force; final results keep what they rest on.

    Raises `DataRejectedError`, `RecordMovedError` or `NotAllowedError`; nothing is kept then.
    """
    require(office, *BERWENANG)
    findings = check_versi(office, naskah)
    if not alasan.strip():
        why = "Tulis alasan membuat versi ini."
        findings = (*findings, Finding("pedoman.alasan", "alasan", why))
    if blocks(findings):
        raise DataRejectedError(findings)
    after = read_naskah(naskah.isi, office.law.bagan)
    before = office.law.pedoman.get(after.id)
    _refuse_moved(naskah, before, after)
    isi = isi_of(after)
    word = "ditambah" if before is None else "diperbaiki"
    deed = office.deed(f"pedoman {after.judul} {word}", induk=f"pedoman:{after.id}")
    versi = VersiPedoman(
        pedoman_id=after.id,
        nomor=0,
        isi=write_toml(isi),
        sidik=digest_of(isi),
        asal_sidik=naskah.asal_sidik,
        alasan=alasan.strip(),
        dibuat_pada=deed.when,
        dibuat_oleh=deed.actor.nama,
    )
    with office.db.atomic():
        PedomanStore(office.db).add_version(deed, versi)
        _follow(office, deed, before, after)
    office.renew_law()
    return Outcome(after.id, _CHANGED, findings)


def use_shipped(office: Office, pedoman_id: str) -> Outcome[None]:
    """Put the installer's pedoman back in force; one of the office's own is used no more.

    Raises `AppError` while assessments that are not final rest on a pedoman that would be gone.
    """
    require(office, *BERWENANG)
    before = office.law.pedoman.get(pedoman_id)
    shipped = hukum.law().pedoman.get(pedoman_id)
    if before is not None and shipped is None:
        _refuse_used(office, before)
    word = "dari pemasang dipakai lagi" if shipped is not None else "tidak dipakai lagi"
    deed = office.deed(f"pedoman {pedoman_id} {word}", induk=f"pedoman:{pedoman_id}")
    with office.db.atomic():
        retired = PedomanStore(office.db).retire(deed, pedoman_id)
        if retired and shipped is not None and before is not shipped:
            _follow(office, deed, before, shipped)
    office.renew_law()
    return Outcome(None, _CHANGED)


def use_versi(office: Office, versi: VersiPedoman) -> Outcome[None]:
    """Put an older version in force again; raises `RuleFileError` for a damaged one."""
    require(office, *BERWENANG)
    after = read_version(versi, office.law.bagan)
    before = office.law.pedoman.get(versi.pedoman_id)
    what = f"pedoman {after.judul}: versi kantor {versi.nomor} dipakai lagi"
    deed = office.deed(what, induk=f"pedoman:{versi.pedoman_id}")
    with office.db.atomic():
        PedomanStore(office.db).use(deed, versi)
        _follow(office, deed, before, after)
    office.renew_law()
    return Outcome(None, _CHANGED)


def read_versi(office: Office, versi: VersiPedoman) -> Pedoman:
    """A version as a pedoman, whichever is in force; raises `RuleFileError` for a damaged one."""
    return read_version(versi, office.law.bagan)


def _follow(office: Office, deed: Deed, before: Pedoman | None, after: Pedoman) -> None:
    """Assessments that are not final rest on the new version: a check of the old one is void."""
    if before is None:
        return
    store = PenilaianStore(office.db)
    for each in store.unlocked_of(after.id):
        own = office.deed(f"mengikuti {deed.what}", induk=f"koperasi:{each.kunci.koperasi_id}")
        _follow_one(store, own, each, carried(each, before, after))


def _follow_one(store: PenilaianStore, deed: Deed, old: Penilaian, new: Penilaian) -> None:
    if not store.save(deed, new) and old.status is StatusPenilaian.DIPERIKSA:
        store.back_to_draft(deed, old)


def _taken(office: Office) -> frozenset[str]:
    versions = PedomanStore(office.db).all_versions()
    return frozenset(
        (*office.law.pedoman, *hukum.law().pedoman, *(each.pedoman_id for each in versions))
    )


def _refuse_moved(naskah: NaskahPedoman, before: Pedoman | None, after: Pedoman) -> None:
    if naskah.baru:
        return
    if before is None or before.hash != naskah.asal_sidik:
        raise RecordMovedError("Pedoman ini sudah diubah petugas lain sejak Anda membukanya.")
    if isi_of(before) == isi_of(after):
        raise AppError("Tidak ada yang berubah pada pedoman ini.")


def _refuse_used(office: Office, pedoman: Pedoman) -> None:
    used = len(PenilaianStore(office.db).unlocked_of(pedoman.id))
    if used:
        raise AppError(
            f"{used} penilaian yang belum final memakai {pedoman.judul}.",
            hint="Pilih pedoman lain pada penilaian itu dahulu.",
        )


def _remarks(office: Office, pedoman: Pedoman) -> Iterator[Finding]:
    """Predikat that an IKU counts and this pedoman does not know."""
    names = {each.nama for each in pedoman.predikat}
    for set_iku in office.law.set_iku:
        for iku in set_iku.iku:
            counted = iku.rasio.hitung_pembilang.predikat if iku.rasio else ()
            if counted and not names & set(counted):
                yield Finding(
                    "pedoman.predikat_iku",
                    "predikat/",
                    f"IKU {iku.nama} menghitung predikat {', '.join(counted)}; pedoman ini tidak "
                    "memuatnya, sehingga hasilnya tidak ikut terhitung.",
                    Severity.PERINGATAN,
                )


def _own(isi: Isi) -> Isi:
    """A version of the office is no word-for-word copy of the annex any more."""
    if isi["status"] == StatusPedoman.NASKAH.value:
        isi["status"] = StatusPedoman.REKONSTRUKSI.value
    return isi
