"""Gather Bab III of the LKjIP: what came of the year, told by the figures of the window."""

from collections.abc import Iterator

from core.actions.cetak_kesehatan_naskah import Naskah
from core.actions.cetak_kesehatan_tanda import dated, load_penerbit, signers_of
from core.actions.cetak_kinerja import Permintaan
from core.actions.iku import load_all, penilai_of
from core.actions.iku_dasar import known_years
from core.actions.lkjip_analisis import told
from core.actions.lkjip_anggaran import table_money
from core.actions.lkjip_daya import table_behind, table_efficiency, table_standard, without
from core.actions.lkjip_standar import load_standar
from core.actions.lkjip_tabel import LAMPAU, table_before, table_end, table_year
from core.actions.office import Office
from core.actions.program import load_program
from core.actions.set_tahun import set_label, set_mark, set_note
from core.actions.target import load_periode
from core.actions.triwulan import load_triwulan
from core.iku.program_pohon import TahunProgram
from core.iku.triwulan import TahunTriwulan
from core.naskah.lkjip import LKJIP, Bagian, NaskahLkjip

BAB = "BAB III AKUNTABILITAS KINERJA"


def susun_lkjip(office: Office, permintaan: Permintaan) -> Naskah:
    """Bab III of a year; raises `AppError` where no set of indicators covers it."""
    tahun, today, followed = permintaan.tahun, office.today, permintaan.set_iku
    penerbit = load_penerbit(office)
    found, program = load_triwulan(office, tahun, (), followed), load_program(office, tahun)
    tanda = signers_of(penerbit, LKJIP, on=permintaan.tanggal or today)
    model = NaskahLkjip(
        instansi=penerbit.kantor.nama_dinas,
        kota=f"Kota {penerbit.kantor.kota}",
        tahun=tahun,
        keadaan=today,
        bagian=(
            Bagian(1, BAB),
            *_reached(office, found, program, followed),
            *_money(program),
        ),
        tanda=dated(tanda, penerbit.place_and(permintaan.tanggal)).baris,
        contoh=penerbit.contoh,
    )
    return Naskah(
        LKJIP,
        model,
        f"{tahun}{set_label(office, tahun, followed)}",
        tahun,
        rujukan=f"tahun:{tahun}{set_mark(office, tahun, followed)}",
        halangan=_uncounted(found),
    )


def _uncounted(found: TahunTriwulan) -> tuple[str, ...]:
    if not found.belum_dihitung:
        return ()
    return (f"Angka IKU tahun {found.tahun} belum dihitung; buka halaman IKU sekali.",)


def _reached(
    office: Office, found: TahunTriwulan, program: TahunProgram, followed: str
) -> Iterator[Bagian]:
    tahun = found.tahun
    known = [one for one in range(tahun - LAMPAU, tahun) if one in known_years(office)]
    before = {one: load_all(office, one) for one in known}
    tables = (
        (
            "1. Target dan realisasi tahun ini",
            table_year(found, (*set_note(office, tahun, followed), *found.aturan)),
        ),
        ("2. Realisasi dibandingkan dengan tahun-tahun sebelumnya", table_before(found, before)),
        (
            "3. Realisasi dibandingkan dengan target akhir Renstra",
            table_end(found, load_periode(office, tahun, followed), penilai_of(office)),
        ),
    )
    yield Bagian(2, "A. Capaian Kinerja Organisasi")
    for judul, tabel in tables:
        yield Bagian(3, judul, tabel=tabel)
    standar = load_standar(office, tahun)
    yield Bagian(
        3,
        "4. Realisasi dibandingkan dengan standar nasional",
        tuple(without(standar)),
        table_standard(found, standar, penilai_of(office)),
    )
    yield Bagian(3, "5. Analisis penyebab keberhasilan atau kegagalan")
    for one in found.iku:
        texts = tuple(told(office, tahun, one))
        yield Bagian(4, f"{one.hasil.nomor}) {one.hasil.nama}", texts)
    yield Bagian(3, "6. Efisiensi penggunaan sumber daya", tabel=table_efficiency(found, program))
    behind = table_behind(found, program)
    none = () if behind else ("Belum ada program yang dicatat melayani indikator tahun ini.",)
    yield Bagian(3, "7. Program yang mendukung pencapaian", none, behind)


def _money(program: TahunProgram) -> Iterator[Bagian]:
    judul = "B. Realisasi Anggaran"
    if program.kosong:
        yield Bagian(2, judul, (f"Program dan anggaran tahun {program.tahun} belum diisi.",))
        return
    yield Bagian(2, judul, tabel=table_money(program))
