"""From the records to the letters about one examination."""

from datetime import date

from core.actions.cetak_kesehatan_berkas import Berkas
from core.actions.cetak_kesehatan_hasil import signer_notes
from core.actions.cetak_kesehatan_naskah import Naskah
from core.actions.cetak_kesehatan_tanda import Penerbit, Tanda, signers_of
from core.actions.office import Office
from core.errors import PrintRefusedError
from core.findings import Finding, Severity
from core.koperasi.laporan import Unit
from core.koperasi.pemeriksaan import AnggotaTim, Penugasan, Permintaan
from core.naskah import surat_fakta as fakta
from core.naskah import surat_pihak as pihak
from core.naskah.hasil_kesehatan import RingkasanHasil, summarise
from core.naskah.identitas_koperasi import UNIT_USP, IdentitasKoperasi
from core.naskah.surat_tulis import (
    write_pemberitahuan,
    write_pengembalian,
    write_permintaan,
    write_tanggapan,
)
from core.storage.pemeriksaan_store import PemeriksaanStore


def susun_pemberitahuan(_office: Office, berkas: Berkas) -> Naskah:
    """The letter that announces the examination."""
    record = berkas.pemeriksaan
    tanda = _signers(berkas, "surat-pemberitahuan", record.tanggal_pemberitahuan)
    model = write_pemberitahuan(
        fakta.FaktaPemberitahuan(
            penerbit=issuer(berkas.penerbit, tanda),
            koperasi=named(berkas.identitas),
            tugas=duty(berkas.penugasan, berkas.tim, berkas.kunci.tahun_buku),
            nomor=record.nomor_pemberitahuan,
            tanggal=record.tanggal_pemberitahuan,
            kunjungan_mulai=record.kunjungan_mulai,
            kunjungan_selesai=record.kunjungan_selesai,
            tempat_kunjungan=record.tempat,
        )
    )
    number = (record.nomor_pemberitahuan, record.tanggal_pemberitahuan)
    return _letter(berkas, "surat-pemberitahuan", model, tanda, number)


def susun_permintaan(office: Office, berkas: Berkas) -> Naskah:
    """The last letter that asks for what is missing."""
    asked = _last_letter(PemeriksaanStore(office.db).permintaan(berkas.pemeriksaan.id))
    if not asked:
        raise PrintRefusedError(
            f"{berkas.koperasi.nama}: belum ada permintaan kelengkapan.",
            hint="Tambah permintaannya di Pekerjaan, Pemeriksaan, bagian Kelengkapan.",
        )
    first = asked[0]
    due = [one.tenggat for one in asked if one.tenggat is not None]
    tanda = _signers(berkas, "permintaan-kelengkapan", first.tanggal_surat)
    model = write_permintaan(
        fakta.FaktaPermintaan(
            penerbit=issuer(berkas.penerbit, tanda),
            koperasi=named(berkas.identitas),
            tugas=duty(berkas.penugasan, berkas.tim, berkas.kunci.tahun_buku),
            uraian=tuple(one.uraian for one in asked),
            tenggat=min(due) if due else None,
            nomor=first.nomor_surat,
            tanggal=first.tanggal_surat,
        )
    )
    number = (first.nomor_surat, first.tanggal_surat)
    return _letter(berkas, "permintaan-kelengkapan", model, tanda, number)


def susun_pengembalian(office: Office, berkas: Berkas) -> Naskah:
    """The letter that takes a report back, for the last time it went back."""
    returns = PemeriksaanStore(office.db).pengembalian(berkas.kertas.laporan.id)
    if not returns:
        raise PrintRefusedError(
            f"{berkas.koperasi.nama}: laporannya belum pernah dikembalikan.",
            hint="Kembalikan laporan lewat tombol Kembalikan di halaman Kesehatan.",
        )
    last = returns[-1]
    tanda = _signers(berkas, "surat-pengembalian", last.tanggal)
    model = write_pengembalian(
        fakta.FaktaPengembalian(
            penerbit=issuer(berkas.penerbit, tanda),
            koperasi=named(berkas.identitas),
            tahun_buku=berkas.kunci.tahun_buku,
            alasan=tuple(line.strip() for line in last.alasan.splitlines() if line.strip()),
            tenggat=last.tenggat,
            nomor=last.nomor_surat,
            tanggal=last.tanggal,
        )
    )
    return _letter(berkas, "surat-pengembalian", model, tanda, (last.nomor_surat, last.tanggal))


def susun_tanggapan(_office: Office, berkas: Berkas) -> Naskah:
    """The form on which the board answers; the result stands on it once there is one."""
    record, report = berkas.pemeriksaan, berkas.hasil
    tanda = _signers(berkas, "tanggapan-pengurus", record.tanggal_berita_acara)
    shown: RingkasanHasil | None = None
    if report is not None and berkas.berpredikat:
        shown = summarise(report)
    model = write_tanggapan(
        fakta.FaktaTanggapan(
            penerbit=issuer(berkas.penerbit, tanda),
            koperasi=named(berkas.identitas),
            tahun_buku=berkas.kunci.tahun_buku,
            nomor_berita_acara=record.nomor_berita_acara,
            tanggal_berita_acara=record.tanggal_berita_acara,
            skor=shown.skor if shown else "",
            predikat=shown.predikat if shown else "",
            pengurus=tanda.baris,
        )
    )
    return _letter(berkas, "tanggapan-pengurus", model, tanda, None)


def issuer(penerbit: Penerbit, tanda: Tanda) -> pihak.Penerbit:
    """The office as its letters name it."""
    kantor = penerbit.kantor
    instansi = f"{kantor.nama_singkat} Kota {kantor.kota}"
    return pihak.Penerbit(
        kop=penerbit.kop,
        instansi=instansi,
        jabatan=f"Kepala {instansi}",
        kota=kantor.kota,
        tanda=tanda.baris,
        contoh=kantor.contoh,
    )


def named(identitas: IdentitasKoperasi) -> pihak.KoperasiSurat:
    """A cooperative as a letter names it."""
    return pihak.KoperasiSurat(
        nama=identitas.nama,
        nomor_badan_hukum=identitas.no_badan_hukum,
        alamat=identitas.alamat,
        kelurahan=identitas.kelurahan,
        kecamatan=identitas.kecamatan,
        unit=identitas.unit,
    )


def duty(
    tugas: Penugasan | None,
    tim: tuple[AnggotaTim, ...],
    tahun_buku: int,
    koperasi: tuple[pihak.KoperasiSurat, ...] = (),
) -> pihak.TugasSurat:
    """The surat tugas as letters refer to it."""
    known = tugas or Penugasan(tahun_buku)
    return pihak.TugasSurat(
        tahun_buku=tahun_buku,
        nomor=known.nomor,
        tanggal=known.tanggal,
        nomor_sk_tim=known.nomor_sk_tim,
        tanggal_sk_tim=known.tanggal_sk_tim,
        mulai=known.mulai,
        selesai=known.selesai,
        keperluan=known.keperluan,
        tim=tuple(
            pihak.AnggotaSurat(one.nama, one.nip, one.pangkat, one.jabatan, one.peran.sebutan)
            for one in tim
        ),
        koperasi=koperasi,
    )


def unit_of(unit: Unit) -> str:
    """The name of the unit on paper; empty for the cooperative itself."""
    return UNIT_USP if unit is Unit.USP else ""


def number_notes(nomor: str, day: date | None) -> tuple[Finding, ...]:
    """A number or day that is still to come after signing."""
    if nomor.strip() and day is not None:
        return ()
    return (
        Finding(
            "cetak.nomor_kosong",
            "nomor",
            "Nomor atau tanggal masih kosong; tercetak sebagai titik-titik.",
            Severity.CATATAN,
        ),
    )


def _signers(berkas: Berkas, dokumen: str, day: date | None) -> Tanda:
    return signers_of(
        berkas.penerbit,
        dokumen,
        on=day or berkas.today,
        tim=berkas.tim,
        ketua=berkas.koperasi.ketua,
    )


def _last_letter(asked: list[Permintaan]) -> list[Permintaan]:
    """What the newest letter asks for: the same number and day."""
    if not asked:
        return []
    newest = asked[-1]
    return [
        one
        for one in asked
        if (one.nomor_surat, one.tanggal_surat) == (newest.nomor_surat, newest.tanggal_surat)
    ]


def _letter(
    berkas: Berkas,
    dokumen: str,
    model: object,
    tanda: Tanda,
    number: tuple[str, date | None] | None,
) -> Naskah:
    identitas = berkas.identitas
    notes = number_notes(*number) if number is not None else ()
    return Naskah(
        dokumen,
        model,
        f"{identitas.sebutan}, tahun buku {identitas.tahun_buku}",
        identitas.tahun_buku,
        rujukan=berkas.kunci.teks,
        koperasi_id=berkas.kunci.koperasi_id,
        catatan=(*notes, *signer_notes(tanda)),
    )
