"""The lines of the identity form, in the order the eye meets them, and their way to a record."""

from collections.abc import Sequence
from dataclasses import replace

from core.kantor.model import Kelurahan
from core.koperasi import kunci
from core.koperasi.daftar_pilihan import (
    JENIS,
    KUK,
    PENGAWAS,
    POLA,
    WILAYAH_KEANGGOTAAN,
    daftar_pilihan,
)
from core.koperasi.model import LABEL_KOPERASI as LABEL
from core.koperasi.model import Koperasi
from gui.views.koperasi.fields import CheckField, PairField
from gui.widgets.form import FormGrid
from gui.widgets.pick import Pick
from gui.widgets.tanggal_edit import TanggalEdit
from gui.widgets.text_block import TextBlock
from gui.widgets.typed_line import Line
from gui.widgets.wilayah_picker import KelurahanChoice, WilayahPicker


class IdentityFields:
    """Every field of a cooperative's identity, laid into a form."""

    def __init__(self, form: FormGrid) -> None:
        self.form = form
        self._legal()
        self._place()
        self._business()
        self._supervision()

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
        form.line("no_badan_hukum", LABEL["no_badan_hukum"], self.nomor, width=300)
        form.line("alasan_kembar", LABEL["alasan_kembar"], self.alasan).hide()
        form.line("tgl_badan_hukum", LABEL["tgl_badan_hukum"], self.tanggal, width=188)
        form.line("nik", LABEL["nik"], self.nik, width=188, hint="13 angka, dari sertifikat NIK")
        form.line("npwp", LABEL["npwp"], self.npwp, width=188)
        form.line("nib", LABEL["nib"], self.nib, width=188)

    def _place(self) -> None:
        form = self.form
        form.heading("Tempat kedudukan")
        self.alamat, self.kelurahan = Line(), WilayahPicker()
        self.kelurahan.line.setAccessibleName(LABEL["kelurahan"])
        self.telepon, self.email = Line(), Line()
        form.line("alamat", LABEL["alamat"], self.alamat)
        form.line("kelurahan", LABEL["kelurahan"], self.kelurahan)
        form.line("telepon", LABEL["telepon"], self.telepon, width=220)
        form.line("email", LABEL["email"], self.email, width=260)

    def _business(self) -> None:
        form, lists = self.form, daftar_pilihan()
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

    def _supervision(self) -> None:
        form = self.form
        form.heading("Pembinaan")
        self.wilayah = Pick(WILAYAH_KEANGGOTAAN.items(), placeholder="")
        self.pengawas = Pick(PENGAWAS.items(), placeholder="")
        self.ketua, self.catatan = Line(), TextBlock()
        form.line("wilayah_keanggotaan", LABEL["wilayah_keanggotaan"], self.wilayah, width=260)
        form.line("pengawas", LABEL["pengawas"], self.pengawas, width=260)
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
        lists = daftar_pilihan()
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
        )


def _put_listed(pick: Pick, known: Sequence[str], value: str) -> None:
    """A stored value that is not in the list any more stays there to be seen."""
    options = [*known, value] if value and value not in known else known
    pick.set_options([(one, one) for one in options])
    pick.set_code(value)
