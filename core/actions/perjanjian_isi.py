"""What an agreement promises: targets and pagu as first agreed, or as changed during the year."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from core.actions.office import Office
from core.actions.program import load_program
from core.actions.target import load_periode
from core.iku.pohon_jabatan import BarisKinerja, Jabatan
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
    berubah: bool = False

    def sasaran(self, post: Jabatan) -> tuple[BarisTarget, ...]:
        """The rows of a post with their targets as printed."""
        return tuple(
            BarisTarget(one.sasaran, one.indikator, shown(self.target(one), one.satuan))
            for one in post.baris
        )

    def target(self, row: BarisKinerja) -> Target | None:
        """The target that this agreement names; a change counts only for the changed one."""
        if not self.perubahan and row.iku in self.murni:
            return self.murni[row.iku]
        return read_target(row.target)

    def anggaran(self, post: Jabatan) -> tuple[BarisAnggaran, ...]:
        """All programs for the head; for another post the rows it answers for."""
        if not post.tingkat:
            return tuple(map(self._money, self.program))
        return tuple(map(self._money, self._answered(post)))

    def _answered(self, post: Jabatan) -> Iterator[SimpulProgram]:
        """The highest rows that name the post: what is below them is in their sum."""
        names = {post.nama.casefold(), post.unit.casefold()}

        def found(one: SimpulProgram) -> Iterator[SimpulProgram]:
            if one.baris.penanggung_jawab.strip().casefold() in names:
                yield one
                return
            for below in one.anak:
                yield from found(below)

        for one in self.program:
            yield from found(one)

    def _money(self, one: SimpulProgram) -> BarisAnggaran:
        pagu = one.jumlah.pagu if self.perubahan else one.jumlah.murni
        name = f"{one.baris.kode} {one.baris.nama}".strip()
        return BarisAnggaran(name, pagu or 0, "" if pagu is not None else "pagu belum diisi")


def load_isi(office: Office, tahun: int, *, perubahan: bool, set_id: str = "") -> IsiPerjanjian:
    """Read targets and budget of a year."""
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
    return IsiPerjanjian(murni, program.program, perubahan, berubah)


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
