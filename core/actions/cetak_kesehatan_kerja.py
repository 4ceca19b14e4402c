"""From the records to the working paper of an examination."""

from collections.abc import Iterator
from datetime import date

from core.actions.cetak_kesehatan_angka import figures, questions
from core.actions.cetak_kesehatan_berkas import Berkas
from core.actions.cetak_kesehatan_hasil import (
    naskah_of,
    result_of,
    signer_notes,
    team_lacks,
)
from core.actions.cetak_kesehatan_naskah import Naskah
from core.actions.cetak_kesehatan_tanda import signers_of
from core.actions.entri_kedua_syarat import entri_kedua_of
from core.actions.office import Office
from core.koperasi.laporan import LONJAKAN, last_year
from core.koperasi.pembukuan import OPINI
from core.naskah.angka_laporan import KelompokTanya
from core.naskah.beku import thaw
from core.naskah.kertas_kerja import Langkah, NaskahKertasKerja, Pembukuan
from core.rules.report import HitungKuesioner, ScoreReport
from core.storage.cetakan_store import CetakanStore
from core.storage.entri_kedua_store import EntriKeduaStore

KERTAS_KERJA = "kertas-kerja"
TANPA_TEKS = (
    "Teks butir tidak dicetak: versi pedoman yang dipakai tidak ada lagi pada SIKU di komputer "
    "ini. Jawaban dan nomornya tetap seperti saat ditetapkan."
)


def susun_kertas_kerja(office: Office, berkas: Berkas) -> Naskah:
    """All inputs, ratios, answers and scores of one examination."""
    report = result_of(berkas)
    kertas, laporan = berkas.kertas, berkas.kertas.laporan
    tanya = _questions(office, berkas, report)
    asked = any(isinstance(each.hitung, HitungKuesioner) for each in report.komponen)
    day = berkas.pemeriksaan.tanggal_berita_acara or berkas.tanggal
    tanda = signers_of(
        berkas.penerbit, KERTAS_KERJA, on=day, tim=berkas.tim, ketua=berkas.koperasi.ketua
    )
    books, notes = laporan.pembukuan, berkas.telaah.catatan if berkas.telaah else ()
    model = NaskahKertasKerja(
        kop=berkas.penerbit.kop,
        koperasi=berkas.identitas,
        tahun_kinerja=berkas.tahun_kinerja,
        tanggal=berkas.tanggal,
        hasil=report,
        keaslian=berkas.keaslian(report),
        bagian=figures(
            office.law.bagan,
            berkas.bentuk,
            kertas.pola,
            kini=laporan.tahun_ini,
            lalu=last_year(laporan, kertas.lalu),
            alasan=laporan.alasan,
            lonjakan=[each.field for each in notes if each.code == LONJAKAN],
        ),
        tanya=tanya,
        catatan_butir=TANPA_TEKS if asked and not tanya else "",
        kunjungan=berkas.kunjungan,
        pembukuan=Pembukuan(
            books.sak, books.diaudit, OPINI.get(books.opini, "").lower(), books.auditor
        ),
        berpredikat=berkas.berpredikat,
        # a jump is told with its line, by name and with its reason
        catatan_data=tuple(each for each in notes if each.code != LONJAKAN),
        alasan_selisih=laporan.alasan_selisih,
        alasan_pedoman=berkas.penilaian.alasan_pedoman,
        catatan=berkas.penilaian.catatan,
        langkah=tuple(_steps(office, berkas)),
        tanda_pemeriksa=tanda.pemeriksa,
        tanda_lain=tuple(blok for slot, blok in tanda.blok if not slot.tim),
    )
    lacks = team_lacks(office, berkas)
    return naskah_of(berkas, KERTAS_KERJA, model, lacks=lacks, notes=signer_notes(tanda))


def _questions(office: Office, berkas: Berkas, report: ScoreReport) -> tuple[KelompokTanya, ...]:
    """Worded as they were answered: by the version of the result, else by an earlier print."""
    if berkas.pedoman is not None:
        return questions(berkas.pedoman)
    store = CetakanStore(office.db)
    found = store.frozen_with(KERTAS_KERJA, "$.isi.hasil.hash", report.pedoman_hash)
    if found is None:
        return ()
    return thaw(found.isi, NaskahKertasKerja, store.picture).tanya


def _steps(office: Office, berkas: Berkas) -> Iterator[Langkah]:
    """Who entered, who entered again, who checked, who made it final."""
    penilaian = berkas.penilaian
    typists = EntriKeduaStore(office.db).typists(berkas.kertas.laporan.id, penilaian.id)
    for one in typists:
        yield Langkah("Dimasukkan oleh", one.nama, one.kapan.date())
    second = entri_kedua_of(office, penilaian.id)
    if second is not None:
        when: date | None = second.selesai.date() if second.selesai else None
        yield Langkah("Entri kedua oleh", second.pembanding, when, second.kalimat)
    if penilaian.diperiksa.oleh:
        yield Langkah("Diperiksa oleh", penilaian.diperiksa.oleh, penilaian.diperiksa.pada)
    if penilaian.final.oleh:
        yield Langkah("Ditetapkan oleh", penilaian.final.oleh, penilaian.final.pada)
