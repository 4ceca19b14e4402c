"""Which papers an examination has, and who signs each of them, in which order."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from core.findings import Finding, Severity
from core.kantor.model import PenandaTangan

PALING_BANYAK = 3
JUDUL: Mapping[str, str] = {
    "kertas-kerja": "Kertas kerja pemeriksaan",
    "berita-acara": "Berita acara pemeriksaan",
    "hasil-pemeriksaan": "Hasil pemeriksaan kesehatan",
    "sertifikat": "Sertifikat",
    "rekap-kesehatan": "Rekapitulasi hasil",
    "formulir-kosong": "Formulir kosong",
    "surat-pemberitahuan": "Surat pemberitahuan",
    "permintaan-kelengkapan": "Surat permintaan kelengkapan",
    "surat-pengembalian": "Surat pengembalian laporan",
    "surat-tugas": "Surat tugas",
    "sk-tim": "SK tim pemeriksa",
    "tanggapan-pengurus": "Tanggapan pengurus",
    "penetapan-hasil": "SK penetapan hasil",
    "keragaan": "Keragaan koperasi",
    "rekap-umkm": "Rekapitulasi UMKM",
    "rekap-kegiatan": "Rekapitulasi kegiatan",
    "selisih-ods": "Daftar perbaikan ODS",
    "sk-pengawasan": "SK pengawasan UMKM",
    "sk-status": "SK status koperasi",
    "teguran": "Surat teguran",
    "manual-iku": "Manual IKU",
    "rkt": "Rencana Kinerja Tahunan",
    "rencana-aksi": "Rencana Aksi",
    "pengukuran": "Pengukuran kinerja",
    "surat-pengantar": "Surat pengantar",
    "lkjip": "LKjIP Bab III",
    "keputusan": "Keputusan IKU",
    "buku-iku": "Buku IKU",
}
_OLEH_TIM = ("kertas-kerja", "berita-acara")


class Slot(StrEnum):
    """Who signs at one place of a paper."""

    PEMERIKSA = "pemeriksa"
    KETUA_SATU = "ketua_satu"
    PENGURUS = "pengurus"
    KABID = "kabid"
    KEPALA = "kepala"

    @property
    def sebutan(self) -> str:
        return _SEBUTAN[self]

    @property
    def tim(self) -> bool:
        """Whether examiners sign here."""
        return self in (Slot.PEMERIKSA, Slot.KETUA_SATU)


_SEBUTAN = {
    Slot.PEMERIKSA: "Tim pemeriksa, semua",
    Slot.KETUA_SATU: "Ketua dan satu anggota",
    Slot.PENGURUS: "Pengurus koperasi",
    Slot.KABID: "Kepala Bidang",
    Slot.KEPALA: "Kepala Dinas",
}
BAWAAN: Mapping[str, tuple[Slot, ...]] = {
    "kertas-kerja": (Slot.PEMERIKSA, Slot.PENGURUS),
    "berita-acara": (Slot.PEMERIKSA, Slot.PENGURUS),
    "hasil-pemeriksaan": (Slot.KEPALA,),
    "sertifikat": (Slot.KEPALA,),
    "rekap-kesehatan": (Slot.KABID, Slot.KEPALA),
    "formulir-kosong": (Slot.KETUA_SATU, Slot.PENGURUS),
    "surat-pemberitahuan": (Slot.KEPALA,),
    "permintaan-kelengkapan": (Slot.KEPALA,),
    "surat-pengembalian": (Slot.KEPALA,),
    "surat-tugas": (Slot.KEPALA,),
    "sk-tim": (Slot.KEPALA,),
    "tanggapan-pengurus": (Slot.PENGURUS,),
    "penetapan-hasil": (Slot.KEPALA,),
    "keragaan": (Slot.KEPALA,),
    "rekap-umkm": (Slot.KEPALA,),
    "rekap-kegiatan": (Slot.KEPALA,),
    "selisih-ods": (Slot.KEPALA,),
    "sk-pengawasan": (Slot.KEPALA,),
    "sk-status": (Slot.KEPALA,),
    "teguran": (Slot.KEPALA,),
    "manual-iku": (Slot.KEPALA,),
    "rkt": (Slot.KEPALA,),
    "rencana-aksi": (Slot.KEPALA,),
    "pengukuran": (Slot.KABID, Slot.KEPALA),
    "surat-pengantar": (Slot.KEPALA,),
    "lkjip": (Slot.KEPALA,),
    "keputusan": (Slot.KEPALA,),
    "buku-iku": (Slot.KEPALA,),
}


@dataclass(frozen=True, slots=True)
class Susunan:
    """The office's choice. `diubah` has only papers that differ from the defaults.

    The two titles say how the posts begin in the list of signatories: whoever holds one on the
    paper's date signs.
    """

    diubah: Mapping[str, tuple[Slot, ...]] = field(default_factory=dict)
    jabatan_kepala: str = "Kepala Dinas"
    jabatan_kabid: str = "Kepala Bidang"
    versi: int = 0

    def slots_of(self, dokumen: str) -> tuple[Slot, ...]:
        """Who signs a paper, from left to right."""
        return self.diubah.get(dokumen, BAWAAN[dokumen])

    def jabatan_of(self, slot: Slot) -> str:
        """How the title of this post begins."""
        return self.jabatan_kepala if slot is Slot.KEPALA else self.jabatan_kabid


def holder_of(people: list[PenandaTangan], jabatan: str, on: date | None) -> PenandaTangan | None:
    """Who holds a post on a day; without a day, whoever was appointed last and is still in it."""
    wanted = " ".join(jabatan.split()).casefold()
    if not wanted:
        return None
    return next(
        (one for one in people if _begins(one, wanted) and _in_force(one, on)),
        None,
    )


def titled(people: Iterable[PenandaTangan], jabatan: str) -> list[PenandaTangan]:
    """Everybody who holds or held a post, the newest first."""
    wanted = " ".join(jabatan.split()).casefold()
    found = [one for one in people if wanted and _begins(one, wanted)]
    return sorted(found, key=lambda one: one.berlaku_sejak or date.min, reverse=True)


def _begins(person: PenandaTangan, wanted: str) -> bool:
    return " ".join(person.jabatan.split()).casefold().startswith(wanted)


def _in_force(person: PenandaTangan, on: date | None) -> bool:
    if on is None:
        return person.berlaku_sampai is None
    since, until = person.berlaku_sejak, person.berlaku_sampai
    return (since is None or since <= on) and (until is None or on <= until)


def check_susunan(susunan: Susunan) -> Iterator[Finding]:
    """Every paper is signed, by nobody twice, and the team signs what the team made."""
    for name, text in (
        ("jabatan_kepala", susunan.jabatan_kepala),
        ("jabatan_kabid", susunan.jabatan_kabid),
    ):
        if not text.strip():
            yield Finding(f"tanda_tangan.{name}", name, "Tulis awal nama jabatannya.")
    for dokumen in JUDUL:
        yield from _check_slots(dokumen, susunan.slots_of(dokumen))


def _check_slots(dokumen: str, slots: tuple[Slot, ...]) -> Iterator[Finding]:
    judul = JUDUL[dokumen]
    if not slots:
        yield Finding(
            "tanda_tangan.kosong", dokumen, f"{judul}: pilih paling sedikit satu penanda tangan."
        )
    elif len(set(slots)) < len(slots) or sum(slot.tim for slot in slots) > 1:
        yield Finding(
            "tanda_tangan.kembar", dokumen, f"{judul}: penanda tangan yang sama dipilih dua kali."
        )
    elif dokumen in _OLEH_TIM and not any(slot.tim for slot in slots):
        yield Finding(
            "tanda_tangan.tanpa_tim",
            dokumen,
            f"{judul}: tim pemeriksa harus ikut menandatangani.",
        )
    elif len(slots) > PALING_BANYAK:
        yield Finding(
            "tanda_tangan.terlalu_banyak",
            dokumen,
            f"{judul}: paling banyak {PALING_BANYAK} penanda tangan.",
        )
    elif dokumen == "sertifikat" and Slot.KEPALA not in slots:
        yield Finding(
            "tanda_tangan.sertifikat",
            dokumen,
            "Sertifikat biasanya ditandatangani Kepala Dinas.",
            Severity.PERINGATAN,
        )
