"""The words of the annex that an office may change: heading block, labels, column heads."""

from dataclasses import replace

from core.iku.keputusan import KepalaTabel, Rancangan
from gui.widgets.form import FormGrid
from gui.widgets.text_block import TextBlock
from gui.widgets.typed_line import Line

_JUDUL = {"cascade": "Tabel keterkaitan", "iku": "Tabel penetapan IKU"}


class WordsForm(FormGrid):
    """One draft; what it holds is read back as a whole."""

    def __init__(self) -> None:
        super().__init__(stacked=True)
        self._shown: Rancangan | None = None
        self.heading("Kepala lampiran")
        self.line("label", "Label lampiran", Line(), required=True, width=176)
        self.line("keputusan", "Nama keputusan", TextBlock(), required=True)
        self.line("tentang", "Tentang", TextBlock(lines=3), required=True)
        for kode, columns in (("cascade", 5), ("iku", 6)):
            self.heading(_JUDUL[kode])
            self.line(f"{kode}:label", "Label tabel", Line(), width=176)
            self.line(f"{kode}:judul", "Judul tabel", TextBlock())
            for place in range(columns):
                self.line(f"{kode}:{place}", f"Kepala kolom {place + 1}", Line(), required=True)

    def show_words(self, rancangan: Rancangan) -> None:
        """Put a draft into the fields."""
        self._shown = rancangan
        self._put("label", rancangan.label)
        self._put("keputusan", rancangan.keputusan)
        self._put("tentang", rancangan.tentang)
        for tabel in rancangan.tabel:
            self._put(f"{tabel.kode}:label", tabel.label)
            self._put(f"{tabel.kode}:judul", tabel.judul)
            for place, head in enumerate(tabel.kepala_kolom):
                self._put(f"{tabel.kode}:{place}", head)

    def words(self) -> Rancangan | None:
        """What stands in the fields; None while no draft is shown."""
        if self._shown is None:
            return None
        return Rancangan(
            label=self._text("label"),
            keputusan=self._text("keputusan"),
            tentang=self._text("tentang"),
            tabel=tuple(self._tabel(tabel) for tabel in self._shown.tabel),
        )

    def _tabel(self, tabel: KepalaTabel) -> KepalaTabel:
        heads = range(len(tabel.kepala_kolom))
        return replace(
            tabel,
            label=self._text(f"{tabel.kode}:label"),
            judul=self._text(f"{tabel.kode}:judul"),
            kepala_kolom=tuple(self._text(f"{tabel.kode}:{place}") for place in heads),
        )

    def _text(self, name: str) -> str:
        field = self.field(name).field
        return " ".join(field.text().split()) if isinstance(field, Line | TextBlock) else ""

    def _put(self, name: str, text: str) -> None:
        field = self.field(name).field
        if isinstance(field, Line | TextBlock):
            field.set_text(text)
