"""What stands in the editor: typed figures, answers and choices, and the judgement of them."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, replace
from fractions import Fraction
from typing import Any

from PySide6.QtCore import QObject, Signal

from core import angka
from core.actions.penilaian import KertasBaru
from core.actions.penilaian_kerja import KertasKerja
from core.koperasi.bentuk_kuesioner import GrupButir, entry_groups, question_groups
from core.koperasi.bentuk_laporan import Bagian, form_for, sections_for
from core.koperasi.laporan import last_year
from core.koperasi.pembukuan import Pembukuan
from core.koperasi.penilaian import Jawaban
from core.koperasi.telaah import Isi, Telaah, appraise
from core.rules.bagan import TAHUN_LALU, JenisLaporan
from core.rules.pedoman import Kuesioner, Pedoman
from core.rules.report import ScoreReport
from core.rules.schema import Lawbook

Draft = dict[str, Any]


class Sheet(QObject):
    """The one working copy; every change is judged at once and announced."""

    changed = Signal()
    """A figure, an answer or a choice changed; `telaah` is up to date."""
    reshaped = Signal()
    """Another pedoman or another paper: sections and questions are others."""

    def __init__(self, law: Lawbook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._law = law
        self._kertas: KertasKerja | None = None
        self.kini: dict[str, int] = {}
        self.lalu: dict[str, int] = {}
        self.jawaban: dict[str, Jawaban] = {}
        self.isian: dict[str, Fraction] = {}
        self.varian: dict[str, str] = {}
        self.alasan_varian: dict[str, str] = {}
        self.alasan: dict[str, str] = {}
        self.alasan_selisih = ""
        self.alasan_pedoman = ""
        self.pembukuan = Pembukuan()
        self.pedoman: Pedoman | None = None
        self.kind = JenisLaporan.RIIL
        self.sections: tuple[Bagian, ...] = ()
        self.questions: tuple[GrupButir, ...] = ()
        self.entries: tuple[GrupButir, ...] = ()
        self.telaah: Telaah | None = None
        self.zeroed: list[str] = []
        self.dirty = False

    @property
    def law(self) -> Lawbook:
        return self._law

    @property
    def kertas(self) -> KertasKerja:
        if self._kertas is None:
            raise RuntimeError("no working paper is open")
        return self._kertas

    @property
    def is_open(self) -> bool:
        return self._kertas is not None

    @property
    def locked(self) -> bool:
        return self.kertas.terkunci

    @property
    def last_year_is_typed(self) -> bool:
        """Whether there is no report of last year, so its figures are typed here."""
        return self.kertas.lalu is None

    @property
    def pedoman_id(self) -> str:
        """The pedoman chosen, also one that is not here any more; empty while none is."""
        return self.pedoman.id if self.pedoman else self.kertas.penilaian.pedoman_id

    @property
    def missing_pedoman(self) -> str:
        """The pedoman this paper was begun with, when its rules are not here any more."""
        return "" if self.pedoman else self.pedoman_id

    @property
    def report(self) -> ScoreReport | None:
        """The result that was kept when final, else the one computed from what is typed."""
        if self.locked:
            return self.kertas.penilaian.hasil
        return None if self.telaah is None else self.telaah.report

    @property
    def isi(self) -> Isi:
        return Isi(
            self.kini,
            self.lalu,
            self.jawaban,
            self.isian,
            self.varian,
            self.alasan,
            self.alasan_selisih,
        )

    def go_by(self, law: Lawbook) -> None:
        """Take up the law in force: the office may have made another version of a pedoman."""
        if law is self._law:
            return
        self._law = law
        if self._kertas is not None:
            self._shape(law.pedoman.get(self.pedoman.id) if self.pedoman else None)

    def show(self, kertas: KertasKerja) -> None:
        """Start from what is stored."""
        self._kertas = kertas
        laporan, penilaian = kertas.laporan, kertas.penilaian
        self.kini = laporan.tahun_ini
        self.lalu = last_year(laporan, kertas.lalu)
        self.jawaban = dict(penilaian.jawaban)
        self.isian = dict(penilaian.isian)
        self.varian = dict(penilaian.varian)
        self.alasan_varian = dict(penilaian.alasan_varian)
        self.alasan = dict(laporan.alasan)
        self.alasan_selisih = laporan.alasan_selisih
        self.alasan_pedoman = penilaian.alasan_pedoman
        self.pembukuan = laporan.pembukuan
        self.zeroed = []
        self._shape(self._law.pedoman.get(penilaian.pedoman_id))
        self.dirty = False

    def accept(self, kertas: KertasKerja, saved: Draft) -> None:
        """What was handed over is stored; anything typed since stays typed."""
        self._kertas = kertas
        self.dirty = self.draft() | {"versi": [], "dinolkan": []} != saved | {
            "versi": [],
            "dinolkan": [],
        }
        self.zeroed = []
        self.changed.emit()

    def draft(self) -> Draft:
        """What is typed, as JSON may hold it."""
        return {
            "kini": dict(self.kini),
            "lalu": dict(self.lalu) if self.last_year_is_typed else {},
            "jawaban": {kode: list(given) for kode, given in self.jawaban.items()},
            "isian": {kode: angka.exact(skor) for kode, skor in self.isian.items()},
            "varian": dict(self.varian),
            "alasan_varian": dict(self.alasan_varian),
            "alasan": dict(self.alasan),
            "alasan_selisih": self.alasan_selisih,
            "alasan_pedoman": self.alasan_pedoman,
            "pembukuan": asdict(self.pembukuan),
            "pedoman": self.pedoman_id,
            "dinolkan": list(self.zeroed),
            "versi": [self.kertas.laporan.versi, self.kertas.penilaian.versi],
        }

    def restore(self, draft: Draft) -> bool:
        """Take a kept draft over what is stored; True when it was begun on the same versions."""
        self.kini = dict(draft["kini"])
        if self.last_year_is_typed:
            self.lalu = dict(draft["lalu"])
        self.jawaban = {kode: tuple(given) for kode, given in draft["jawaban"].items()}
        self.isian = {kode: angka.read_exact(skor) for kode, skor in draft["isian"].items()}
        self.varian = dict(draft["varian"])
        self.alasan_varian = dict(draft["alasan_varian"])
        self.alasan = dict(draft["alasan"])
        self.alasan_selisih = draft["alasan_selisih"]
        self.alasan_pedoman = draft["alasan_pedoman"]
        if "pembukuan" in draft:  # a draft of an older SIKU has none
            self.pembukuan = Pembukuan(**draft["pembukuan"])
        self.zeroed = list(draft["dinolkan"])
        self._shape(self._law.pedoman.get(draft["pedoman"]))
        self.dirty = True
        stored = [self.kertas.laporan.versi, self.kertas.penilaian.versi]
        return bool(draft["versi"] == stored)

    def paper(self) -> KertasBaru:
        """What is typed, for saving."""
        kertas = self.kertas
        akun = dict(self.kini)
        if self.last_year_is_typed:
            akun |= {f"{kode}{TAHUN_LALU}": amount for kode, amount in self.lalu.items()}
        else:
            akun |= {
                f"{kode}{TAHUN_LALU}": amount for kode, amount in kertas.laporan.pembanding.items()
            }
        laporan = replace(
            kertas.laporan,
            akun=akun,
            alasan=dict(self.alasan),
            alasan_selisih=self.alasan_selisih,
            pembukuan=self.pembukuan,
        )
        penilaian = replace(
            kertas.penilaian,
            pedoman_id=self.pedoman_id,
            alasan_pedoman=self.alasan_pedoman,
            varian=dict(self.varian),
            alasan_varian=dict(self.alasan_varian),
            jawaban=dict(self.jawaban),
            isian=dict(self.isian),
        )
        return KertasBaru(laporan, penilaian, tuple(self.zeroed))

    def type_amount(self, kode: str, amount: int | None, *, last: bool = False) -> None:
        """A figure of this year, or of last year where it is typed."""
        column = self.lalu if last else self.kini
        if column.get(kode) == amount:
            return
        _put(column, kode, amount)
        if not last:
            self._forget_reasons((kode,))
        self._touch()

    def type_amounts(self, amounts: Mapping[str, int], *, last: bool = False) -> None:
        """Several figures at once, as pasted."""
        column = self.lalu if last else self.kini
        moved = [kode for kode, amount in amounts.items() if column.get(kode) != amount]
        column.update(amounts)
        if not last:
            self._forget_reasons(moved)
        self._touch()

    def zero_blanks(self, kodes: tuple[str, ...], group: str) -> None:
        """Set the blank lines of a group to zero in one confirmed step."""
        blank = [kode for kode in kodes if kode not in self.kini]
        if blank:
            self.kini |= dict.fromkeys(blank, 0)
            self.zeroed.append(f"{group}: {len(blank)} baris")
            self._touch()

    def answer(self, kode: str, place: int, value: bool | None) -> None:
        """One question of a component."""
        given = list(self.answers_of(kode))
        surplus = len(self.jawaban.get(kode, ())) > len(given)
        if given[place] is not value or surplus:
            given[place] = value
            self.jawaban[kode] = tuple(given)
            self._touch()

    def answers_of(self, kode: str) -> Jawaban:
        """The answers of a component, one for every question."""
        komponen = self.pedoman.find_komponen(kode) if self.pedoman else None
        if komponen is None or not isinstance(komponen.isi, Kuesioner):
            return ()
        given = self.jawaban.get(kode, ())[: komponen.isi.jumlah_butir]
        return (*given, *[None] * (komponen.isi.jumlah_butir - len(given)))

    def keep_last_answers(self, grup: GrupButir) -> int:
        """Answer the blank questions of a group as last year; returns how many."""
        count = 0
        for each in grup.komponen:
            before = self.kertas.jawaban_lalu.get(each.kode, ())
            given = list(self.answers_of(each.kode))
            for place, old in enumerate(before[: len(given)]):
                if given[place] is None and old is not None:
                    given[place] = old
                    count += 1
            self.jawaban[each.kode] = tuple(given)
        if count:
            self._touch()
        return count

    def enter(self, kode: str, skor: Fraction | None) -> None:
        """The score of a component that the assessor enters."""
        if self.isian.get(kode) != skor:
            _put(self.isian, kode, skor)
            self._touch()

    def choose_pedoman(self, pedoman: Pedoman, alasan: str) -> None:
        """Assess by this pedoman, read as the office reads it.

        Answers of another one stay with it only where codes agree.
        """
        known = {each.kode for each in pedoman.komponen}
        self.alasan_pedoman = alasan
        first = self.kertas.cara_baca.get(pedoman.id)
        self.varian = dict(first.varian) if first else {}
        self.alasan_varian = dict(first.alasan) if first else {}
        if self.pedoman is not None:
            self.jawaban = {kode: given for kode, given in self.jawaban.items() if kode in known}
            self.isian = {kode: skor for kode, skor in self.isian.items() if kode in known}
        self._shape(pedoman)
        self.dirty = True
        self.changed.emit()

    def choose_varian(self, kode: str, varian_id: str | None, alasan: str) -> None:
        """Read a component another way, with a reason; None goes back to the usual reading."""
        _put(self.varian, kode, varian_id)
        _put(self.alasan_varian, kode, alasan if varian_id else None)
        self._touch()

    def give_reason(self, kode: str, alasan: str) -> None:
        """Why an amount that jumped is right."""
        self.alasan[kode] = alasan
        self._touch()

    def keep_books(self, pembukuan: Pembukuan) -> None:
        """How the books were kept."""
        if pembukuan != self.pembukuan:
            self.pembukuan = pembukuan
            self._touch()

    def give_gap_reason(self, alasan: str) -> None:
        """Why a small difference in the balance stands."""
        self.alasan_selisih = alasan
        self._touch()

    def _shape(self, pedoman: Pedoman | None) -> None:
        kertas = self.kertas
        self.pedoman = pedoman
        self.kind = form_for(kertas.jenis, kertas.kunci.unit, pedoman)
        self.sections = sections_for(self._law.bagan, self.kind, kertas.pola.lower())
        self.questions = question_groups(pedoman) if pedoman else ()
        self.entries = entry_groups(pedoman) if pedoman else ()
        self._judge()
        self.reshaped.emit()

    def _forget_reasons(self, kodes: Iterable[str]) -> None:
        """A figure that is typed anew is asked about anew, and so are the sums it enters."""
        jumlah = self._law.bagan.jumlah
        for kode in kodes:
            self.alasan = {
                one: why
                for one, why in self.alasan.items()
                if one != kode and not (one in jumlah and kode in jumlah[one].akun)
            }

    def _touch(self) -> None:
        self.dirty = True
        self._judge()
        self.changed.emit()

    def _judge(self) -> None:
        self.telaah = (
            appraise(self.pedoman, self._law.bagan, self.isi, kind=self.kind)
            if self.pedoman
            else None
        )


def _put(target: dict[str, Any], key: str, value: Any) -> None:
    """Set, or take away for None: blank is absent."""
    if value is None:
        target.pop(key, None)
    else:
        target[key] = value
