"""The list of corrections that goes up: as a paper that is issued, and as a workbook."""

from dataclasses import replace
from pathlib import Path

from core import tanggal
from core.actions.cetak_kesehatan_naskah import Naskah
from core.actions.cetak_kesehatan_tanda import dated, load_penerbit, signers_of
from core.actions.cetak_kesehatan_terbit import CaraCetak, Lembar, draw, issue
from core.actions.office import Office, load_kantor
from core.actions.outcome import Outcome, Topic
from core.actions.selisih import HasilOds
from core.koperasi.selisih import SatuSisi
from core.naskah.selisih import BedaCetak, BerbedaCetak, NaskahSelisih, SatuSisiCetak
from core.storage.arsip import digest, write_whole
from core.storage.cetakan_store import CetakanStore

SELISIH = "selisih-ods"


def look_selisih(office: Office, hasil: HasilOds, cara: CaraCetak) -> Outcome[Lembar]:
    """The paper as it would be, noted nowhere."""
    return Outcome(draw(susun_selisih(office, hasil), cara))


def print_selisih(office: Office, hasil: HasilOds, cara: CaraCetak) -> Outcome[Lembar]:
    """Issue it; the journal notes who, what and its hash."""
    lembar = issue(office, susun_selisih(office, hasil), cara)
    return Outcome(lembar, frozenset({Topic.NASKAH}), lembar.temuan)


def save_selisih(office: Office, hasil: HasilOds, cara: CaraCetak, path: Path) -> Outcome[Lembar]:
    """The same into a file; one that cannot be written leaves the older file and no entry."""
    with office.db.atomic():
        outcome = print_selisih(office, hasil, replace(cara, tujuan=f"berkas {path.name}"))
        write_whole(path, outcome.value.pdf, where=f"Berkas {path.name}")
    return outcome


def save_selisih_xlsx(office: Office, hasil: HasilOds, path: Path) -> Outcome[Path]:
    """The three lists as a workbook; the journal notes it. Raises `FileUnwritableError`."""
    from core.excel.rekap_xlsx import LembarDaftar, build_workbook

    model = _model(office, hasil)
    head = [
        f"Daftar perbaikan data koperasi pada ODS, Kota {load_kantor(office).kota}",
        f"Keadaan {tanggal.show(hasil.hari)}, dibandingkan dengan {hasil.daftar.sumber}",
    ]
    columns = ("Nama koperasi", "NIK koperasi", "Nomor badan hukum", "Kelurahan", "Keterangan")
    content = build_workbook(
        [
            LembarDaftar(
                "Berbeda",
                head,
                ("Nama koperasi", "Nomor badan hukum", "Uraian", "Dinas", "Kementerian"),
                [
                    (one.nama, one.nomor, beda.uraian, beda.dinas, beda.kementerian)
                    for one in model.berbeda
                    for beda in one.beda
                ],
            ),
            *(
                LembarDaftar(
                    name,
                    head,
                    columns,
                    [
                        (one.nama, one.nik, one.nomor_badan_hukum, one.kelurahan, one.catatan)
                        for one in listed
                    ],
                )
                for name, listed in (
                    ("Hanya Dinas", model.hanya_dinas),
                    ("Hanya kementerian", model.hanya_kementerian),
                )
            ),
        ]
    )
    facts = {"naskah": head[1], "tujuan": f"berkas {path.name}", "sidik": digest(content)}
    with office.db.atomic():
        deed = office.deed("Daftar perbaikan ODS disimpan ke Excel")
        CetakanStore(office.db).note(deed, SELISIH, facts)
        write_whole(path, content, where=f"Berkas {path.name}")
    return Outcome(path)


def susun_selisih(office: Office, hasil: HasilOds) -> Naskah:
    """The paper, gathered; which file it was held against is part of it."""
    perihal = f"{hasil.tahun}, terhadap {hasil.daftar.sumber}"
    rujukan = f"tahun:{hasil.tahun}:{hasil.daftar.sumber}"
    return Naskah(SELISIH, _model(office, hasil), perihal, hasil.tahun_buku, rujukan=rujukan)


def _model(office: Office, hasil: HasilOds) -> NaskahSelisih:
    penerbit = load_penerbit(office)
    day, found = office.today, hasil.selisih
    tanda = signers_of(penerbit, SELISIH, on=day)
    return NaskahSelisih(
        instansi=penerbit.kantor.nama_dinas,
        kota=f"Kota {penerbit.kantor.kota}",
        tahun=hasil.tahun,
        keadaan=hasil.hari,
        sumber=hasil.daftar.sumber,
        sama=len(found.sama),
        berbeda=tuple(
            BerbedaCetak(
                one.kita.nama,
                one.kita.no_badan_hukum,
                tuple(BedaCetak(beda.uraian, beda.kita, beda.mereka) for beda in one.beda),
            )
            for one in found.berbeda
        ),
        hanya_dinas=tuple(map(_single, found.hanya_kita)),
        hanya_kementerian=tuple(map(_single, found.hanya_mereka)),
        contoh=penerbit.contoh,
        tanda=dated(tanda, penerbit.place_and(day)).baris,
    )


def _single(one: SatuSisi) -> SatuSisiCetak:
    return SatuSisiCetak(
        nama=one.data.nama,
        nik=one.data.nik,
        nomor_badan_hukum=one.data.no_badan_hukum,
        kelurahan=one.data.kelurahan_nama,
        catatan=f"Mirip: {one.usulan.lain.nama}" if one.usulan else "",
    )
