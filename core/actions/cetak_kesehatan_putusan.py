"""From the records to the papers about many cooperatives: surat tugas and the two decrees."""

from collections.abc import Mapping, Sequence
from datetime import date

from core.actions.cetak_kesehatan_hasil import signer_notes
from core.actions.cetak_kesehatan_naskah import Naskah
from core.actions.cetak_kesehatan_surat import duty, issuer, number_notes, unit_of
from core.actions.cetak_kesehatan_tanda import Penerbit, Tanda, examiners, signers_of
from core.actions.office import Office
from core.actions.skor import PenulisSkor
from core.actions.tahun_buku import batas_of, tahun_buku_for
from core.errors import PrintRefusedError
from core.koperasi.laporan import KunciLaporan
from core.koperasi.pemeriksaan import AnggotaTim, Pemeriksaan, Penugasan
from core.koperasi.penilaian import AsalPenilaian, StatusPenilaian
from core.naskah import surat_fakta as fakta
from core.naskah import surat_pihak as pihak
from core.naskah.surat_putus import write_penetapan, write_tim
from core.naskah.surat_tulis import write_tugas
from core.storage.koperasi_store import KoperasiStore
from core.storage.pemeriksaan_store import PemeriksaanStore
from core.storage.penilaian_daftar import BarisTahun, rows_of_year
from core.storage.penilaian_store import PenilaianStore
from core.storage.penugasan_store import PenugasanStore

SURAT_TUGAS, SK_TIM, PENETAPAN = "surat-tugas", "sk-tim", "penetapan-hasil"


def susun_surat_tugas(office: Office, penerbit: Penerbit, penugasan_id: int) -> Naskah:
    """The order to one team, with every cooperative it is sent to."""
    tugas, tim = _assignment(office, penugasan_id)
    kunci = PenugasanStore(office.db).kunci_of(penugasan_id)
    tanda = signers_of(penerbit, SURAT_TUGAS, on=tugas.tanggal or office.today, tim=tim)
    koperasi = tuple(_named(office, penerbit, one) for one in kunci)
    model = write_tugas(
        fakta.FaktaTugas(issuer(penerbit, tanda), duty(tugas, tim, tugas.tahun_buku, koperasi))
    )
    number = (tugas.nomor, tugas.tanggal)
    minimal = office.pilihan.pemeriksa_minimal
    return _of_team(SURAT_TUGAS, model, tugas, tim, tanda, number=number, minimal=minimal)


def susun_sk_tim(office: Office, penerbit: Penerbit, penugasan_id: int, tahun: int) -> Naskah:
    """The decree that forms the team of a surat tugas."""
    tugas, tim = _assignment(office, penugasan_id)
    tanda = signers_of(penerbit, SK_TIM, on=tugas.tanggal_sk_tim or office.today, tim=tim)
    model = write_tim(
        fakta.FaktaTim(issuer(penerbit, tanda), duty(tugas, tim, tugas.tahun_buku), tahun)
    )
    number = (tugas.nomor_sk_tim, tugas.tanggal_sk_tim)
    minimal = office.pilihan.pemeriksa_minimal
    return _of_team(SK_TIM, model, tugas, tim, tanda, number=number, minimal=minimal)


def susun_penetapan(
    office: Office, penerbit: Penerbit, tahun: int, kunci: frozenset[KunciLaporan]
) -> Naskah:
    """The decree that lays down final results: of those named, else of the whole year.

    One examination alone stands for all that its decree lays down.
    """
    tahun_buku, batas = tahun_buku_for(office, tahun), batas_of(office, tahun)
    records = PemeriksaanStore(office.db).list_of_year(tahun_buku)
    if len(kunci) == 1:
        kunci = _of_same_decree(records, next(iter(kunci)))
    rows = [
        row
        for row in rows_of_year(office.db, tahun_buku, batas)
        if row.status is StatusPenilaian.FINAL and (not kunci or row.kunci in kunci)
    ]
    if not rows:
        raise PrintRefusedError(
            f"Belum ada hasil final tahun buku {tahun_buku} yang dapat ditetapkan.",
            hint="Tetapkan penilaian final di halaman Kesehatan, lalu cetak lagi.",
        )
    numbers = {
        (found.nomor_penetapan, found.tanggal_penetapan)
        for row in rows
        if (found := records.get(row.kunci)) is not None and found.nomor_penetapan
    }
    nomor, day = next(iter(numbers)) if len(numbers) == 1 else ("", None)
    tanda = signers_of(penerbit, PENETAPAN, on=day or office.today)
    hasil, pedoman = _results(office, penerbit, rows)
    tugas = _decree_of_team(office, tahun_buku, [records.get(row.kunci) for row in rows])
    model = write_penetapan(
        fakta.FaktaPenetapan(
            penerbit=issuer(penerbit, tanda),
            tahun_buku=tahun_buku,
            hasil=hasil,
            pedoman=pedoman,
            nomor=nomor,
            tanggal=day,
            nomor_sk_tim=tugas.nomor_sk_tim,
            tanggal_sk_tim=tugas.tanggal_sk_tim,
        )
    )
    return Naskah(
        PENETAPAN,
        model,
        f"tahun buku {tahun_buku}, {len(rows)} hasil",
        tahun_buku,
        rujukan=f"tahun:{tahun}",
        catatan=(*number_notes(nomor, day), *signer_notes(tanda)),
    )


def _of_same_decree(
    records: Mapping[KunciLaporan, Pemeriksaan], kunci: KunciLaporan
) -> frozenset[KunciLaporan]:
    found = records.get(kunci)
    if found is None or not found.nomor_penetapan.strip():
        return frozenset({kunci})
    decree = (found.nomor_penetapan, found.tanggal_penetapan)
    return frozenset(
        key
        for key, one in records.items()
        if (one.nomor_penetapan, one.tanggal_penetapan) == decree
    )


def penugasan_of(office: Office, kunci: Sequence[KunciLaporan]) -> tuple[int, ...]:
    """The surat tugas behind these examinations, each once."""
    store = PemeriksaanStore(office.db)
    found = (store.find(one) for one in kunci)
    return tuple(
        dict.fromkeys(one.penugasan_id for one in found if one is not None and one.penugasan_id)
    )


def _assignment(office: Office, penugasan_id: int) -> tuple[Penugasan, tuple[AnggotaTim, ...]]:
    store = PenugasanStore(office.db)
    tugas = store.get(penugasan_id)
    if tugas is None:
        raise PrintRefusedError("Surat tugas ini tidak ada lagi.", hint="Muat ulang daftarnya.")
    return tugas, tuple(store.team_of(penugasan_id))


def _of_team(  # noqa: PLR0913 - one paper of one team, each part by its name
    dokumen: str,
    model: object,
    tugas: Penugasan,
    tim: tuple[AnggotaTim, ...],
    tanda: Tanda,
    *,
    number: tuple[str, date | None],
    minimal: int,
) -> Naskah:
    count = len(examiners(tim))
    lacks = (
        ()
        if count >= minimal
        else (f"Baru {count} pemeriksa dalam tim; paling sedikit {minimal} orang.",)
    )
    return Naskah(
        dokumen,
        model,
        f"{tugas.sebutan}, tahun buku {tugas.tahun_buku}",
        tugas.tahun_buku,
        rujukan=f"penugasan:{tugas.id}",
        halangan=lacks,
        catatan=(*number_notes(*number), *signer_notes(tanda)),
    )


def _named(office: Office, penerbit: Penerbit, kunci: KunciLaporan) -> pihak.KoperasiSurat:
    koperasi = KoperasiStore(office.db).get(kunci.koperasi_id)
    if koperasi is None:
        raise PrintRefusedError("Koperasi dalam surat tugas tidak ada lagi.", hint="Muat ulang.")
    place = penerbit.wilayah.get(koperasi.kelurahan or "")
    return pihak.KoperasiSurat(
        nama=koperasi.nama,
        nomor_badan_hukum=koperasi.no_badan_hukum,
        alamat=koperasi.alamat,
        kelurahan=place.kelurahan if place else "",
        kecamatan=place.kecamatan if place else "",
        unit=unit_of(kunci.unit),
    )


def _results(
    office: Office, penerbit: Penerbit, rows: Sequence[BarisTahun]
) -> tuple[tuple[pihak.HasilSurat, ...], tuple[str, ...]]:
    """Every line of the annex, and the titles of the pedoman applied."""
    store = PenilaianStore(office.db)
    penulis = PenulisSkor(office)
    lines, titles = [], {}
    for row in rows:
        found = store.get(row.penilaian_id or 0)
        report = found.hasil if found else None
        if report is not None:
            titles[report.judul] = True
        shown = penulis.show(row.total, row.pedoman_id, row.pedoman_sidik)
        lines.append(
            pihak.HasilSurat(
                _named(office, penerbit, row.kunci),
                shown,
                row.predikat,
                row.asal is AsalPenilaian.TERDAHULU,
            )
        )
    return tuple(lines), tuple(titles)


def _decree_of_team(
    office: Office, tahun_buku: int, records: Sequence[Pemeriksaan | None]
) -> Penugasan:
    """The decree that formed the team: of the letters behind these results, else of the year."""
    letters = {one.penugasan_id for one in records if one is not None and one.penugasan_id}
    found = PenugasanStore(office.db).list_of_year(tahun_buku)
    known = {
        (one.nomor_sk_tim, one.tanggal_sk_tim): one
        for one in found
        if one.nomor_sk_tim and (not letters or one.id in letters)
    }
    return next(iter(known.values())) if len(known) == 1 else Penugasan(tahun_buku)
