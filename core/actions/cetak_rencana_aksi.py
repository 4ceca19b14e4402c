"""Gather Rencana Aksi: targets of the year and its quarters, programs with money, and steps."""

from collections.abc import Iterator, Mapping, Sequence

from core.actions.cetak_kesehatan_naskah import Naskah
from core.actions.cetak_kesehatan_tanda import dated, load_penerbit, signers_of
from core.actions.cetak_kinerja import Permintaan
from core.actions.iku_dasar import set_in_force
from core.actions.office import Office
from core.actions.pohon import load_pohon
from core.actions.program import load_program
from core.actions.set_tahun import set_label, set_mark, set_note
from core.actions.triwulan import load_triwulan
from core.iku.pohon_jabatan import answering
from core.iku.triwulan import ROMAWI, IkuSetahun, TahunTriwulan
from core.naskah.rencana_aksi import (
    RENCANA_AKSI,
    BarisAksi,
    BarisLangkah,
    KegiatanAksi,
    NaskahRencanaAksi,
)
from core.rules.capaian import show_target

_CUMULATIVE = "Target triwulan kumulatif; target triwulan IV sama dengan target tahun."
_NONE_SET = (
    "Target triwulan tidak ditetapkan untuk {0}; kemajuannya dipantau dengan tonggak yang dihitung "
    "dari catatan."
)


def susun_rencana_aksi(office: Office, permintaan: Permintaan) -> Naskah:
    """The plan of a year."""
    tahun, followed = permintaan.tahun, permintaan.set_iku
    penerbit, today = load_penerbit(office), office.today
    found = load_triwulan(office, tahun, (), followed)
    programs = _programs(office, tahun, found)
    pohon = load_pohon(office, tahun, followed)
    people = {
        one.kode: (one.penanggung_jawab, answering(pohon, one.kode))
        for one in set_in_force(office, tahun, followed).iku
    }
    tanda = signers_of(penerbit, RENCANA_AKSI, on=permintaan.tanggal or today)
    model = NaskahRencanaAksi(
        instansi=penerbit.kantor.nama_dinas,
        kota=f"Kota {penerbit.kantor.kota}",
        tahun=tahun,
        keadaan=today,
        baris=tuple(_row(one, programs, people) for one in found.iku),
        langkah=tuple(_steps(found)),
        catatan=(*set_note(office, tahun, followed), *_notes(found)),
        tanda=dated(tanda, penerbit.place_and(permintaan.tanggal)).baris,
        contoh=penerbit.contoh,
    )
    return Naskah(
        RENCANA_AKSI,
        model,
        f"{tahun}{set_label(office, tahun, followed)}",
        tahun,
        rujukan=f"tahun:{tahun}{set_mark(office, tahun, followed)}",
    )


def _row(
    one: IkuSetahun,
    programs: Mapping[str, Sequence[KegiatanAksi]],
    people: Mapping[str, tuple[str, str]],
) -> BarisAksi:
    hasil = one.hasil
    named, posts = people[hasil.kode]
    typed = (quarter.isi.penanggung_jawab for quarter in one.triwulan)
    person = next(filter(None, (named, *typed, posts)), "")
    return BarisAksi(
        nomor=hasil.nomor,
        sasaran=one.sasaran,
        indikator=hasil.nama,
        satuan=hasil.satuan,
        target=show_target(hasil.target),
        triwulan=tuple(show_target(quarter.target) for quarter in one.triwulan),
        kegiatan=tuple(programs.get(hasil.kode, ()))
        or (KegiatanAksi("", penanggung_jawab=person),),
    )


def _steps(found: TahunTriwulan) -> Iterator[BarisLangkah]:
    for one in found.iku:
        for quarter in one.triwulan:
            for step in quarter.aksi:
                yield BarisLangkah(
                    indikator=one.hasil.nama_pendek,
                    triwulan=ROMAWI[step.triwulan],
                    langkah=step.langkah,
                    jadwal=step.jadwal,
                    penanggung_jawab=step.penanggung_jawab,
                )


def _notes(found: TahunTriwulan) -> Iterator[str]:
    without = [
        one.hasil.nama_pendek
        for one in found.iku
        if not any(quarter.isi.target for quarter in one.triwulan)
    ]
    if len(without) < len(found.iku):
        yield _CUMULATIVE
    if without:
        yield _NONE_SET.format("; ".join(without))


def _programs(office: Office, tahun: int, found: TahunTriwulan) -> dict[str, list[KegiatanAksi]]:
    """The programs that serve each indicator, with the money of their rows that do."""
    known = load_program(office, tahun)
    return {
        one.hasil.kode: [
            KegiatanAksi(
                part.program.baris.nama, part.jumlah.pagu, part.program.baris.penanggung_jawab
            )
            for part in known.behind(one.hasil.kode)
        ]
        for one in found.iku
    }
