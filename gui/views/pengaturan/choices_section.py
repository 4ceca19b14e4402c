"""Pilihan hitungan: how the office counts where the regulations leave room."""

from dataclasses import replace

from core import tanggal
from core.actions.iku_dasar import list_sets
from core.actions.pengaturan import list_skala
from core.iku.sebutan import short_name
from core.kalender import months
from core.koperasi.daftar_pilihan import PENGAWAS, WILAYAH_KEANGGOTAAN
from core.rules.pilihan import Pilihan
from core.rules.set_iku import Iku, TahunData
from gui.jobs import Jobs
from gui.session import Session
from gui.views.pengaturan.checks import Checks
from gui.views.pengaturan.choice_words import URAIAN
from gui.views.pengaturan.pilihan_panel import PilihanPanel
from gui.widgets.angka_edit import BulatEdit
from gui.widgets.form import FormLine
from gui.widgets.labels import Text
from gui.widgets.pick import Pick
from gui.widgets.typed_line import Line

_WAJIB = (
    ("aktif", "Aktif pada tanggal daftar ditutup"),
    ("setahun", "Berdiri paling sedikit satu tahun buku penuh"),
    ("rat", "RAT tahun buku itu diselenggarakan dan dilaporkan"),
    ("pedoman", "Pedoman penilaian tersedia"),
    ("laporan", "Laporan tahun buku itu lengkap dan lolos pemeriksaan"),
)
_MENURUT_SET = "set"


class ChoicesSection(PilihanPanel):
    """Every choice with its meaning, its default and its source under it."""

    topic = "pilihan"
    told = "Pilihan tersimpan; angka IKU dihitung kembali."

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__("Pilihan hitungan", session, jobs)
        self.title.set_beside("Pilihan yang berlaku ikut tercetak bersama angkanya.")
        self._iku = _ratios(session)
        self.batas = Line()
        self.status = Checks(
            [("aktif", "Aktif"), ("tidak_aktif", "Tidak aktif"), ("usul_bubar", "Usul bubar")]
        )
        self.predikat = Pick(
            [
                ("koperasi_dulu", "Laporan koperasi, lalu unit simpan pinjam"),
                ("usp_dulu", "Unit simpan pinjam, lalu laporan koperasi"),
            ],
            placeholder="",
        )
        self.sakip = Pick(
            [("terbit", "LHE yang terbit tahun T"), ("dinilai", "LHE atas tahun dinilai T")],
            placeholder="",
        )
        self.capaian = Pick(
            [("tercetak", "Target dan realisasi tercetak"), ("eksak", "Realisasi eksak")],
            placeholder="",
        )
        self.skala = Pick(
            [(one.id, one.dasar) for one in list_skala(session.office)], placeholder=""
        )
        self.wajib = Checks(_WAJIB)
        self.wilayah = Checks(WILAYAH_KEANGGOTAAN.items())
        self.pengawas = Checks(PENGAWAS.items())
        self.entri_kedua = Pick(
            [
                ("tidak", "Tidak wajib"),
                ("penentu", "Wajib atas angka penentu"),
                ("semua", "Wajib atas semua isian"),
            ],
            placeholder="",
        )
        self.penentu = BulatEdit()
        self.batas_rat, self.tanpa_rat = Line(), BulatEdit()
        self.pola_teguran = Line("kosong: ditulis tangan")
        self.kertas = Pick([("F4", "F4 (215 × 330 mm)"), ("A4", "A4")], placeholder="")
        self.pk_triwulan = Pick(
            [("tidak", "Target setahun saja"), ("ya", "Ditambah target tiap triwulan")],
            placeholder="",
        )
        self.years = {one.kode: self._year_pick(one) for one in self._iku}
        self._lay_lines()

    def typed(self) -> Pilihan:
        """The choices as they stand in the form."""
        wajib = set(self.wajib.codes())
        years = {kode: pick.code() for kode, pick in self.years.items()}
        return replace(
            self.before,
            tahun_data={
                kode: code for kode, code in years.items() if code and code != _MENURUT_SET
            },
            pisah_batas=month_day(self.batas.text()),
            status_terdaftar=self.status.codes(),
            sumber_predikat=self.predikat.code() or "",
            capaian_dari=self.capaian.code() or "",
            skala_capaian=self.skala.code() or "",
            tahun_sakip=self.sakip.code() or "",
            layak_wajib_aktif="aktif" in wajib,
            layak_wajib_setahun="setahun" in wajib,
            layak_wajib_rat="rat" in wajib,
            layak_wajib_pedoman="pedoman" in wajib,
            layak_wajib_laporan="laporan" in wajib,
            layak_wilayah=self.wilayah.codes(),
            layak_pengawas=self.pengawas.codes(),
            kertas=self.kertas.code() or "",
            pk_triwulan=self.pk_triwulan.code() or "",
            penentu_persen=self.penentu.value() or 0,
            batas_rat=month_day(self.batas_rat.text()),
            tahun_tanpa_rat=self.tanpa_rat.value() or 0,
            pola_teguran=self.pola_teguran.text().strip(),
            wajib_entri_kedua=self.entri_kedua.code() or "",
        )

    def fill(self) -> None:
        pilihan = self.before
        self.batas.set_text(day_month(pilihan.pisah_batas))
        self.status.set_codes(pilihan.status_terdaftar)
        self.predikat.set_code(pilihan.sumber_predikat)
        self.capaian.set_code(pilihan.capaian_dari)
        self.skala.set_code(pilihan.skala_capaian)
        self.sakip.set_code(pilihan.tahun_sakip)
        self.wajib.set_codes(
            code
            for code, on in (
                ("aktif", pilihan.layak_wajib_aktif),
                ("setahun", pilihan.layak_wajib_setahun),
                ("rat", pilihan.layak_wajib_rat),
                ("pedoman", pilihan.layak_wajib_pedoman),
                ("laporan", pilihan.layak_wajib_laporan),
            )
            if on
        )
        self.wilayah.set_codes(pilihan.layak_wilayah)
        self.pengawas.set_codes(pilihan.layak_pengawas)
        self.penentu.set_value(pilihan.penentu_persen)
        self.batas_rat.set_text(day_month(pilihan.batas_rat))
        self.tanpa_rat.set_value(pilihan.tahun_tanpa_rat)
        self.pola_teguran.set_text(pilihan.pola_teguran)
        self.kertas.set_code(pilihan.kertas)
        self.pk_triwulan.set_code(pilihan.pk_triwulan)
        self.entri_kedua.set_code(pilihan.wajib_entri_kedua)
        for kode, pick in self.years.items():
            pick.set_code(pilihan.tahun_data.get(kode, _MENURUT_SET))

    def _year_pick(self, iku: Iku) -> Pick:
        own = iku.rasio.tahun_data if iku.rasio else TahunData.TAHUN_INI
        return Pick(
            [
                (_MENURUT_SET, f"Menurut set IKU ({own})"),
                (TahunData.TAHUN_LALU, "T-1, tahun sebelumnya"),
                (TahunData.TAHUN_INI, "T, tahun yang sama"),
            ],
            placeholder="",
        )

    def _lay_lines(self) -> None:
        self.form.heading("Daftar dan tahun")
        self._line("pisah_batas", self.batas, width=112)
        for iku in self._iku:
            self.form.line(
                f"tahun_data:{iku.kode}", short_name(iku.nama), self.years[iku.kode], width=236
            )
        self._explain("tahun_data")
        self._line("status_terdaftar", self.status)
        self._line("sumber_predikat", self.predikat, width=300)
        self.form.heading("Realisasi dan capaian")
        self._line("tahun_sakip", self.sakip, width=236)
        self._line("capaian_dari", self.capaian, width=236)
        self._line("skala_capaian", self.skala, width=300)
        self.form.heading("RAT dan keaktifan")
        self._line("batas_rat", self.batas_rat, width=112)
        self._line("tahun_tanpa_rat", self.tanpa_rat, width=96)
        self._line("pola_teguran", self.pola_teguran, width=300)
        self.form.heading("Koperasi layak dinilai")
        self._line("layak_wajib", self.wajib)
        self._line("layak_wilayah", self.wilayah)
        self._line("layak_pengawas", self.pengawas)
        self.form.heading("Penilaian kesehatan")
        self._line("wajib_entri_kedua", self.entri_kedua, width=236)
        self._line("penentu_persen", self.penentu, width=96)
        self.form.heading("Cetak")
        self._line("kertas", self.kertas, width=180)
        self._line("pk_triwulan", self.pk_triwulan, width=236)

    def _line(
        self, name: str, field: Line | BulatEdit | Pick | Checks, width: int | None = None
    ) -> FormLine:
        made = self.form.line(name, URAIAN[name].judul, field, width=width)
        self._explain(name)
        return made

    def _explain(self, name: str) -> None:
        text = Text(URAIAN[name].kalimat, "kecil", wrap=True)
        text.setContentsMargins(160, 0, 0, 6)
        self.form.note(text)


def _ratios(session: Session) -> tuple[Iku, ...]:
    found = {iku.kode: iku for each in list_sets(session.office) for iku in each.iku if iku.rasio}
    return tuple(found.values())


def day_month(month_day_text: str) -> str:
    """A stored day of the year as an officer writes it.

    >>> day_month("12-31")
    '31 Desember'
    """
    month, _, day = month_day_text.partition("-")
    return f"{int(day)} {months()[int(month) - 1]}"


def month_day(text: str) -> str:
    """What was typed as `MM-DD`; text that is no day is returned as it is, to be refused.

    >>> month_day("31 Desember"), month_day("30/6"), month_day("akhir tahun")
    ('12-31', '06-30', 'akhir tahun')
    """
    bare = text.strip()
    separator = next((mark for mark in "/.- " if mark in bare), " ")
    try:
        day = tanggal.parse(f"{bare}{separator}2023")
    except tanggal.TanggalUnreadableError:
        return bare
    return bare if day is None else f"{day:%m-%d}"
