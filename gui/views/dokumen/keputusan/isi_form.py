"""Every word of a decree that an office writes, as one form with one draft."""

from dataclasses import replace
from typing import Any

from core import tanggal
from core.findings import Finding, Severity
from core.iku.keputusan import KOLOM
from core.naskah.isi_keputusan import LAMPIRAN, IsiKeputusan
from core.naskah.naskah_model import Diktum, TabelNaskah
from gui.views.dokumen.keputusan.bab_field import BabField
from gui.views.dokumen.keputusan.marks import clause, letter, line_of, number
from gui.views.dokumen.keputusan.rows_field import RowsField
from gui.views.dokumen.keputusan.set_link import SetLink
from gui.widgets.form import FormGrid
from gui.widgets.tanggal_edit import TanggalEdit
from gui.widgets.text_block import TextBlock
from gui.widgets.typed_line import Line

_TABEL = {"cascade": "Tabel keterkaitan", "iku": "Tabel penetapan IKU"}
_WORDS = ("nomor", "tanggal", "instansi", "tempat", "judul", "tentang", "menetapkan")
_BLOCKS = ("menimbang", "mengingat", "tembusan", "landasan", "kepala", "sampul")
_LATER = "boleh kosong"
_OWN = "untuk daftar, tidak dicetak"


class IsiForm(FormGrid):
    """What it does not show of a decree is handed back as it came."""

    def __init__(self) -> None:
        super().__init__(stacked=True)
        self._shown: IsiKeputusan | None = None
        self.line("nama", "Nama rancangan", Line(), hint=_OWN)
        self.line("nomor", "Nomor", Line(), width=220, hint=_LATER)
        self.line("tanggal", "Tanggal ditetapkan", TanggalEdit(), width=170, hint=_LATER)
        self.line("instansi", "Instansi", TextBlock(lines=1))
        self.line("tempat", "Tempat penetapan", Line(), width=220)
        self.line("judul", "Judul", TextBlock(lines=1))
        self.line("tentang", "Tentang", TextBlock())
        self._rows("menimbang", "Menimbang", RowsField("Menimbang", "Tambah huruf", letter))
        self._rows("mengingat", "Mengingat", RowsField("Mengingat", "Tambah dasar hukum", number))
        self.line("menetapkan", "Menetapkan", TextBlock("Kosong: mengikuti judul dan tentang"))
        self._rows("diktum", "Diktum", RowsField("Diktum", "Tambah diktum", clause, mark_width=72))
        self._rows("tembusan", "Tembusan", RowsField("Tembusan", "Tambah tembusan", number))
        self._rows("paraf", "Pemaraf draf", RowsField("Pemaraf", "Tambah pemaraf", number))
        self.heading("Lampiran")
        self.line("label", "Label lampiran", Line(), width=176)
        for kode in KOLOM:
            self.heading(_TABEL[kode])
            self.line(f"tabel:{kode}:label", "Label", Line(), width=176)
            self.line(f"tabel:{kode}:judul", "Judul tabel", TextBlock())
            heads = RowsField("Kepala kolom", "Tambah kepala kolom", number)
            self.line(f"tabel:{kode}:kepala_kolom", "Kepala kolom", heads)
            self.line(f"tabel:{kode}:catatan", "Catatan di bawah tabel", TextBlock(lines=1))

        self.heading("Buku IKU")
        self.line("bab", "Kata pengantar dan bab", BabField())
        self._rows("sampul", "Baris sampul", RowsField("Sampul", "Tambah baris", number))
        self.heading("Landasan dan kepala")
        self._rows("landasan", "Landasan", RowsField("Landasan", "Tambah landasan", letter))
        self._rows("kepala", "Kepala keputusan", RowsField("Kepala", "Tambah baris", number))
        self.heading("Tugas, fungsi, keterkaitan, dan indikator")
        self.line("set_iku", "Diambil dari set IKU", SetLink())

    def show_isi(self, isi: IsiKeputusan, paraf: tuple[str, ...]) -> None:
        """Put a decree into the fields; `paraf` is who initials it, whether it says so or not."""
        self._shown = isi
        naskah = isi.naskah
        self._put("nama", isi.nama)
        self._put("label", isi.label)
        for name in _WORDS:
            self._put(name, getattr(naskah, name))
        for name in _BLOCKS:
            self.rows(name).set_texts(getattr(naskah, name))
        self.bab().set_bab(naskah.bab)
        self.rows("diktum").set_texts(one.teks for one in naskah.diktum)
        self.rows("paraf").set_texts(paraf)
        self._paraf = self.rows("paraf").texts()
        for kode in KOLOM:
            tabel = naskah.tabel_of(kode) or TabelNaskah(kode)
            for part in ("label", "judul", "catatan"):
                self._put(f"tabel:{kode}:{part}", getattr(tabel, part))
            self.rows(f"tabel:{kode}:kepala_kolom").set_texts(tabel.kepala_kolom)

    def isi(self) -> IsiKeputusan | None:
        """What stands in the fields; None while nothing is shown."""
        if self._shown is None:
            return None
        words: dict[str, Any] = {name: self._text(name) for name in _WORDS}
        words |= {name: self.rows(name).texts() for name in _BLOCKS}
        naskah = replace(
            self._shown.naskah,
            **words | {"tanggal": self._day()},
            diktum=tuple(
                Diktum(clause(place), text)
                for place, text in enumerate(self.rows("diktum").texts())
            ),
            tabel=tuple(self._tabel(kode) for kode in KOLOM),
            bab=self.bab().bab(),
        )
        paraf = self.rows("paraf").texts()
        return IsiKeputusan(
            naskah,
            self._shown.paraf if paraf == self._paraf else paraf,
            self._text("label") or LAMPIRAN,
            self._text("nama"),
        )

    def rows(self, name: str) -> RowsField:
        """One block."""
        field = self.field(name).field
        assert isinstance(field, RowsField)  # noqa: S101 - the form made it
        return field

    def bab(self) -> BabField:
        """The chapters of the booklet."""
        field = self.field("bab").field
        assert isinstance(field, BabField)  # noqa: S101 - the form made it
        return field

    def set_link(self) -> SetLink:
        """The way to what the IKU set says."""
        field = self.field("set_iku").field
        assert isinstance(field, SetLink)  # noqa: S101 - the form made it
        return field

    def show_slips(self, findings: tuple[Finding, ...]) -> None:
        """Under each field its gravest slip; a row of a block is framed."""
        wrong = [one for one in findings if one.severity is Severity.KESALAHAN]
        self.show_findings(
            [replace(one, field=line_of(one)[0]) for one in wrong if not line_of(one)[1]]
        )
        for name in self.names():
            if isinstance(self.field(name).field, RowsField):
                self.rows(name).mark_wrong(row for line, row in map(line_of, wrong) if line == name)

    def _tabel(self, kode: str) -> TabelNaskah:
        before = self._shown.naskah.tabel_of(kode) if self._shown else None
        return replace(
            before or TabelNaskah(kode),
            label=self._text(f"tabel:{kode}:label"),
            judul=self._text(f"tabel:{kode}:judul"),
            kepala_kolom=self.rows(f"tabel:{kode}:kepala_kolom").texts(),
            catatan=self._raw(f"tabel:{kode}:catatan"),
        )

    def _rows(self, name: str, title: str, field: RowsField) -> None:
        self.line(name, title, field).label.setProperty("peran", "tebal")

    def _day(self) -> str:
        """In words where it is a whole day, else as it was typed."""
        text = self._text("tanggal")
        try:
            return tanggal.show(tanggal.parse(text)) if text else ""
        except ValueError:
            return text

    def _text(self, name: str) -> str:
        return " ".join(self._raw(name).split())

    def _raw(self, name: str) -> str:
        field = self.field(name).field
        return field.text() if isinstance(field, Line | TextBlock) else ""

    def _put(self, name: str, text: str) -> None:
        field = self.field(name).field
        if isinstance(field, Line | TextBlock):
            field.set_text(text)
