"""The lines of the identity form, in the order the eye meets them, and their way to a record."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.kantor.model import Kelurahan
from core.umkm.model import BENTUK_USAHA, KBLI_EDISI, KELAMIN, LABEL, PRIBADI, SEKTOR, Umkm
from core.umkm.npwp import show_npwp
from gui.widgets.angka_edit import BulatEdit, YearEdit
from gui.widgets.buttons import Button
from gui.widgets.form import GAP, LABEL_WIDTH, FormGrid
from gui.widgets.labels import Text
from gui.widgets.pick import Pick
from gui.widgets.rupiah_edit import RupiahEdit
from gui.widgets.text_block import TextBlock
from gui.widgets.typed_line import Line
from gui.widgets.wilayah_picker import KelurahanChoice, WilayahPicker

_NUMBER, _SHORT = 188, 96


class Privacy(QWidget):
    """The way behind the masks, and what stands behind them once somebody has asked."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.button = Button(
            "Lihat NIK, NPWP, telepon", icon="eye", kind="tautan", on_click=self.asked.emit
        )
        self.shown = Text("", wrap=True)
        self.shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setContentsMargins(LABEL_WIDTH + GAP, 0, 0, 0)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.shown)
        self.hide_again(offered=False)

    def hide_again(self, *, offered: bool) -> None:
        """Another record, or the same one anew: nothing is readable."""
        self.shown.clear()
        self.shown.hide()
        self.button.setVisible(offered)
        self.setVisible(offered)

    def tell(self, umkm: Umkm) -> None:
        """Show what was asked for."""
        known = ((LABEL[field], show_npwp(getattr(umkm, field))) for field in PRIBADI)
        lines = [f"{label}: {text}" for label, text in known if text]
        self.shown.setText("\n".join([*lines, "Bahwa Anda melihatnya tercatat dalam Riwayat."]))
        self.shown.show()
        self.button.hide()


class IdentityFields:
    """Every field of a business, laid into a form."""

    def __init__(self, form: FormGrid) -> None:
        self.form = form
        self._business()
        self._owner()
        self._place()
        self._size()

    def set_places(self, places: Sequence[Kelurahan]) -> None:
        self.kelurahan.set_choices(
            [KelurahanChoice(one.kode, one.kelurahan, one.kecamatan) for one in places]
        )

    def _business(self) -> None:
        form = self.form
        form.heading("Usaha")
        self.nama, self.jenis = Line(), Line("misalnya: keripik pisang")
        self.sektor, self.bentuk = Pick(_listed(SEKTOR)), Pick(_listed(BENTUK_USAHA))
        self.nib = Line("belum ada")
        self.edisi, self.kbli = Pick(_listed(KBLI_EDISI)), Line()
        form.line("nama", LABEL["nama"], self.nama, required=True)
        form.line("jenis_usaha", LABEL["jenis_usaha"], self.jenis)
        form.line("sektor", LABEL["sektor"], self.sektor, width=_NUMBER)
        form.line("bentuk_usaha", LABEL["bentuk_usaha"], self.bentuk, width=_NUMBER)
        form.line("nib", LABEL["nib"], self.nib, width=_NUMBER, hint="13 angka")
        form.line("kbli_edisi", LABEL["kbli_edisi"], self.edisi, width=_SHORT + 24)
        hint = "5 angka; arti kode berbeda antaredisi"
        form.line("kbli_kode", LABEL["kbli_kode"], self.kbli, width=_SHORT, hint=hint)
        self.kbli_says = Text("", "kecil", wrap=True)
        self.kbli_says.setContentsMargins(LABEL_WIDTH + GAP, 0, 0, 0)
        self.kbli_says.hide()
        form.note(self.kbli_says)

    def _owner(self) -> None:
        form = self.form
        form.heading("Pemilik")
        self.pemilik, self.kelamin = Line(), Pick(KELAMIN)
        self.nik, self.npwp, self.telepon = Line("belum ada"), Line(), Line()
        form.line("pemilik", LABEL["pemilik"], self.pemilik)
        form.line("jenis_kelamin", LABEL["jenis_kelamin"], self.kelamin, width=_NUMBER)
        form.line("nik", LABEL["nik"], self.nik, width=_NUMBER, hint="16 angka, dari KTP")
        form.line("npwp", LABEL["npwp"], self.npwp, width=_NUMBER, hint="15 atau 16 angka")
        form.line("telepon", LABEL["telepon"], self.telepon, width=_NUMBER)
        self.privacy = Privacy()
        form.note(self.privacy)

    def _place(self) -> None:
        form = self.form
        form.heading("Tempat usaha")
        self.alamat, self.kelurahan = Line(), WilayahPicker()
        self.koordinat = Line("misalnya: -5.397140, 105.266792")
        form.line("alamat", LABEL["alamat"], self.alamat)
        form.line("kelurahan", LABEL["kelurahan"], self.kelurahan)
        form.line("koordinat", LABEL["koordinat"], self.koordinat, hint="bila diketahui")

    def _size(self) -> None:
        form = self.form
        form.heading("Ukuran")
        self.mulai, self.modal = YearEdit(), RupiahEdit()
        self.pria, self.wanita = BulatEdit(maximum=100_000), BulatEdit(maximum=100_000)
        self.catatan = TextBlock()
        form.line("tahun_mulai", LABEL["tahun_mulai"], self.mulai, width=_SHORT)
        hint = "tanpa tanah dan bangunan"
        form.line("modal_usaha", LABEL["modal_usaha"], self.modal, width=_NUMBER, hint=hint)
        form.line("tenaga_pria", LABEL["tenaga_pria"], self.pria, width=_SHORT, hint="orang")
        form.line("tenaga_wanita", LABEL["tenaga_wanita"], self.wanita, width=_SHORT, hint="orang")
        form.line("catatan", LABEL["catatan"], self.catatan)

    def tell_kbli(self, words: str) -> None:
        """What the code means in its own edition."""
        self.kbli_says.setText(words)
        self.kbli_says.setVisible(bool(words))

    def put(self, record: Umkm) -> None:
        """Show a record; its personal data come masked."""
        self.nama.set_text(record.nama)
        self.jenis.set_text(record.jenis_usaha)
        _put_listed(self.sektor, SEKTOR, record.sektor)
        _put_listed(self.bentuk, BENTUK_USAHA, record.bentuk_usaha)
        self.nib.set_text(record.nib)
        _put_listed(self.edisi, KBLI_EDISI, record.kbli_edisi)
        self.kbli.set_text(record.kbli_kode)
        self.pemilik.set_text(record.pemilik)
        self.kelamin.set_code(record.jenis_kelamin)
        self.nik.set_text(record.nik)
        self.npwp.set_text(record.npwp)
        self.telepon.set_text(record.telepon)
        self.alamat.set_text(record.alamat)
        self.kelurahan.set_code(record.kelurahan)
        self.koordinat.set_text(record.koordinat)
        self.mulai.set_year(record.tahun_mulai)
        self.modal.set_amount(record.modal_usaha)
        self.pria.set_value(record.tenaga_pria)
        self.wanita.set_value(record.tenaga_wanita)
        self.catatan.set_text(record.catatan)

    def record(self, stored: Umkm) -> Umkm:
        """What is typed, over the id and version of the stored record."""
        return replace(
            stored,
            nama=self.nama.text(),
            jenis_usaha=self.jenis.text(),
            sektor=self.sektor.code() or "",
            bentuk_usaha=self.bentuk.code() or "",
            nib=self.nib.text(),
            kbli_edisi=self.edisi.code() or "",
            kbli_kode=self.kbli.text(),
            pemilik=self.pemilik.text(),
            jenis_kelamin=self.kelamin.code() or "",
            nik=self.nik.text(),
            npwp=self.npwp.text(),
            telepon=self.telepon.text(),
            alamat=self.alamat.text(),
            kelurahan=self.kelurahan.code() or "",
            koordinat=self.koordinat.text().strip(),
            tahun_mulai=self.mulai.year(),
            modal_usaha=self.modal.amount(),
            tenaga_pria=self.pria.value(),
            tenaga_wanita=self.wanita.value(),
            catatan=self.catatan.text(),
        )


def _listed(names: Sequence[str]) -> list[tuple[str, str]]:
    return [(name, name) for name in names]


def _put_listed(pick: Pick, known: Sequence[str], value: str) -> None:
    """A stored value that is not in the list any more stays there to be seen."""
    pick.set_options(_listed([*known, value] if value and value not in known else known))
    pick.set_code(value)
