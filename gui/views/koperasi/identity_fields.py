"""The lines of the identity form, in the order the eye meets them, and their way to a record."""

from collections.abc import Sequence
from dataclasses import replace

from core.kantor.model import Kelurahan
from core.koperasi import kunci
from core.koperasi.daftar_pilihan import (
    GRADE,
    JENIS,
    KKMP_GERAI,
    KKMP_MODEL,
    KUK,
    PENGAWAS,
    POLA,
    STATUS_NIK,
    TINGKAT_BINAAN,
    WILAYAH_KEANGGOTAAN,
    DaftarPilihan,
    daftar_pilihan,
)
from core.koperasi.model import LABEL_KOPERASI as LABEL
from core.koperasi.model import Koperasi
from gui.views.koperasi.fields import CheckField, PairField
from gui.views.pengaturan.checks import Checks
from gui.widgets.form import FormGrid
from gui.widgets.labels import Text
from gui.widgets.pick import Pick
from gui.widgets.tanggal_edit import TanggalEdit
from gui.widgets.text_block import TextBlock
from gui.widgets.typed_line import Line
from gui.widgets.wilayah_picker import KelurahanChoice, WilayahPicker

KKMP_LINES = ("kkmp_model", "kkmp_gerai", "kkmp_musyawarah", "kkmp_sabh", "kkmp_rekening")


class IdentityFields:
    """Every field of a cooperative's identity, laid into a form."""

    def __init__(self, form: FormGrid) -> None:
        self.form = form
        self.lists: DaftarPilihan = daftar_pilihan()
        self._legal()
        self._place()
        self._business()
        self._supervision()
        self._follow_kkmp()

    def days(self) -> dict[str, TanggalEdit]:
        """The fields that are dates, by their name."""
        return {
            "tgl_badan_hukum": self.tanggal,
            "tgl_akta": self.tgl_akta,
            "tgl_berlaku_sertifikat": self.berlaku,
            "kkmp_musyawarah": self.musyawarah,
        }

    def set_places(self, places: Sequence[Kelurahan]) -> None:
        self.kelurahan.set_choices(
            [KelurahanChoice(one.kode, one.kelurahan, one.kecamatan) for one in places]
        )

    def _legal(self) -> None:
        form = self.form
        form.heading("Legalitas")
        self.nama, self.nomor, self.alasan = Line(), Line(), Line("misalnya: tercatat dua kali")
        self.tanggal = TanggalEdit()
        self.nik, self.npwp, self.nib = Line("belum ada"), Line(), Line()
        form.line("nama", LABEL["nama"], self.nama, required=True)
        form.line("no_badan_hukum", LABEL["no_badan_hukum"], self.nomor, width=264)
        form.line("alasan_kembar", LABEL["alasan_kembar"], self.alasan).hide()
        form.line("tgl_badan_hukum", LABEL["tgl_badan_hukum"], self.tanggal, width=188)
        self.akta, self.tgl_akta, self.notaris = Line(), TanggalEdit(), Line()
        form.line("no_akta", LABEL["no_akta"], self.akta, width=220)
        form.line("tgl_akta", LABEL["tgl_akta"], self.tgl_akta, width=188)
        form.line("notaris", LABEL["notaris"], self.notaris)
        form.line("nik", LABEL["nik"], self.nik, width=188, hint="lazimnya 13 angka")
        self.status_nik = Pick(STATUS_NIK.items(), placeholder="Belum diketahui")
        self.berlaku = TanggalEdit()
        self.grade = Pick([(one, one) for one in GRADE], placeholder="Belum ada")
        form.line("status_nik", LABEL["status_nik"], self.status_nik, width=220)
        form.line(
            "tgl_berlaku_sertifikat", LABEL["tgl_berlaku_sertifikat"], self.berlaku, width=188
        )
        form.line("grade", LABEL["grade"], self.grade, width=120, hint="menurut sertifikat")
        self.grade_why = Text("", "kecil", wrap=True)
        self.grade_why.setContentsMargins(160, 0, 0, 4)
        form.note(self.grade_why)
        form.line("npwp", LABEL["npwp"], self.npwp, width=188)
        form.line("nib", LABEL["nib"], self.nib, width=188)

    def _place(self) -> None:
        form = self.form
        form.heading("Tempat kedudukan")
        self.alamat, self.kelurahan = Line(), WilayahPicker()
        self.kelurahan.line.setAccessibleName(LABEL["kelurahan"])
        self.telepon, self.email, self.fax, self.website = Line(), Line(), Line(), Line()
        form.line("alamat", LABEL["alamat"], self.alamat)
        form.line("kelurahan", LABEL["kelurahan"], self.kelurahan)
        form.line("telepon", LABEL["telepon"], self.telepon, width=220)
        form.line("fax", LABEL["fax"], self.fax, width=220)
        form.line("email", LABEL["email"], self.email, width=260)
        form.line("website", LABEL["website"], self.website, width=260)

    def _business(self) -> None:
        form, lists = self.form, self.lists
        form.heading("Usaha")
        self.jenis = Pick([(one, one) for one in JENIS])
        self.pola = Pick([(one, one) for one in POLA], placeholder="")
        self.jenis.setAccessibleName(LABEL["jenis"])
        self.pola.setAccessibleName(LABEL["pola"])
        self.usp = CheckField("Mempunyai unit simpan pinjam dengan pembukuan sendiri")
        self.kkmp = CheckField("Koperasi Kelurahan Merah Putih (KKMP)")
        self.bentuk = Pick([(one, one) for one in lists.bentuk], placeholder="")
        self.kelompok = Pick([(one, one) for one in lists.kelompok])
        self.sektor = Pick([(one, one) for one in lists.sektor])
        self.kuk = Pick([(str(one), f"KUK {one}") for one in KUK], placeholder="Belum diketahui")
        form.line("jenis", "Jenis dan pola", PairField(self.jenis, self.pola), required=True)
        form.line("punya_usp", LABEL["punya_usp"], self.usp)
        form.line("kkmp", LABEL["kkmp"], self.kkmp)
        form.line("bentuk", LABEL["bentuk"], self.bentuk, width=260)
        form.line("kelompok", LABEL["kelompok"], self.kelompok, width=340)
        form.line("sektor", LABEL["sektor"], self.sektor, width=400)
        form.line("kuk", LABEL["kuk"], self.kuk, width=160)
        self._kkmp_title = form.heading("Koperasi Kelurahan Merah Putih")
        self.model = Pick(KKMP_MODEL.items(), placeholder="Belum diketahui")
        self.gerai = Checks(KKMP_GERAI.items())
        self.musyawarah = TanggalEdit()
        self.sabh, self.rekening = Line("nomor AHU"), Line("bank dan nomor rekening")
        form.line("kkmp_model", LABEL["kkmp_model"], self.model, width=220)
        form.line("kkmp_gerai", LABEL["kkmp_gerai"], self.gerai)
        form.line("kkmp_musyawarah", LABEL["kkmp_musyawarah"], self.musyawarah, width=188)
        form.line("kkmp_sabh", LABEL["kkmp_sabh"], self.sabh, width=300)
        form.line("kkmp_rekening", LABEL["kkmp_rekening"], self.rekening, width=300)

    def _follow_kkmp(self) -> None:
        self.kkmp.changed.connect(self.show_kkmp)
        self.show_kkmp()

    def show_kkmp(self) -> None:
        """Lines of a KKMP stand in the form of one, or where one of them is filled in."""
        typed = self.record(Koperasi("", ""))
        shown = typed.kkmp or any(getattr(typed, name) for name in KKMP_LINES)
        self._kkmp_title.setVisible(shown)
        for name in KKMP_LINES:
            self.form.field(name).setVisible(shown)

    def _supervision(self) -> None:
        form = self.form
        form.heading("Pembinaan")
        self.wilayah = Pick(WILAYAH_KEANGGOTAAN.items(), placeholder="")
        self.pengawas = Pick(PENGAWAS.items(), placeholder="")
        self.ketua, self.catatan = Line(), TextBlock()
        form.line("wilayah_keanggotaan", LABEL["wilayah_keanggotaan"], self.wilayah, width=260)
        form.line("pengawas", LABEL["pengawas"], self.pengawas, width=260)
        self.tingkat = Pick(TINGKAT_BINAAN.items(), placeholder="Belum diketahui")
        hint = "istilahnya belum dipastikan"
        form.line("tingkat_binaan", LABEL["tingkat_binaan"], self.tingkat, width=220, hint=hint)
        form.line("ketua", LABEL["ketua"], self.ketua)
        form.line("catatan", LABEL["catatan"], self.catatan)

    def put(self, record: Koperasi) -> None:
        """Show a record."""
        self.nama.set_text(record.nama)
        self.nomor.set_text(record.no_badan_hukum)
        self.alasan.set_text(record.alasan_kembar)
        self.tanggal.set_day(record.tgl_badan_hukum)
        self.nik.set_text(record.nik or "")
        self.npwp.set_text(record.npwp)
        self.nib.set_text(record.nib)
        self.alamat.set_text(record.alamat)
        self.kelurahan.set_code(record.kelurahan)
        self.telepon.set_text(record.telepon)
        self.email.set_text(record.email)
        self.jenis.set_code(record.jenis)
        self.pola.set_code(record.pola)
        self.usp.setChecked(record.punya_usp)
        self.kkmp.setChecked(record.kkmp)
        self.akta.set_text(record.no_akta)
        self.tgl_akta.set_day(record.tgl_akta)
        self.notaris.set_text(record.notaris)
        self.status_nik.set_code(record.status_nik)
        self.berlaku.set_day(record.tgl_berlaku_sertifikat)
        self.grade.set_code(record.grade)
        self.fax.set_text(record.fax)
        self.website.set_text(record.website)
        self.model.set_code(record.kkmp_model)
        self.gerai.set_text(record.kkmp_gerai)
        self.musyawarah.set_day(record.kkmp_musyawarah)
        self.sabh.set_text(record.kkmp_sabh)
        self.rekening.set_text(record.kkmp_rekening)
        self.tingkat.set_code(record.tingkat_binaan)
        lists = self.lists
        for pick, known, value in (
            (self.bentuk, lists.bentuk, record.bentuk),
            (self.kelompok, lists.kelompok, record.kelompok),
            (self.sektor, lists.sektor, record.sektor),
        ):
            _put_listed(pick, known, value)
        self.kuk.set_code(str(record.kuk) if record.kuk else None)
        self.wilayah.set_code(record.wilayah_keanggotaan)
        self.pengawas.set_code(record.pengawas)
        self.ketua.set_text(record.ketua)
        self.catatan.set_text(record.catatan)
        self.show_kkmp()

    def record(self, stored: Koperasi) -> Koperasi:
        """What is typed, over the id and version of the stored record."""
        kuk = self.kuk.code()
        return replace(
            stored,
            nama=self.nama.text(),
            no_badan_hukum=self.nomor.text(),
            alasan_kembar=self.alasan.text(),
            tgl_badan_hukum=self.tanggal.day(),
            nik=kunci.nik_bersih(self.nik.text()) or None,
            npwp=self.npwp.text(),
            nib=self.nib.text(),
            alamat=self.alamat.text(),
            kelurahan=self.kelurahan.code(),
            telepon=self.telepon.text(),
            email=self.email.text(),
            jenis=self.jenis.code() or "",
            pola=self.pola.code() or "",
            punya_usp=self.usp.isChecked(),
            kkmp=self.kkmp.isChecked(),
            bentuk=self.bentuk.code() or "",
            kelompok=self.kelompok.code() or "",
            sektor=self.sektor.code() or "",
            kuk=int(kuk) if kuk else None,
            wilayah_keanggotaan=self.wilayah.code() or "",
            pengawas=self.pengawas.code() or "",
            ketua=self.ketua.text(),
            catatan=self.catatan.text(),
            no_akta=self.akta.text(),
            tgl_akta=self.tgl_akta.day(),
            notaris=self.notaris.text(),
            status_nik=self.status_nik.code() or "",
            tgl_berlaku_sertifikat=self.berlaku.day(),
            grade=self.grade.code() or "",
            fax=self.fax.text(),
            website=self.website.text(),
            tingkat_binaan=self.tingkat.code() or "",
            kkmp_model=self.model.code() or "",
            kkmp_gerai=self.gerai.text(),
            kkmp_musyawarah=self.musyawarah.day(),
            kkmp_sabh=self.sabh.text(),
            kkmp_rekening=self.rekening.text(),
        )


def _put_listed(pick: Pick, known: Sequence[str], value: str) -> None:
    """A stored value that is not in the list any more stays there to be seen."""
    options = [*known, value] if value and value not in known else known
    pick.set_options([(one, one) for one in options])
    pick.set_code(value)
