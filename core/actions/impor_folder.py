"""Many workbooks of one layout at once: look first with nothing written, then save as drafts."""

import hashlib
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from core.actions.impor import HasilImpor, fingerprint
from core.actions.impor_folder_baca import BukuTerbaca, read_workbook
from core.actions.impor_folder_profil import pedoman_of
from core.actions.impor_folder_rencana import SkorBuku, begin_folder, plan_workbook
from core.actions.impor_jalan_kerja import Kerja
from core.actions.impor_jalan_koperasi import CARA, key_of
from core.actions.impor_register import register_of
from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.progress import Progress
from core.actions.tahun_buku import batas_of
from core.errors import AppError
from core.impor.model import Kebijakan, Kepala, Nasib, Peta
from core.impor.peta_sel import ProfilSel
from core.impor.rencana import Alasan, Bacaan, Rencana, blank_plan
from core.impor.rencana_kunci import Pencocok
from core.impor.rencana_permintaan import Permintaan
from core.impor.rencana_riwayat import Impor
from core.koperasi.laporan import KunciLaporan, Unit
from core.mirip import alike
from core.storage.impor_cari import find_koperasi
from core.storage.impor_folder_store import names_of
from core.storage.impor_store import ImporStore
from core.storage.impor_tulis import write_plan

AKHIRAN = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")
_MIRIP = 60
_NEWS = frozenset({Topic.LAPORAN_KEUANGAN, Topic.PENILAIAN})


@dataclass(frozen=True, slots=True)
class PermintaanFolder:
    """Which workbooks, under which layout, for which book year.

    `koperasi` names the cooperative of a file where the officer chose it by hand.
    """

    paths: tuple[Path, ...]
    profil: ProfilSel
    tahun: int
    tahun_buku: int
    kebijakan: Kebijakan = Kebijakan.ISI_KOSONG
    koperasi: Mapping[Path, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class BarisFolder:
    """One workbook: whose it is, its fate with reasons, and the two scores.

    `calon` are cooperatives that may be meant, while nobody knows which.
    """

    path: Path
    koperasi_id: int
    nama: str
    tertulis: str
    nasib: Nasib
    alasan: tuple[Alasan, ...]
    catatan: tuple[str, ...]
    skor: SkorBuku
    calon: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class PratinjauFolder:
    """What would become of every workbook. Nothing is written."""

    permintaan: PermintaanFolder
    baris: tuple[BarisFolder, ...]
    jumlah: Mapping[Nasib, int]
    rencana: Rencana
    sidik: tuple[str, ...]
    keadaan: int

    @property
    def akan_ditulis(self) -> int:
        """Workbooks that saving would take over."""
        return self.jumlah[Nasib.BARU] + self.jumlah[Nasib.BERUBAH]


def workbooks_in(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The workbooks among files and folders, by name; lock files of Excel are none."""
    found: dict[Path, None] = {}
    for path in paths:
        inside = sorted(path.rglob("*")) if path.is_dir() else [path]
        for each in inside:
            if each.suffix.lower() in AKHIRAN and not each.name.startswith(("~$", ".")):
                found.setdefault(each)
    return tuple(found)


def preview_folder(
    office: Office, permintaan: PermintaanFolder, progress: Progress | None = None
) -> Outcome[PratinjauFolder]:
    """Read every workbook and say what would become of it. Nothing is written.

    Raises `AppError`, and `CancelledError` when the officer stops it.
    """
    progress = progress or Progress()
    pedoman = pedoman_of(office, permintaan.profil.pedoman_id)
    keadaan = ImporStore(office.db).last_change()
    read: list[BukuTerbaca] = []
    total = 2 * len(permintaan.paths)
    for done, path in enumerate(permintaan.paths):
        progress.step(done, total)
        found = read_workbook(office, path, permintaan.profil, pedoman, permintaan.tahun_buku)
        read.append(found)
    rencana, rows = _planned(office, permintaan, read, progress)
    jumlah = {nasib: rencana.count(nasib) for nasib in Nasib}
    sidik = tuple(each.sidik for each in read)
    return Outcome(PratinjauFolder(permintaan, rows, jumlah, rencana, sidik, keadaan))


def commit_folder(
    office: Office, pratinjau: PratinjauFolder, progress: Progress | None = None
) -> Outcome[HasilImpor]:
    """Save the accepted workbooks as drafts in one transaction, as one import.

    Raises `AppError` when a file or the office's data changed since; `CancelledError`.
    """
    progress = progress or Progress()
    if not pratinjau.akan_ditulis:
        return Outcome(HasilImpor(0, pratinjau.jumlah))
    _check_still(office, pratinjau)
    wish = pratinjau.permintaan
    folder, count = wish.paths[0].parent.name, len(wish.paths)
    total, done = pratinjau.akan_ditulis, 0
    impor = Impor(
        register="laporan",
        berkas=f"{folder} ({count} buku kerja)",
        sidik=hashlib.sha256("".join(pratinjau.sidik).encode()).hexdigest(),
        lembar="",
        tahun=wish.tahun_buku,
        sebagian=pratinjau.jumlah[Nasib.DITOLAK] > 0,
        jumlah=pratinjau.jumlah,
    )

    def step(rows: int) -> None:
        nonlocal done
        done = min(done + rows, total)
        progress.step(done, total)

    with office.db.atomic():
        deed = office.deed(f"impor {count} buku kerja tahun buku {wish.tahun_buku}: {folder}")
        told = {"profil": wish.profil.nama, "berkas": [path.name for path in wish.paths]}
        impor_id = ImporStore(office.db).add(deed, impor, told)
        write_plan(office.db, impor_id, pratinjau.rencana, range(1, count + 1), step)
    return Outcome(HasilImpor(impor_id, pratinjau.jumlah), _NEWS)


def _check_still(office: Office, pratinjau: PratinjauFolder) -> None:
    wish = pratinjau.permintaan
    for path, sidik in zip(wish.paths, pratinjau.sidik, strict=True):
        if sidik and fingerprint(path) != sidik:
            raise AppError(
                f"{path.name} berubah sejak diperiksa.", hint="Periksa sekali lagi, lalu simpan."
            )
    if ImporStore(office.db).last_change() == pratinjau.keadaan:
        return
    again = preview_folder(office, wish).value
    if not again.rencana.writes_as(pratinjau.rencana):
        raise AppError(
            "Data kantor berubah sejak berkas-berkas ini diperiksa.",
            hint="Periksa sekali lagi, lalu simpan.",
        )


def _planned(
    office: Office, wish: PermintaanFolder, read: Sequence[BukuTerbaca], progress: Progress
) -> tuple[Rencana, tuple[BarisFolder, ...]]:
    bacaan = Bacaan(array("l", range(1, len(read) + 1)), {})
    plan = blank_plan(bacaan)
    request = Permintaan(
        Path(),
        "laporan",
        "",
        Kepala((), 0, ()),
        Peta({}, {"": wish.kebijakan}),
        wish.tahun_buku,
        wish.profil.unit,
    )
    work = Kerja(office, register_of(office, "laporan"), request, bacaan, plan, progress)
    work.policy = dict.fromkeys(_all_accounts(office), wish.kebijakan)
    begin_folder(work)
    pedoman, batas = pedoman_of(office, wish.profil.pedoman_id), batas_of(office, wish.tahun)
    whose = _Pemilik(office, wish, read)
    rows = []
    for at, each in enumerate(read):
        progress.step(len(read) + at, 2 * len(read))
        scores = SkorBuku()
        koperasi_id = whose.find(work, at, each)
        plan.note(at, *each.catatan)
        if each.salah:
            plan.refuse(at, *each.salah)
        elif koperasi_id:
            kunci = KunciLaporan(koperasi_id, Unit(wish.profil.unit), wish.tahun_buku)
            scores = plan_workbook(work, at, each, kunci, pedoman, batas)
        rows.append(
            BarisFolder(
                each.path,
                koperasi_id,
                whose.names.get(koperasi_id, ("", ""))[0],
                each.identitas.get("nama", ""),
                plan.fate(at),
                tuple(plan.alasan.get(at, ())),
                tuple(dict.fromkeys(plan.catatan.get(at, ()))),
                scores,
                () if koperasi_id else whose.candidates(each),
            )
        )
    return plan, tuple(rows)


def _all_accounts(office: Office) -> list[str]:
    kode = list(office.law.bagan.akun)
    return [*kode, *(f"{each}@-1" for each in kode)]


class _Pemilik:
    """Whose a workbook is: by hand, by its numbers, by its name."""

    def __init__(self, office: Office, wish: PermintaanFolder, read: Sequence[BukuTerbaca]) -> None:
        keys = [key_of(each.identitas) for each in read]
        hits = find_koperasi(
            office.db,
            nik={each.nik for each in keys if each.nik},
            nomor={each.nomor for each in keys if each.nomor},
            nama={each.nama for each in keys if each.nama},
        )
        self.names = names_of(office.db)
        self._keys = {each.path: key for each, key in zip(read, keys, strict=True)}
        self._found, self._chosen = Pencocok(hits, CARA), wish.koperasi
        self._first: dict[int, str] = {}

    def find(self, work: Kerja, at: int, read: BukuTerbaca) -> int:
        """The cooperative; 0 when it is not known, and the file is refused with the reason."""
        chosen = self._chosen.get(read.path, 0)
        target = chosen or self._look(read)
        if not isinstance(target, int):
            work.rencana.refuse(at, Alasan("", read.identitas.get("nama", ""), target))
            return 0
        first = self._first.setdefault(target, read.path.name) if target else read.path.name
        if first != read.path.name:
            words = f"Koperasi ini sudah ada pada berkas {first}."
            work.rencana.refuse(at, Alasan("", read.path.name, words))
            return 0
        return target

    def candidates(self, read: BukuTerbaca) -> tuple[tuple[int, str], ...]:
        """Cooperatives whose name is like the one in the file or of the file, nearest first."""
        word = self._keys[read.path].nama or key_of({"nama": read.path.stem}).nama
        known = {koperasi_id: key for koperasi_id, (_, key) in self.names.items()}
        return tuple((hit, self.names[hit][0]) for hit, _ in alike(word, known, ambang=_MIRIP))

    def _look(self, read: BukuTerbaca) -> int | str:
        key = self._keys[read.path]
        if key.kosong and read.salah:
            return 0
        if key.kosong:
            return "Berkas ini tanpa nama, NIK, dan nomor badan hukum koperasi; pilih koperasinya."
        return self._found.find(key) or (
            "Koperasi ini tidak ada di daftar; pilih koperasinya, atau tambah dahulu."
        )
