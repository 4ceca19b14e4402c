"""The tree of performance, from misi down to each post, and the posts of the office."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class JenisSimpul(StrEnum):
    """Levels of the tree, from the top down."""

    MISI = "misi"
    TUJUAN = "tujuan"
    SASARAN_RPJMD = "sasaran_rpjmd"
    SASARAN_RENSTRA = "sasaran_renstra"
    IKU = "iku"
    PROGRAM = "program"
    KEGIATAN = "kegiatan"
    KINERJA = "kinerja"


class JenisJabatan(StrEnum):
    """What kind of unit a post leads."""

    KEPALA = "kepala"
    SEKRETARIAT = "sekretariat"
    SUBBAGIAN = "subbagian"
    BIDANG = "bidang"
    SEKSI = "seksi"
    UPT = "upt"
    FUNGSIONAL = "fungsional"


SEBUTAN_JENIS = {
    JenisSimpul.MISI: "Misi",
    JenisSimpul.TUJUAN: "Tujuan",
    JenisSimpul.SASARAN_RPJMD: "Sasaran RPJMD",
    JenisSimpul.SASARAN_RENSTRA: "Sasaran Renstra",
    JenisSimpul.IKU: "IKU",
    JenisSimpul.PROGRAM: "Program",
    JenisSimpul.KEGIATAN: "Kegiatan",
    JenisSimpul.KINERJA: "Kinerja jabatan",
}
SEBUTAN_JABATAN = {
    JenisJabatan.KEPALA: "Kepala dinas",
    JenisJabatan.SEKRETARIAT: "Sekretariat",
    JenisJabatan.SUBBAGIAN: "Sub bagian",
    JenisJabatan.BIDANG: "Bidang",
    JenisJabatan.SEKSI: "Seksi",
    JenisJabatan.UPT: "Unit pelaksana teknis",
    JenisJabatan.FUNGSIONAL: "Jabatan fungsional",
}
_TINGKAT = {jenis: place for place, jenis in enumerate(JenisSimpul)}


def fits_under(jenis: JenisSimpul, induk: JenisSimpul | None) -> bool:
    """Whether a node may hang there: below a higher level; a post's work also below another's."""
    if induk is None:
        return _TINGKAT[jenis] <= _TINGKAT[JenisSimpul.SASARAN_RENSTRA]
    return _TINGKAT[induk] < _TINGKAT[jenis] or jenis is induk is JenisSimpul.KINERJA


@dataclass(frozen=True, slots=True)
class Simpul:
    """One node. `iku` is a code of the set, else `indikator` is its own; `jabatan` a kode."""

    id: int
    induk: int | None
    jenis: JenisSimpul
    uraian: str
    urut: int = 0
    iku: str = ""
    indikator: str = ""
    satuan: str = ""
    target: str = ""
    jabatan: str = ""
    versi: int = 1


@dataclass(frozen=True, slots=True)
class UnitJabatan:
    """One post and the unit it leads; `induk` is the kode of the post above, "" at the top.

    `eselon` as the office writes it, such as `III.b`; blank where it has none.
    """

    kode: str
    nama: str
    unit: str
    jenis: JenisJabatan
    induk: str = ""
    tugas: str = ""
    urut: int = 0
    id: int = 0
    versi: int = 1
    eselon: str = ""


@dataclass(frozen=True, slots=True)
class Pohon:
    """The tree of one set. `bawaan`: as SIKU proposes it, kept nowhere yet.

    `asal` names the older set whose tree the proposal carries over.
    """

    set_id: str
    simpul: tuple[Simpul, ...]
    jabatan: tuple[UnitJabatan, ...]
    bawaan: bool
    asal: str = ""

    def of(self, simpul_id: int) -> Simpul | None:
        return next((one for one in self.simpul if one.id == simpul_id), None)

    def children(self, induk: int | None) -> tuple[Simpul, ...]:
        """The nodes right below one, in their order."""
        found = [one for one in self.simpul if one.induk == induk]
        return tuple(sorted(found, key=lambda one: (one.urut, one.id)))

    def walk(self, induk: int | None = None, depth: int = 0) -> Iterator[tuple[int, Simpul]]:
        """Every node with its depth, parents before children."""
        for one in self.children(induk):
            yield depth, one
            yield from self.walk(one.id, depth + 1)

    def above(self, simpul: Simpul) -> Iterator[Simpul]:
        """The nodes over one, the nearest first."""
        found = self.of(simpul.induk) if simpul.induk is not None else None
        while found is not None:
            yield found
            found = self.of(found.induk) if found.induk is not None else None
