"""What an agreement promises: targets and pagu as first agreed, or as changed during the year."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from core.actions.office import Office
from core.actions.program import load_program
from core.actions.target import load_periode
from core.actions.triwulan import load_triwulan
from core.iku.pohon_jabatan import BarisKinerja, Jabatan
from core.iku.program import TRIWULAN
from core.iku.program_jabatan import PembagianProgram, share_out
from core.iku.program_pohon import SimpulProgram
from core.naskah.perjanjian import BarisAnggaran, BarisTarget
from core.rules.capaian import Target, read_target, show_target

SKOR = ("nilai", "skor", "poin")


@dataclass(frozen=True, slots=True)
class IsiPerjanjian:
    """The targets of the indicators, and the budget, of one year."""

    murni: Mapping[str, Target | None]
    program: tuple[SimpulProgram, ...]
    perubahan: bool
    pembagian: PembagianProgram
    berubah: bool = False
    bertriwulan: bool = False
    triwulan: Mapping[str, tuple[Target | None, ...]] = field(default_factory=dict)

    def sasaran(self, post: Jabatan) -> tuple[BarisTarget, ...]:
        """The rows of a post with their targets as printed."""
        return tuple(
            BarisTarget(
                one.sasaran,
                one.indikator,
                shown(self.target(one), one.satuan),
                self._quarters(one),
            )
            for one in post.baris
        )

    def target(self, row: BarisKinerja) -> Target | None:
        """The target that this agreement names; a change counts only for the changed one."""
        if not self.perubahan and row.iku in self.murni:
            return self.murni[row.iku]
        return read_target(row.target)

    def anggaran(self, post: Jabatan) -> tuple[BarisAnggaran, ...]:
        """All programs for the head; for another post the rows it answers for."""
        rows = self.pembagian.milik.get(post.kode, ()) if post.tingkat else self.program
        return tuple(map(self._money, rows))

    def _quarters(self, row: BarisKinerja) -> tuple[str, ...]:
        """Cumulative targets as the office set them; nothing is divided by four.

        They lead to the target that holds now: the first agreement of one that was changed since
        has none.
        """
        if not self.bertriwulan:
            return ()
        none = (None,) * len(TRIWULAN)
        moved = self.target(row) != read_target(row.target)
        known = none if moved else self.triwulan.get(row.iku, none)
        return tuple(shown(one, row.satuan) for one in known)

    def _money(self, one: SimpulProgram) -> BarisAnggaran:
        pagu = one.jumlah.pagu if self.perubahan else one.jumlah.murni
        name = f"{one.baris.kode} {one.baris.nama}".strip()
        plan = one.jumlah.rencana if self.bertriwulan else ()
        note = "" if pagu is not None else "pagu belum diisi"
        return BarisAnggaran(name, pagu or 0, note, plan)


def load_isi(
    office: Office,
    tahun: int,
    posts: Sequence[Jabatan],
    *,
    perubahan: bool,
    set_id: str = "",
) -> IsiPerjanjian:
    """Read targets and budget of a year, the budget given out to the posts."""
    years = [
        (row.iku, one)
        for row in load_periode(office, tahun, set_id).baris
        for one in row.tahun
        if one.tahun == tahun
    ]
    program = load_program(office, tahun)
    moved = any(one.baris.pagu_perubahan is not None for one in program.walk())
    berubah = moved or any(one.diubah for _iku, one in years)
    murni = {iku: one.murni for iku, one in years}
    quarterly = office.pilihan.pk_triwulan == "ya"
    return IsiPerjanjian(
        murni,
        program.program,
        perubahan,
        share_out(program.program, posts),
        berubah,
        quarterly,
        _quarterly(office, tahun, set_id) if quarterly else {},
    )


def _quarterly(office: Office, tahun: int, set_id: str) -> Mapping[str, tuple[Target | None, ...]]:
    found = load_triwulan(office, tahun, (), set_id)
    return {one.hasil.kode: tuple(each.target for each in one.triwulan) for one in found.iku}


def shown(target: Target | None, satuan: str) -> str:
    """A target with its unit; a whole count of something carries no decimals.

    >>> shown(read_target("20"), "%"), shown(read_target("12"), "dokumen"), shown(None, "%")
    ('20,00 %', '12 dokumen', '')
    """
    text = show_target(target)
    if not text or not satuan or satuan in SKOR:
        return text
    whole = text.removesuffix(",00") if satuan != "%" else text
    return f"{whole} {satuan}"
