"""The form of each part of a pedoman: fields that write straight into the working copy."""

from functools import partial

from core.rules.bagan import BaganAkun
from core.rules.checks_pedoman import KEPALA, PREDIKAT, SUMBER
from core.rules.kata_tolak import arah_words
from core.rules.pedoman import Agregasi, Arah, JenisKomponen, Keyakinan
from core.rules.read_umum import Pola
from core.rules.sunting_bagian import komponen_of
from core.rules.tulis_pedoman import Isi
from core.rules.uraian_pedoman import JENIS, KEYAKINAN
from gui.views.pengaturan.checks import Checks
from gui.views.pengaturan.pedoman.bound_form import BoundForm, Do, put_or_drop
from gui.views.pengaturan.pedoman.row_fields import (
    BandField,
    ItemField,
    PartsField,
    text_line,
)
from gui.views.pengaturan.pedoman.sum_field import SumField
from gui.views.pengaturan.pedoman.working import Working, shape_as, two_bands
from gui.widgets.labels import Text
from gui.widgets.pick import Pick

_KUK = tuple((str(each), f"KUK {each}") for each in range(1, 5))
_AGREGASI = (
    (Agregasi.JUMLAH_SKOR.value, "Skor komponen dijumlahkan"),
    (Agregasi.PERSEN_SKOR_ASPEK.value, "Skor 1 sampai 4, menjadi persen per aspek"),
)
_KIND = (
    (JenisKomponen.RASIO.value, "Rasio"),
    (JenisKomponen.KUESIONER.value, "Kuesioner"),
    (JenisKomponen.ISIAN.value, "Skor diisi penilai"),
)
_SATUAN = (("%", "persen"), ("kali", "kali"), ("hari", "hari"), ("skor", "skor"))
_PER_YA, _PERSEN = "per_ya", "persen"


class NodeForm(BoundForm):
    """Built anew for each part; `reshaped` asks to be built again."""

    def __init__(self, working: Working, key: str, bagan: BaganAkun, redo: Do) -> None:
        super().__init__(working.part(key), redo)
        self._working, self._bagan = working, bagan
        self._bands: dict[str, BandField] = {}
        match key.partition(":")[0]:
            case "kepala":
                self._head()
            case "predikat":
                self._predikat()
            case "sumber":
                self._sources()
            case "aspek":
                self._aspek()
            case _:
                self._komponen()
        self.changed.connect(self._tell)

    def _tell(self) -> None:
        self._retell()
        self._working.touch()

    def _retell(self) -> None:
        """Each band says where it begins; a limit may have changed."""
        for name, band in self._bands.items():
            self.field(name).label.setText(band.begins())

    def again(self) -> None:
        for place, row in enumerate(self._working.isi["predikat"], start=1):
            row["urut"] = place
        super().again()

    def _head(self) -> None:
        untuk = self.part.setdefault("instrumen_untuk", {"jenis": [], "pola": []})
        if self._working.naskah.baru:
            self.text("id", "Kode", hint="huruf kecil, angka dan tanda hubung")
        self.text("judul", "Judul", block=True)
        self.text("dasar", "Dasar", block=True)
        self.several(untuk, "jenis", "Untuk", [(one.value, word) for one, word in JENIS.items()])
        self.several(untuk, "pola", "Pola", [(one.value, one.value) for one in Pola])
        kuk = Checks(_KUK)
        kuk.set_codes(str(each) for each in untuk.get("kuk", ()))
        kuk.changed.connect(lambda: put_or_drop(untuk, "kuk", [int(one) for one in kuk.codes()]))
        self.line("kuk", "KUK (kosong: semua)", kuk)
        self.number("tahun_buku_sejak", "Tahun buku sejak")
        self.number("tahun_buku_sampai", "Tahun buku sampai", optional=True, hint="kosong = masih")
        if self._working.naskah.baru:
            self.choice(self.part, "agregasi", "Cara menjumlah", _AGREGASI, self._reweigh)
        self.text("catatan", "Catatan", block=True, optional=True)

    def _reweigh(self) -> None:
        """Only where skor are summed do components have weights of their own."""
        summed = self.part["agregasi"] == Agregasi.JUMLAH_SKOR.value
        for komponen in komponen_of(self.part):
            if summed:
                komponen.setdefault("bobot", "")
            else:
                komponen.pop("bobot", None)

    def _predikat(self) -> None:
        rows: list[Isi] = self.part["predikat"]
        self.note(Text("Dari yang terbaik; yang terbawah mulai dari 0.", "label"))
        for place, row in enumerate(rows):
            field = PartsField(
                row,
                (("nama", "nama predikat", 260), ("minimal", "Skor mulai dari", 88)),
                numbers=frozenset({"minimal"}),
                remove="Hapus predikat ini" if len(rows) > 1 else "",
            )
            self.row(f"{place}", f"Predikat {place + 1}", field, rows, place)
        self.button("Tambah predikat", lambda: rows.append({"nama": "", "minimal": 0}))

    def _sources(self) -> None:
        rows: list[Isi] = self.part["sumber"]
        for place, row in enumerate(rows):
            field = PartsField(
                row,
                (("id", "kode", 64), ("uraian", "uraian", 0), ("url", "alamat", 140)),
                remove="Hapus sumber ini" if len(rows) > 1 else "",
            )
            self.row(f"{place}", f"Sumber {place + 1}", field, rows, place)
        self.button("Tambah sumber", lambda: rows.append({"id": "", "uraian": ""}))

    def _aspek(self) -> None:
        self.text("kode", "Kode", width=120)
        self.text("nama", "Nama")
        self.number("bobot", "Bobot", hint="bobot semua aspek berjumlah 100")

    def _komponen(self) -> None:
        self.text("kode", "Kode", width=120)
        self.text("nama", "Nama", block=True)
        self.text("sub_aspek", "Sub-aspek", optional=True)
        if "bobot" in self.part:
            self.number("bobot", "Bobot", hint="skor paling tinggi")
        self.kind = Pick(_KIND, placeholder="")
        self.kind.set_code(self.part.get("jenis"))
        self.kind.changed.connect(self._reshape)
        self.line("jenis", "Cara menilai", self.kind, width=220)
        match self.part.get("jenis"):
            case JenisKomponen.RASIO.value:
                self._ratio()
            case JenisKomponen.KUESIONER.value:
                self._questions()
            case _:
                pass
        self.heading("Dasar")
        self.choice(
            self.part, "keyakinan", "Keyakinan", [(k.value, KEYAKINAN[k]) for k in Keyakinan]
        )
        self._source_ids()
        self.text("catatan", "Catatan", block=True, optional=True)
        self._readings()

    def _ratio(self) -> None:
        known = _own_sums(self._working.isi, self._bagan)
        self.heading("Rumus")
        for key, word in (("pembilang", "Pembilang"), ("penyebut", "Penyebut")):
            self._sum(key, word, SumField(self.part[key], self._bagan, known))
        self.number("kali", "Dikali", hint="100 untuk persen")
        self.choice(self.part, "satuan", "Satuan", _SATUAN)
        self.choice(
            self.part, "arah", "Arah", [(one.value, arah_words(one)) for one in Arah], width=280
        )
        self._band_lines()
        nol = self.part["nol_penyebut"]
        self.heading("Bila penyebut nol atau minus")
        self.number("nilai", "Nilai", part=nol, name="nol.nilai")
        if "nilai_tanpa_bukti" in nol:
            self.number("nilai_tanpa_bukti", "Nilai tanpa bukti", part=nol, name="nol.tanpa")
        self.text("alasan", "Alasan", part=nol, name="nol.alasan", block=True)

    def _sum(self, key: str, word: str, field: SumField) -> None:
        """A sum, and under it what it is made of."""
        self.line(key, word, field)
        made_of = Text("", "kecil", wrap=True)
        made_of.setContentsMargins(160, 0, 0, 6)
        self.note(made_of)

        def tell() -> None:
            made_of.setText(field.words())
            made_of.setVisible(bool(field.words()))

        field.changed.connect(tell)
        tell()

    def _questions(self) -> None:
        rows: list[Isi] = self.part["butir"]
        self.heading("Penilaian")
        per_ya = "pita" not in self.part
        way = Pick(
            ((_PER_YA, "nilai setiap jawaban ya"), (_PERSEN, "rentang persen ya")), placeholder=""
        )
        way.set_code(_PER_YA if per_ya else _PERSEN)
        way.changed.connect(lambda: self._count_by(way.code() or _PER_YA))
        self.line("cara", "Dihitung dari", way, width=220)
        if per_ya:
            self.number("nilai_per_ya", "Nilai setiap ya")
        else:
            self._band_lines()
        self.heading("Butir")
        for place, row in enumerate(rows):
            self.row(f"butir.{place}", f"Butir {place + 1}", ItemField(row), rows, place)
        kode = self.part.get("kode", "")
        self.button(
            "Tambah butir", lambda: rows.append({"kode": f"{kode}.{len(rows) + 1}", "teks": ""})
        )

    def _count_by(self, way: str) -> None:
        if way == _PER_YA:
            self.part.pop("pita", None)
            self.part["nilai_per_ya"] = ""
        else:
            self.part.pop("nilai_per_ya", None)
            self.part["pita"] = two_bands()
        self.again()

    def _band_lines(self) -> None:
        self.heading("Rentang nilai")
        self._bands_of(self.part["pita"], "pita")

    def _bands_of(self, bands: Isi, lead: str) -> None:
        """A line for every band, and the way to another one."""
        for place in range(len(bands["nilai"])):
            field = BandField(bands, place)
            name = f"{lead}.{place}"
            self._bands[name] = field
            self.line(name, f"Rentang {place + 1}", field)
            field.removed.connect(partial(self._drop_band, bands, place))
        self._retell()
        self.button("Tambah rentang", partial(_add_band, bands), name=lead)

    def _drop_band(self, bands: Isi, place: int) -> None:
        del bands["nilai"][place]
        del bands["skor"][place]
        del bands["batas"][min(place, len(bands["batas"]) - 1)]
        self.again()

    def _source_ids(self) -> None:
        part = self.part
        joined = ", ".join(str(each) for each in part.get("sumber", ()))

        def write(text: str) -> None:
            part["sumber"] = [one.strip() for one in text.split(",") if one.strip()]

        self.line(
            "sumber", "Sumber", text_line(joined, write), hint="kode, dipisah koma", width=280
        )

    def _readings(self) -> None:
        rows: list[Isi] = self.part.get("varian", [])
        for place, row in enumerate(rows):
            self.heading(f"Cara baca lain {place + 1}")
            field = PartsField(row, (("nama", "nama cara baca", 0),), remove="Hapus cara baca ini")
            self.row(f"varian.{place}", "Nama", field, rows, place)
            if isinstance(row.get("pita"), dict):
                self._bands_of(row["pita"], f"varian.{place}.pita")
            self.text(
                "catatan",
                "Catatan",
                part=row,
                name=f"varian.{place}.catatan",
                block=True,
                optional=True,
            )

    def _reshape(self) -> None:
        kind = self.kind.code()
        if kind and kind != self.part.get("jenis"):
            shape_as(self.part, JenisKomponen(kind))
            self.again()


def title_of(key: str) -> str:
    """What a part is called above its form."""
    kinds = {KEPALA: "Kepala", PREDIKAT: "Predikat", SUMBER: "Sumber"}
    return kinds.get(key) or ("Aspek" if key.startswith("aspek") else "Komponen")


def line_of(field: str) -> str:
    """The line of a form that shows a finding about this field of its part.

    >>> line_of("0.minimal"), line_of("pita.2"), line_of("bobot"), line_of("nol.nilai")
    ('0', 'pita.2', 'bobot', 'nol.nilai')
    """
    first = field.partition(".")[0]
    return first if first.isdigit() else field


def _own_sums(isi: Isi, bagan: BaganAkun) -> dict[str, Isi]:
    """The sums of this pedoman that the chart does not name."""
    found: dict[str, Isi] = {}
    for komponen in komponen_of(isi):
        for key in ("pembilang", "penyebut"):
            jumlah = komponen.get(key)
            kode = jumlah.get("kode") if isinstance(jumlah, dict) else None
            if jumlah and kode and kode not in bagan.jumlah:
                found.setdefault(kode, jumlah)
    return found


def _add_band(bands: Isi) -> None:
    bands["batas"].append(["", bands["batas"][-1][1]])
    bands["nilai"].append("")
    bands["skor"].append(None)
