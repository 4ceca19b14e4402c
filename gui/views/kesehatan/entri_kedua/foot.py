"""Duties under a second entry: compare, resolve, apply, give up; and why not yet."""

from core.koperasi.entri_kedua import EntriKedua, KeadaanEntri, Putusan
from gui.widgets.buttons import Button
from gui.widgets.headings import PageFooter

MARGIN = 16


class SecondFoot(PageFooter):
    """Shows the buttons of the step that the second entry stands at."""

    told = ""
    """The sentence beside the buttons."""

    def __init__(self) -> None:
        super().__init__(margin=MARGIN)
        self.compare = Button("Bandingkan", icon="columns-2", kind="utama")
        self.again = Button("Ulangi entri kedua", icon="pencil")
        self.drop = Button("Batalkan entri kedua", kind="tautan")
        self.ways = {
            Putusan.PERTAMA: Button("Pakai pertama", icon="check", hint="1"),
            Putusan.KEDUA: Button("Pakai kedua", icon="check", hint="2"),
            Putusan.LAIN: Button("Nilai lain…", icon="pencil", hint="3"),
        }
        self.apply = Button("Terapkan pada laporan", icon="save", kind="utama")
        self.add_left(self.compare)
        self.add_left(self.again)
        for button in self.ways.values():
            self.add_left(button)
        self.add_right(self.drop)
        self.add_right(self.apply)

    def show_step(
        self,
        entri: EntriKedua | None,
        *,
        typing: tuple[int, int] | None,
        may_resolve: bool,
        locked: bool,
        moved: bool,
    ) -> None:
        """Follow the entry; `typing` counts filled and asked while this officer types."""
        self.setVisible(entri is not None)
        state = entri.keadaan if entri else None
        resolving = state is KeadaanEntri.DIBANDINGKAN
        open_ = resolving or state is KeadaanEntri.DIISI
        self.compare.setVisible(typing is not None or (resolving and moved))
        self.again.setVisible(state is KeadaanEntri.SELESAI and not locked)
        self.drop.setVisible(open_ and (typing is not None or may_resolve) and not locked)
        self.apply.setVisible(resolving and not locked)
        left = entri.belum_diputus if entri else 0
        for button in self.ways.values():
            button.setVisible(resolving)
            button.setEnabled(may_resolve and not moved)
        self.apply.setEnabled(resolving and not left and may_resolve and not moved)
        self._explain(entri, typing, may_resolve=may_resolve, moved=moved)

    def _explain(
        self,
        entri: EntriKedua | None,
        typing: tuple[int, int] | None,
        *,
        may_resolve: bool,
        moved: bool,
    ) -> None:
        if typing is not None:
            filled, asked = typing
            self._tell("pencil", f"{filled} dari {asked} diisi; tersimpan sambil diketik")
        elif entri is None or entri.keadaan is KeadaanEntri.DIISI:
            self._tell()
        elif entri.keadaan is KeadaanEntri.SELESAI:
            self._tell("shield-check", entri.ringkasan.kalimat)
        elif moved:
            self._tell("triangle-alert", "Bandingkan lagi dahulu", "awas")
        elif not may_resolve:
            self._tell("info", "Perbedaan diputus verifikator, pejabat, atau admin")
        elif entri.belum_diputus:
            count = len(entri.berbeda)
            self._tell("circle-dashed", f"{entri.belum_diputus} dari {count} belum diputus")
        else:
            self._tell("check", "Semua diputus; terapkan pada laporan", "sehat")

    def _tell(self, icon: str = "", text: str = "", tone: str = "") -> None:
        self.told = text
        self.set_note(icon, text, tone)
