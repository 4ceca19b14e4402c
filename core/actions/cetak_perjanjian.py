"""From targets, budget and signatories of a year to the Perjanjian Kinerja of the head."""

from core.actions.cetak_kesehatan_naskah import Naskah
from core.actions.cetak_kesehatan_tanda import Penerbit, load_penerbit, title_lines
from core.actions.cetak_kinerja import Permintaan
from core.actions.iku_dasar import set_in_force
from core.actions.office import Office
from core.actions.target import load_targets
from core.findings import Finding, Severity
from core.kantor.model import PenandaTangan
from core.kantor.tanda_tangan_susunan import Slot, holder_of
from core.naskah.perjanjian import (
    PERJANJIAN,
    BarisTarget,
    NaskahPerjanjian,
    Perjanjian,
    Pihak,
)
from core.naskah.tanda_tangan import BlokTanda
from core.rules.capaian import Target, show_target

WALI_KOTA = "Wali Kota"


def susun_perjanjian(office: Office, permintaan: Permintaan) -> Naskah:
    """The agreement of the head with the Wali Kota; raises `AppError` when no set covers it."""
    penerbit = load_penerbit(office)
    kepala, wali = head_of(penerbit, office), mayor_of(penerbit, office)
    targets = load_targets(office, permintaan.tahun)
    sets = set_in_force(office, permintaan.tahun)
    rows = tuple(
        BarisTarget(sets.by_kode[one.iku].sasaran, one.nama, shown(one.target, one.satuan))
        for one in targets
    )
    missing = tuple(
        f"Target {one.nama} tahun {permintaan.tahun} belum diisi."
        for one in targets
        if one.target is None
    )
    model = NaskahPerjanjian(
        kop=penerbit.kop,
        kota=f"Kota {penerbit.kantor.kota}",
        tahun=permintaan.tahun,
        tempat=penerbit.kantor.kota,
        tanggal=permintaan.tanggal,
        perjanjian=(Perjanjian(kepala, wali, rows),),
        perubahan=permintaan.perubahan,
        contoh=penerbit.contoh,
    )
    return Naskah(
        PERJANJIAN,
        model,
        f"{permintaan.tahun}, {kepala.jabatan}",
        permintaan.tahun,
        rujukan=f"tahun:{permintaan.tahun}:kepala:{int(permintaan.perubahan)}",
        halangan=missing,
        catatan=tuple(name_notes(kepala, wali)),
    )


def shown(target: Target | None, satuan: str) -> str:
    """A target with its unit; a percentage carries its sign."""
    text = show_target(target)
    return f"{text} %" if text and satuan == "%" else text


def head_of(penerbit: Penerbit, office: Office) -> Pihak:
    """The head of the office on the day of the paper."""
    title = penerbit.susunan.jabatan_of(Slot.KEPALA)
    person = holder_of(list(penerbit.pejabat), title, office.today)
    return party(person, f"Kepala {penerbit.kantor.nama_singkat} Kota {penerbit.kantor.kota}")


def mayor_of(penerbit: Penerbit, office: Office) -> Pihak:
    """The Wali Kota, who has neither pangkat nor NIP."""
    person = holder_of(list(penerbit.pejabat), WALI_KOTA, office.today)
    title = f"{WALI_KOTA} {penerbit.kantor.kota}"
    nama = person.nama if person else ""
    lines = (title.upper(),)
    return Pihak(nama, title, BlokTanda(jabatan=lines, nama=nama, luar=not nama))


def party(person: PenandaTangan | None, jabatan: str) -> Pihak:
    """Who holds a post, with the signature; dotted lines while nobody is named."""
    if person is None:
        return Pihak("", jabatan, BlokTanda(jabatan=title_lines(jabatan)))
    tanda = BlokTanda(
        jabatan=title_lines(person.jabatan),
        nama=person.nama,
        pangkat=person.pangkat,
        nip=person.nip,
        awalan=person.awalan,
    )
    return Pihak(person.nama, f"{person.awalan} {person.jabatan}".strip(), tanda)


def name_notes(*pihak: Pihak) -> tuple[Finding, ...]:
    """Who is not named yet; the paper leaves dotted lines."""
    return tuple(
        Finding(
            "cetak.tanpa_penanda_tangan",
            "penanda",
            f"Nama {one.jabatan} belum ada; tercetak sebagai titik-titik. "
            "Isi di Pengaturan, Penanda tangan.",
            Severity.CATATAN,
        )
        for one in pihak
        if not one.nama
    )
