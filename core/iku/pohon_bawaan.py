"""The tree that SIKU proposes: the cascade of the set over the posts of the decree."""

from dataclasses import dataclass, replace

from core.iku.pohon import JenisJabatan, JenisSimpul, Pohon, Simpul, UnitJabatan
from core.rules.set_iku import BarisCascade, SetIku
from core.rules.tabel import Tabel, open_tabel


@dataclass(frozen=True, slots=True)
class UsulanKinerja:
    """What SIKU proposes for a post; the decree does not say it."""

    jabatan: str
    iku: str
    sasaran: str
    indikator: str
    satuan: str


@dataclass(frozen=True, slots=True)
class Susunan:
    """The organisation of the decree, where it stands, and proposed work of each post."""

    dasar: str
    jabatan: tuple[UnitJabatan, ...]
    usulan: tuple[UsulanKinerja, ...]


def read_susunan(content: str, *, name: str) -> Susunan:
    """Read the file of the organisation; raises `RuleFileError` naming the place."""
    tabel, _digest = open_tabel(content, name)
    tabel.text("sumber")
    tabel.text("kinerja_keyakinan")
    dasar = tabel.text("dasar")
    posts: list[UnitJabatan] = []
    proposals: list[UsulanKinerja] = []
    for place, row in enumerate(tabel.tables("jabatan"), start=1):
        post = UnitJabatan(
            kode=row.text("kode"),
            nama=row.text("nama"),
            unit=row.text("unit"),
            jenis=row.choice("jenis", JenisJabatan),
            induk=row.text_or("induk"),
            tugas=row.text_or("tugas"),
            urut=place,
        )
        posts.append(post)
        iku = row.text_or("iku")
        proposals.extend(
            _proposal(post.kode, iku, work)
            for work in row.tables("kinerja", "sasaran", required=False)
        )
        row.finish()
    tabel.finish()
    return Susunan(dasar, tuple(posts), tuple(proposals))


def _proposal(kode: str, iku: str, row: Tabel) -> UsulanKinerja:
    made = UsulanKinerja(
        kode, iku, row.text("sasaran"), row.text("indikator"), row.text_or("satuan")
    )
    row.finish()
    return made


class _Builder:
    """Hands out numbers and finds a node that stands already."""

    def __init__(self) -> None:
        self.simpul: list[Simpul] = []

    def add(self, made: Simpul) -> int:
        """The number of the node; one that says the same in the same place is not added again."""
        for one in self.simpul:
            if replace(one, id=0, urut=0) == made:
                return one.id
        number = len(self.simpul) + 1
        self.simpul.append(replace(made, id=number, urut=number))
        return number


def propose(set_iku: SetIku, susunan: Susunan) -> Pohon:
    """The tree of a set as it would start; indicators that the cascade leaves out come last."""
    builder = _Builder()
    head = next((one.kode for one in susunan.jabatan if not one.induk), "")
    places: dict[str, int] = {}
    for baris in _rows(set_iku):
        goal = _goal(builder, baris)
        for kode in baris.iku:
            iku = set_iku.by_kode[kode]
            places[kode] = builder.add(
                Simpul(0, goal, JenisSimpul.IKU, iku.nama, iku=kode, jabatan=head)
            )
    superior = {one.kode: one.induk for one in susunan.jabatan}
    work: dict[str, int] = {}
    for usulan in susunan.usulan:
        above = work.get(superior[usulan.jabatan], places.get(usulan.iku))
        if above is None:
            above = next(iter(places.values()))
        work[usulan.jabatan] = builder.add(
            Simpul(
                0,
                above,
                JenisSimpul.KINERJA,
                usulan.sasaran,
                indikator=usulan.indikator,
                satuan=usulan.satuan,
                jabatan=usulan.jabatan,
            )
        )
    return Pohon(set_iku.id, tuple(builder.simpul), susunan.jabatan, bawaan=True)


def _rows(set_iku: SetIku) -> list[BarisCascade]:
    named = {kode for baris in set_iku.cascade for kode in baris.iku}
    left_out = [
        BarisCascade("", "", "", iku.sasaran, (iku.kode,))
        for iku in set_iku.iku
        if iku.kode not in named
    ]
    return [*set_iku.cascade, *left_out]


def _goal(builder: _Builder, baris: BarisCascade) -> int:
    """The node of the sasaran of a row; levels that are blank are left out."""
    above: int | None = None
    for jenis, uraian in (
        (JenisSimpul.MISI, baris.misi),
        (JenisSimpul.TUJUAN, baris.tujuan),
        (JenisSimpul.SASARAN_RPJMD, baris.sasaran_rpjmd),
    ):
        if uraian:
            above = builder.add(Simpul(0, above, jenis, uraian))
    return builder.add(Simpul(0, above, JenisSimpul.SASARAN_RENSTRA, baris.sasaran_renstra))
