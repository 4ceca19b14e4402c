"""The form of one part of an IKU set: its head, an indicator, a row of the cascade."""

from collections.abc import Callable, Iterable

from core import tanggal
from core.iku.sebutan import SEBUTAN
from core.iku.set_naskah import shaped
from core.iku.set_periksa import KEPALA
from core.rules.set_iku import Daftar, JenisIku
from core.rules.tulis_iku import Isi
from gui.views.iku.set_iku.document import ARAH, TAHUN_DATA
from gui.views.iku.set_iku.sunting import Sunting
from gui.views.pengaturan.checks import Checks
from gui.views.pengaturan.pedoman.bound_form import BoundForm
from gui.widgets.pick import Pick
from gui.widgets.tanggal_edit import TanggalEdit
from gui.widgets.text_block import TextBlock

JENIS = ((JenisIku.RASIO.value, "Persentase dari dua daftar"),
         (JenisIku.ISIAN.value, "Diisi dengan tangan (nilai SAKIP)"))  # fmt: skip
_PICK = 360


class PartForm(BoundForm):
    """Writes into the working copy; `redo` builds it anew when its fields are others."""

    def __init__(
        self, draft: Sunting, key: str, predikat: Iterable[str], redo: Callable[[], object]
    ) -> None:
        super().__init__(draft.part(key), redo)
        self._draft, self._grades = draft, tuple(predikat)
        match key.partition(":")[0]:
            case "iku":
                self._indicator()
            case "cascade":
                self._row()
            case _:
                self._head()
        self.changed.connect(draft.touch)

    def _head(self) -> None:
        berlaku, asal = self.part["berlaku"], self.part["keputusan_asal"]
        self.text("id", "Kode set", hint="", width=_PICK)
        self.field("id").field.set_read_only(not self._draft.naskah.baru)  # type: ignore[attr-defined]
        self.text("judul", "Judul", block=True)
        self.number("sejak", "Berlaku sejak", part=berlaku)
        self.number("sampai", "Sampai", part=berlaku)
        self.text("nomor", "Nomor keputusan", part=asal, optional=True, width=_PICK)
        self.line("tanggal", "Tanggal", _day(asal), width=200)
        self.text("tentang", "Tentang", part=asal, block=True)
        self.text("tugas", "Tugas", block=True)
        duties = TextBlock("satu fungsi satu baris")
        duties.set_text("\n".join(self.part["fungsi"]))
        duties.changed.connect(lambda: self.part.__setitem__("fungsi", _lines(duties.text())))
        self.line("fungsi", "Fungsi", duties)

    def _indicator(self) -> None:
        self.text("nama", "Nama indikator", block=True)
        self.text("kode", "Kode", width=_PICK)
        self.text("sasaran", "Sasaran", block=True)
        self.choice(self.part, "jenis", "Cara menghitung", JENIS, self._reshape, width=_PICK)
        if self.part["jenis"] == JenisIku.ISIAN.value:
            self.text("formulasi", "Formulasi", block=True)
        else:
            self._ratio()
        self.text("penjelasan", "Penjelasan", block=True)
        self.text("sumber_data", "Sumber data", block=True)
        self.text("periode", "Periode", width=_PICK)
        self.text("satuan", "Satuan", width=120)
        arah = [(one.value, label) for one, label in ARAH.items()]
        self.choice(self.part, "arah", "Arah", arah, width=_PICK)
        self.text("penanggung_jawab", "Penanggung jawab", optional=True, width=_PICK)

    def _ratio(self) -> None:
        part, whole = self.part["hitung_pembilang"], self.part["hitung_penyebut"]
        self.text("pembilang", "Pembilang", block=True)
        self._list("hitung_pembilang", "Dihitung dari", part, tuple(Daftar))
        if part["daftar"] == Daftar.KOPERASI_BERPREDIKAT.value:
            self.several(part, "predikat", "Predikat", [(one, one) for one in self._grades])
        self.text("penyebut", "Penyebut", block=True)
        lists = tuple(one for one in Daftar if one is not Daftar.KOPERASI_BERPREDIKAT)
        self._list("hitung_penyebut", "Dihitung dari", whole, lists)
        side = Daftar(whole["daftar"]).pihak
        others = [one for one in lists if one.pihak == side and one.value != whole["daftar"]]
        self._readings([(one.value, SEBUTAN[one]) for one in others])
        years = [(one.value, label) for one, label in TAHUN_DATA.items()]
        self.choice(self.part, "tahun_data", "Tahun data", years, width=_PICK)

    def _row(self) -> None:
        self.text("misi", "Misi", block=True)
        self.text("tujuan", "Tujuan", block=True)
        self.text("sasaran_rpjmd", "Sasaran RPJMD", block=True)
        self.text("sasaran_renstra", "Sasaran Renstra", block=True)
        known = [(str(one["kode"]), str(one["nama"])) for one in self._draft.isi["iku"]]
        lost = [(kode, f"{kode} (tidak ada lagi)") for kode in self.part["iku"]
                if kode not in dict(known)]  # fmt: skip
        self.several(self.part, "iku", "Indikator", [*known, *lost])

    def _list(self, name: str, label: str, part: Isi, lists: Iterable[Daftar]) -> None:
        field = Pick([(one.value, SEBUTAN[one]) for one in lists], placeholder="")
        field.set_code(part["daftar"])

        def write() -> None:
            part["daftar"] = field.code()
            part.pop("predikat", None)
            if field.code() == Daftar.KOPERASI_BERPREDIKAT.value:
                part["predikat"] = []
            if name == "hitung_penyebut":
                self.part.pop("pilihan_penyebut", None)
            self.again()

        field.changed.connect(write)
        self.line(name, label, field, width=_PICK)

    def _readings(self, options: list[tuple[str, str]]) -> None:
        """Other denominators that are shown beside the official one; none is no key at all."""
        field = Checks(options)
        field.set_codes(self.part.get("pilihan_penyebut", ()))

        def write() -> None:
            self.part.pop("pilihan_penyebut", None)
            if field.codes():
                self.part["pilihan_penyebut"] = list(field.codes())

        field.changed.connect(write)
        self.line("pilihan_penyebut", "Dibaca juga atas", field)

    def _reshape(self) -> None:
        """The other kind has other fields."""
        made = shaped(dict(self.part), JenisIku(self.part["jenis"] or JenisIku.RASIO))
        self.part.clear()
        self.part.update(made)
        self.again()


def _day(asal: Isi) -> TanggalEdit:
    field = TanggalEdit()
    field.set_day(tanggal.parse(str(asal.get("tanggal") or "")))

    def write() -> None:
        day = field.day()
        asal["tanggal"] = day.isoformat() if day else ""

    field.changed.connect(write)
    return field


def title_of(key: str) -> str:
    """The heading above a form."""
    kind, _, place = key.partition(":")
    if kind == KEPALA:
        return "Kepala set"
    return f"{'Indikator' if kind == 'iku' else 'Baris keterkaitan'} {int(place) + 1}"


def _lines(text: str) -> list[str]:
    return [one.strip() for one in text.splitlines() if one.strip()]
