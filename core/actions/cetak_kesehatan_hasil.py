"""From the records to the papers of a result: hasil, berita acara, certificate."""

from collections.abc import Iterator
from datetime import date

from core import tanggal
from core.actions.cetak_kesehatan_berkas import Berkas
from core.actions.cetak_kesehatan_naskah import Naskah
from core.actions.cetak_kesehatan_tanda import Tanda, dated, examiners, signers_of
from core.actions.office import Office
from core.actions.skor import PenulisSkor
from core.errors import PrintRefusedError
from core.findings import Finding, Severity
from core.koperasi.laporan import KunciLaporan
from core.koperasi.penilaian import AsalPenilaian, StatusPenilaian
from core.naskah.berita_acara import NaskahBeritaAcara, Pengurus
from core.naskah.hasil_kesehatan import (
    ButirRekomendasi,
    HasilLalu,
    NaskahHasil,
    RingkasanHasil,
    summarise,
)
from core.naskah.sertifikat import NaskahSertifikat
from core.naskah.tanda_tangan import BarisTanda
from core.rules.report import ScoreReport
from core.storage.pemeriksaan_store import PemeriksaanStore
from core.storage.penilaian_store import PenilaianStore

BELUM_FINAL = "Penilaian belum final."
TERDAHULU = (
    "Hasil terdahulu sudah memiliki kertasnya sendiri; buka pindaiannya di halaman Kesehatan."
)
_ASAL = "hasil terdahulu"


def susun_hasil(office: Office, berkas: Berkas) -> Naskah:
    """The page that says what an examination found."""
    report = result_of(berkas)
    day = berkas.pemeriksaan.tanggal_penetapan or berkas.tanggal
    tanda = _signers(berkas, "hasil-pemeriksaan", day)
    model = NaskahHasil(
        kop=berkas.penerbit.kop,
        koperasi=berkas.identitas,
        tahun_kinerja=berkas.tahun_kinerja,
        tanggal=day,
        hasil=summarise(report, berpredikat=berkas.berpredikat),
        keaslian=berkas.keaslian(report),
        nomor=berkas.pemeriksaan.nomor_penetapan,
        lalu=_before(office, berkas.kunci),
        rekomendasi=_recommended(office, berkas),
        tanda=dated(tanda, berkas.penerbit.place_and(day)).baris,
    )
    return naskah_of(berkas, "hasil-pemeriksaan", model, notes=signer_notes(tanda))


def susun_berita_acara(office: Office, berkas: Berkas) -> Naskah:
    """Who met whom, what was examined, what came of it."""
    report, record = result_of(berkas), berkas.pemeriksaan
    day = record.tanggal_berita_acara
    tanda = _signers(berkas, "berita-acara", day or berkas.tanggal)
    met = record.ditemui.strip()
    model = NaskahBeritaAcara(
        kop=berkas.penerbit.kop,
        koperasi=berkas.identitas,
        tahun_kinerja=berkas.tahun_kinerja,
        keaslian=berkas.keaslian(report),
        kunjungan=berkas.kunjungan,
        nomor=record.nomor_berita_acara,
        tanggal=day,
        pengurus=(Pengurus(met),) if met else (),
        hasil=summarise(report, berpredikat=berkas.berpredikat),
        catatan=tuple(_lines(record.catatan_kunjungan, record.catatan_berita_acara)),
        rekomendasi=_recommended(office, berkas),
        tanggapan=record.tanggapan,
        tanggal_tanggapan=record.tanggal_tanggapan,
        tanda_pemeriksa=tanda.pemeriksa,
        tanda_pengurus=tanda.pengurus,
        tanda_lain=others(tanda),
    )
    notes = (
        *_number_note(record.nomor_berita_acara, day, "berita acara"),
        *signer_notes(tanda),
    )
    lacks = team_lacks(office, berkas)
    return naskah_of(berkas, "berita-acara", model, lacks=lacks, notes=notes)


def susun_sertifikat(office: Office, berkas: Berkas) -> Naskah:
    """The certificate; it needs its number and a predikat that the office certifies."""
    report, record = result_of(berkas), berkas.pemeriksaan
    day = record.tanggal_sertifikat
    tanda = _signers(berkas, "sertifikat", day or berkas.tanggal)
    model = NaskahSertifikat(
        kop=berkas.penerbit.kop,
        koperasi=berkas.identitas,
        tahun_kinerja=berkas.tahun_kinerja,
        hasil=summarise(report, berpredikat=berkas.berpredikat),
        keaslian=berkas.keaslian(report),
        nomor=record.nomor_sertifikat,
        tanggal=day,
        dasar=_basis(berkas),
        tanda=dated(tanda, berkas.penerbit.place_and(day)).baris,
    )
    lacks = []
    if not record.nomor_sertifikat.strip():
        lacks.append("Nomor sertifikat belum diisi.")
    if fault := predikat_fault(office, berkas):
        lacks.append(fault)
    return naskah_of(berkas, "sertifikat", model, lacks=tuple(lacks), notes=signer_notes(tanda))


def predikat_fault(office: Office, berkas: Berkas) -> str:
    """Why the predikat is too low for a certificate; empty when it will do."""
    urut = berkas.penilaian.predikat_urut
    if urut is None or urut <= office.pilihan.predikat_sertifikat:
        return ""
    return f"Predikat {berkas.penilaian.predikat} di bawah batas terendah sertifikat."


def result_of(berkas: Berkas) -> ScoreReport:
    """The result that is printed; raises `PrintRefusedError` when there is none."""
    if berkas.penilaian.asal is AsalPenilaian.TERDAHULU:
        raise PrintRefusedError(f"{berkas.koperasi.nama}: {TERDAHULU}", hint="")
    report = berkas.hasil
    if report is None:
        raise PrintRefusedError(
            f"{berkas.koperasi.nama}: belum ada penilaian tahun buku {berkas.kunci.tahun_buku}.",
            hint="Isi laporan dan pilih pedoman penilaian di halaman Kesehatan, lalu cetak lagi.",
        )
    return report


def naskah_of(
    berkas: Berkas,
    dokumen: str,
    model: object,
    *,
    lacks: tuple[str, ...] = (),
    notes: tuple[Finding, ...] = (),
) -> Naskah:
    """A paper of this result: issued only when it is final and nothing is lacking."""
    identitas = berkas.identitas
    return Naskah(
        dokumen=dokumen,
        model=model,
        perihal=f"{identitas.sebutan}, tahun buku {identitas.tahun_buku}",
        tahun_buku=identitas.tahun_buku,
        penilaian_id=berkas.penilaian.id or None,
        rujukan="" if berkas.penilaian.id else berkas.kunci.teks,
        koperasi_id=berkas.kunci.koperasi_id,
        beku=True,
        halangan=(*(() if berkas.final else (BELUM_FINAL,)), *lacks),
        catatan=notes,
    )


def team_lacks(office: Office, berkas: Berkas) -> tuple[str, ...]:
    """Why a paper of the team cannot be signed by it: as the office asks of a final result."""
    count, minimal = len(examiners(berkas.tim)), office.pilihan.pemeriksa_minimal
    if count >= minimal:
        return ()
    found = f"baru {count}" if count else "belum ada"
    return (f"Pemeriksa dalam surat tugas {found}; paling sedikit {minimal} orang.",)


def signer_notes(tanda: Tanda) -> tuple[Finding, ...]:
    """Posts that nobody holds on the day of the paper."""
    return tuple(
        Finding(
            "cetak.tanpa_penanda_tangan",
            "penanda_tangan",
            f"Tidak ada {slot.sebutan} yang berlaku pada tanggal naskah; namanya dibiarkan kosong.",
            Severity.PERINGATAN,
        )
        for slot, blok in tanda.blok
        if not blok.nama and not slot.tim and not blok.luar
    )


def others(tanda: Tanda) -> tuple[BarisTanda, ...]:
    """Officials who sign beside team and board."""
    return (tanda.pejabat,) if tanda.pejabat else ()


def _signers(berkas: Berkas, dokumen: str, on: date) -> Tanda:
    ketua = berkas.koperasi.ketua
    return signers_of(berkas.penerbit, dokumen, on=on, tim=berkas.tim, ketua=ketua)


def _before(office: Office, kunci: KunciLaporan) -> HasilLalu | None:
    """Last year's final result, taken over or computed."""
    found = PenilaianStore(office.db).find(kunci.tahun_lalu)
    if found is None or found.status is not StatusPenilaian.FINAL or found.total is None:
        return None
    taken = found.asal is AsalPenilaian.TERDAHULU
    skala = PenulisSkor(office).skala(found.pedoman_id, found.pedoman_sidik)
    bare = RingkasanHasil(found.total, found.predikat, skala=skala)
    hasil = summarise(found.hasil) if found.hasil else bare
    return HasilLalu(found.tahun_buku, hasil, _ASAL if taken else "")


def _recommended(office: Office, berkas: Berkas) -> tuple[ButirRekomendasi, ...]:
    found = PemeriksaanStore(office.db).rekomendasi(berkas.pemeriksaan.id)
    return tuple(ButirRekomendasi(one.uraian, one.tenggat) for one in found)


def _lines(*texts: str) -> Iterator[str]:
    for text in texts:
        yield from (line.strip() for line in text.splitlines() if line.strip())


def _number_note(nomor: str, day: date | None, what: str) -> tuple[Finding, ...]:
    if nomor.strip() and day is not None:
        return ()
    return (
        Finding(
            "cetak.nomor_kosong",
            "nomor",
            f"Nomor atau tanggal {what} masih kosong; tercetak sebagai titik-titik.",
            Severity.CATATAN,
        ),
    )


def _basis(berkas: Berkas) -> str:
    """The decree or berita acara that a certificate rests on."""
    record = berkas.pemeriksaan
    for name, nomor, day in (
        ("Keputusan", record.nomor_penetapan, record.tanggal_penetapan),
        ("Berita Acara", record.nomor_berita_acara, record.tanggal_berita_acara),
    ):
        if nomor.strip():
            when = f" tanggal {tanggal.show(day)}" if day else ""
            return f"{name} Nomor {nomor.strip()}{when}"
    return ""
