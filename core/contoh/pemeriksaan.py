"""Examinations of the sample office: surat tugas, teams, records of some of the assessed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from core.actions.office import Office
from core.actions.petugas import list_petugas
from core.contoh.acak import Acak
from core.contoh.rencana import TERAKHIR, Rencana
from core.kantor.contoh import PETUGAS_CONTOH
from core.koperasi.laporan import KunciLaporan
from core.koperasi.pemeriksaan import (
    AnggotaTim,
    Pemeriksaan,
    Pengembalian,
    Penugasan,
    PeranTim,
    Permintaan,
    Rekomendasi,
    Sanksi,
)
from core.koperasi.pemeriksaan_sanksi import shipped_steps
from core.koperasi.pemeriksaan_saran import proposals
from core.koperasi.penilaian import AsalPenilaian, Penilaian, StatusPenilaian
from core.rekomendasi import KeadaanRekomendasi
from core.rules.pola_nomor import POLA_BAWAAN, next_number
from core.storage.laporan_store import LaporanStore
from core.storage.pemeriksaan_store import Lanjutan, PemeriksaanStore
from core.storage.penugasan_store import PenugasanStore

Catatan = list[tuple[Pemeriksaan, list[Lanjutan]]]
Surat = list[tuple[Penugasan, list[AnggotaTim]]]
_SELESAI = 3
_SEKALI = 12
_BELUM_LENGKAP = 6
_SABTU = 5
_PANGKAT = {"verifikator": "Penata", "operator": "Pengatur", "pejabat": "Pembina"}
_LUAR = AnggotaTim(
    nama="CONTOH Pemeriksa Kenanga",
    peran=PeranTim.ANGGOTA,
    nip="190007071920072007",
    pangkat="Penata Muda Tingkat I",
    jabatan="Pengawas Koperasi Ahli Pertama",
)

# A letter still without number and date.
_UNSIGNED = Penugasan(TERAKHIR, keperluan="Pemeriksaan kesehatan koperasi (CONTOH)")


@dataclass(frozen=True, slots=True)
class Putaran:
    """One cooperative on its way through the round."""

    kunci: KunciLaporan
    penilaian: Penilaian
    tetap: date

    def on(self, days: int) -> date:
        """So many days from the day it was or will be final, never at a weekend."""
        return _workday(self.tetap + timedelta(days=days))


def put_examinations(office: Office, made: Sequence[tuple[Rencana, Penilaian]]) -> None:
    """Three finished surat tugas over the year before last, two running ones over the last.

    Every other final result of both years has a record of its visit, without a letter.
    """
    done = _rounds(made, TERAKHIR - 1, StatusPenilaian.FINAL)
    sent = done[: _SELESAI * _SEKALI]
    store = PenugasanStore(office.db)
    first = store.next_id()
    letters: Surat = []
    records: Catatan = []
    for place in range(_SELESAI):
        chosen = sent[place * _SEKALI : (place + 1) * _SEKALI]
        letters.append(_finished(office, place + 1, chosen))
        _record_finished(first + place, place, chosen, records)
    waiting = _rounds(made, TERAKHIR, StatusPenilaian.DIPERIKSA, StatusPenilaian.DRAF)
    letters.append(_running(office))
    _record_running(first + _SELESAI, waiting[:-_BELUM_LENGKAP], records)
    letters.append((_UNSIGNED, _team(office)))
    records += [
        (Pemeriksaan(one.kunci, first + _SELESAI + 1), []) for one in waiting[-_BELUM_LENGKAP:]
    ]
    others = _rounds(made, TERAKHIR, StatusPenilaian.FINAL, reopened=True)
    others += _rounds(made, TERAKHIR - 1, StatusPenilaian.FINAL, reopened=True)
    known = {record.kunci for record, _ in records}
    records += [
        (_visited(Pemeriksaan(one.kunci), one), []) for one in others if one.kunci not in known
    ]
    store.bulk(office.deed("data contoh: surat tugas"), letters)
    PemeriksaanStore(office.db).bulk(office.deed("data contoh: pemeriksaan"), records)
    _sent_back(office, done[0])


def _rounds(
    made: Sequence[tuple[Rencana, Penilaian]],
    tahun_buku: int,
    *status: StatusPenilaian,
    reopened: bool = False,
) -> list[Putaran]:
    found = [
        Putaran(penilaian.kunci, penilaian, plan.final_pada)
        for plan, penilaian in made
        if plan.tahun_buku == tahun_buku
        and penilaian.asal is AsalPenilaian.HITUNG
        and penilaian.status in status
        and (reopened or not plan.dibuka_kembali)
    ]
    return sorted(found, key=lambda one: (one.tetap, one.kunci))


def _finished(
    office: Office, urut: int, rounds: Sequence[Putaran]
) -> tuple[Penugasan, list[AnggotaTim]]:
    first = min(one.on(-25) for one in rounds)
    last = max(one.on(-24) for one in rounds)
    signed = _workday(first - timedelta(days=21))
    tugas = Penugasan(
        tahun_buku=rounds[0].kunci.tahun_buku,
        nomor=f"CONTOH/{urut:03}/ST-KES/{signed.year}",
        tanggal=signed,
        nomor_sk_tim=f"CONTOH/01/SK-TIM/{signed.year}",
        tanggal_sk_tim=date(signed.year, 1, 15),
        mulai=first,
        selesai=last,
        keperluan="Pemeriksaan kesehatan koperasi (CONTOH)",
    )
    return tugas, _team(office, with_third=urut == 1)


def _record_finished(
    tugas_id: int, before: int, rounds: Sequence[Putaran], records: Catatan
) -> None:
    for place, one in enumerate(rounds, start=before * _SEKALI + 1):
        record = _visited(replace(_notified(one, tugas_id, place), penugasan_id=tugas_id), one)
        records.append((_concluded(record, one, place, records), _follow_up(one, place)))


def _running(office: Office) -> tuple[Penugasan, list[AnggotaTim]]:
    tugas = Penugasan(
        tahun_buku=TERAKHIR,
        nomor=f"CONTOH/004/ST-KES/{TERAKHIR + 1}",
        tanggal=date(TERAKHIR + 1, 10, 5),
        nomor_sk_tim=f"CONTOH/01/SK-TIM/{TERAKHIR + 1}",
        tanggal_sk_tim=date(TERAKHIR + 1, 1, 14),
        mulai=date(TERAKHIR + 1, 10, 12),
        selesai=date(TERAKHIR + 1, 12, 11),
        keperluan="Pemeriksaan kesehatan koperasi (CONTOH)",
    )
    return tugas, _team(office, with_third=True)


def _record_running(tugas_id: int, rounds: Sequence[Putaran], records: Catatan) -> None:
    for place, one in enumerate(rounds, start=1):
        today = replace(one, tetap=date(TERAKHIR + 1, 11, 9) + timedelta(days=2 * place))
        record = _notified(today, tugas_id, 100 + place)
        lines: list[Lanjutan] = []
        if place % 3 == 1:
            asked = today.on(-18)
            due = _workday(asked + timedelta(days=10))
            number = f"CONTOH/{place:03}/PK/{TERAKHIR + 1}"
            lines.append(Permintaan("Rincian piutang anggota (CONTOH)", number, asked, due))
        if place <= len(rounds) // 2:
            record = _visited(record, today)
        records.append((record, lines))


def _team(office: Office, *, with_third: bool = False) -> list[AnggotaTim]:
    known = {each.nip: each for each in list_petugas(office)}
    roles = {
        "pejabat": PeranTim.PENANGGUNG_JAWAB,
        "verifikator": PeranTim.KETUA,
        "operator": PeranTim.ANGGOTA,
    }
    sent = sorted(
        (each for each in PETUGAS_CONTOH if each.peran in roles),
        key=lambda each: list(roles).index(each.peran),
    )
    team = [
        AnggotaTim(
            nama=each.nama,
            peran=roles[each.peran],
            nip=each.nip,
            pangkat=_PANGKAT[each.peran],
            jabatan=each.jabatan,
            petugas_id=known[each.nip].id,
        )
        for each in sent
    ]
    return [*team, _LUAR] if with_third else team


def _notified(one: Putaran, tugas_id: int, place: int) -> Pemeriksaan:
    day = one.on(-39)
    number = f"CONTOH/{place:03}/PEM/{day.year}"
    return Pemeriksaan(one.kunci, tugas_id, nomor_pemberitahuan=number, tanggal_pemberitahuan=day)


def _visited(record: Pemeriksaan, one: Putaran) -> Pemeriksaan:
    return replace(
        record,
        kunjungan_mulai=one.on(-25),
        kunjungan_selesai=one.on(-24),
        tempat="Kantor koperasi (CONTOH)",
        ditemui="Ketua dan bendahara (CONTOH)",
        catatan_kunjungan="Buku kas dan daftar anggota diperlihatkan (CONTOH).",
    )


def _concluded(record: Pemeriksaan, one: Putaran, place: int, records: Catatan) -> Pemeriksaan:
    settled = one.on(3)
    best = (one.penilaian.predikat_urut or 9) <= 2
    return replace(
        record,
        nomor_berita_acara=f"CONTOH/{place:03}/BA-KES/{settled.year}",
        tanggal_berita_acara=one.on(-10),
        tanggapan="Pengurus menerima hasil pemeriksaan (CONTOH).",
        tanggal_tanggapan=one.on(-4),
        nomor_penetapan=f"CONTOH/{1 + place // _SEKALI:02}/SK-HPK/{settled.year}",
        tanggal_penetapan=settled,
        nomor_sertifikat=_next_certificate(one, records) if best else "",
        tanggal_sertifikat=one.on(7) if best else None,
    )


def _next_certificate(one: Putaran, records: Catatan) -> str:
    given = [record.nomor_sertifikat for record, _ in records]
    year = one.on(7).year
    return next_number(POLA_BAWAAN, given, tahun=year, tahun_buku=one.kunci.tahun_buku)


def _follow_up(one: Putaran, place: int) -> list[Lanjutan]:
    """Requests that were answered; advice on the weakest parts; a first reprimand for the worst."""
    acak = Acak("pemeriksaan", place)
    lines: list[Lanjutan] = []
    if acak.hits(400):
        lines.append(
            Permintaan(
                "Daftar simpanan anggota per 31 Desember (CONTOH)",
                nomor_surat=f"CONTOH/{place:03}/PK/{one.tetap.year}",
                tanggal_surat=one.on(-35),
                tenggat=one.on(-28),
                dipenuhi_pada=one.on(-29),
                jawaban="Diserahkan lengkap (CONTOH).",
            )
        )
    report = one.penilaian.hasil
    for number, saran in enumerate(proposals(report)[:2] if report else ()):
        done = acak.hits(550)
        lines.append(
            Rekomendasi(
                saran.uraian,
                saran.komponen,
                tenggat=one.on(180 + 90 * number),
                keadaan=KeadaanRekomendasi.SELESAI if done else KeadaanRekomendasi.BELUM,
                tindak_lanjut="Dibahas dalam rapat anggota (CONTOH)." if done else "",
                tanggal_tindak_lanjut=one.on(120) if done else None,
            )
        )
    if (one.penilaian.predikat_urut or 0) >= 4:
        number_ = f"CONTOH/{place:03}/TT/{one.tetap.year}"
        step = shipped_steps().sebutan[0]
        lines.append(Sanksi(1, step, number_, one.on(21), one.on(81)))
    return lines


def _sent_back(office: Office, one: Putaran) -> None:
    """A report that had gone back once and came in again, mended."""
    laporan = LaporanStore(office.db).find(one.kunci)
    if laporan is not None:
        PemeriksaanStore(office.db).save_line(
            office.deed("data contoh: laporan dikembalikan"),
            Pengembalian(
                laporan.id,
                "Neraca belum seimbang pada laporan yang pertama (CONTOH).",
                tanggal=one.on(-60),
                nomor_surat=f"CONTOH/01/PL/{one.tetap.year}",
                tenggat=one.on(-46),
                diterima_kembali=one.on(-48),
            ),
        )


def _workday(day: date) -> date:
    """The same day, or the Monday after a weekend."""
    return day + timedelta(days=max(0, 7 - day.weekday())) if day.weekday() >= _SABTU else day
