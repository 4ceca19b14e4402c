"""Plan one workbook: its report, its draft assessment, and the scores it printed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from core import angka, rupiah
from core.actions.impor_folder_baca import BukuTerbaca
from core.actions.impor_jalan_kerja import Kerja
from core.actions.impor_jalan_laporan import begin, plan_one
from core.actions.office import Office
from core.actions.penilaian_kerja import KertasKerja, bentuk_of, isi_of, load_kertas_kerja
from core.errors import AppError
from core.impor.banding_baris import merge
from core.impor.model import Kebijakan, Nasib
from core.impor.rencana import Alasan, Tambah, Ubah
from core.koperasi.laporan import KeadaanLaporan, KunciLaporan
from core.koperasi.penilaian import AsalPenilaian, Jawaban, Penilaian, StatusPenilaian, short_name
from core.koperasi.telaah import Telaah, appraise
from core.rules.bagan import TAHUN_LALU
from core.rules.banding import compare_printed
from core.rules.masukan import check_answers
from core.rules.pedoman import Pedoman
from core.rules.skor import show_skor
from core.storage.impor_folder_store import KUNCI, TABEL, fields_of, find_tercetak
from core.storage.penilaian_store import content_of

_PENILAIAN = ("laporan_id", "pedoman_id", "alasan_pedoman", "varian", "alasan_varian", "jawaban",
              "isian", "catatan")  # fmt: skip


@dataclass(frozen=True, slots=True)
class SkorBuku:
    """Our score beside the workbook's own, and where they part first; "" where there is none."""

    skor: str = ""
    predikat: str = ""
    tercetak: str = ""
    predikat_tercetak: str = ""
    beda: str = ""
    penghalang: str = ""


def begin_folder(work: Kerja) -> None:
    """Make room for what workbooks bring."""
    begin(work)
    tambah = work.rencana.tambah
    tambah["penilaian"] = Tambah(
        (*KUNCI, "asal", "status", "putaran", *_PENILAIAN), "laporan_id", "laporan_keuangan"
    )
    names = ("berkas", "sidik", "pedoman_id", "komponen", "tempat", "total", "predikat")
    tambah[TABEL] = Tambah((*KUNCI, *names))


def plan_workbook(  # noqa: PLR0913, PLR0917 - one workbook, whose it is, and by which rules
    work: Kerja, at: int, read: BukuTerbaca, kunci: KunciLaporan, pedoman: Pedoman, batas: date
) -> SkorBuku:
    """Give one workbook its fate; returns the scores that are laid side by side."""
    office, plan = work.office, work.rencana
    try:
        kertas = load_kertas_kerja(office, kunci, batas)
    except AppError as error:
        plan.refuse(at, Alasan("", "", error.message))
        return SkorBuku()
    policy = work.permintaan.peta.policy("")
    akun = _amounts(work, at, read, kertas)
    penilaian = _penilaian(work, at, read, kertas, pedoman, policy)
    if penilaian is None:
        return SkorBuku()
    kept: Mapping[str, int | None] = {**dict.fromkeys(akun), **kertas.laporan.akun}
    merged = {**kertas.laporan.akun, **merge(kept, akun, dict.fromkeys(akun, policy))}
    _tell_left(work, at, akun, merged)
    after = replace(kertas, laporan=replace(kertas.laporan, akun=merged), penilaian=penilaian)
    telaah = _appraise(office, after, pedoman)
    faults = check_answers(pedoman, isi_of(after.laporan, after.lalu, penilaian).masukan)
    if not work.weigh(at, faults, {}):
        return SkorBuku()
    keadaan = KeadaanLaporan.LENGKAP if telaah.ada_skor else KeadaanLaporan.DRAF
    plan_one(work, at, kunci, akun, keadaan)
    if plan.refused(at):
        return SkorBuku()
    _complete(work, at, kertas, keadaan)
    _plan_penilaian(work, at, kertas, penilaian)
    if not plan.refused(at):
        _plan_printed(work, at, read, kunci, pedoman)
    return _scores(read, telaah, pedoman)


def _amounts(work: Kerja, at: int, read: BukuTerbaca, kertas: KertasKerja) -> dict[str, int]:
    """The amounts to keep: last year's column only where last year's report is not here."""
    akun = dict(read.akun)
    lalu = kertas.lalu
    if lalu is None:
        return akun
    before = lalu.tahun_ini
    names = []
    for kode in [each for each in akun if each.endswith(TAHUN_LALU)]:
        typed, plain = akun.pop(kode), kode.removesuffix(TAHUN_LALU)
        if plain in before and before[plain] != typed:
            names.append(work.office.law.bagan.akun[plain].nama)
    tahun = lalu.kunci.tahun_buku
    if names:
        work.rencana.note(
            at,
            f"Angka tahun lalu berbeda dengan laporan {tahun} yang tersimpan; yang dipakai laporan "
            f"itu: {', '.join(names[:4])}{' …' if len(names) > 4 else ''}.",
        )
    now = {kode: akun[kode] for kode in before if akun.get(kode)}
    if len(now) > 2 and all(before[kode] == amount for kode, amount in now.items()):
        work.rencana.note(
            at, f"Semua angka sama dengan laporan {tahun}; berkas ini mungkin belum diperbarui."
        )
    return akun


def _penilaian(  # noqa: PLR0913, PLR0917 - what is stored, read and chosen
    work: Kerja,
    at: int,
    read: BukuTerbaca,
    kertas: KertasKerja,
    pedoman: Pedoman,
    policy: Kebijakan,
) -> Penilaian | None:
    """The assessment as it would be; None when the workbook may not touch it."""
    now = kertas.penilaian
    if now.id and now.asal is AsalPenilaian.TERDAHULU:
        words = f"Tahun buku {now.tahun_buku} sudah mempunyai hasil terdahulu."
        work.rencana.refuse(at, Alasan("", "", words))
        return None
    if now.id and now.pedoman_id != pedoman.id:
        words = (
            f"Penilaian tahun buku {now.tahun_buku} sudah dimulai dengan pedoman "
            f"{short_name(now.pedoman_id)}; ganti pedomannya dahulu di kertas kerja."
        )
        work.rencana.refuse(at, Alasan("", "", words))
        return None
    if not now.id and now.pedoman_id != pedoman.id:
        readings = kertas.cara_baca.get(pedoman.id)
        words = f"Mengikuti buku kerja {read.path.name}."
        now = replace(
            now,
            pedoman_id=pedoman.id,
            alasan_pedoman=words,
            varian=readings.varian if readings else {},
            alasan_varian=readings.alasan if readings else {},
        )
        work.rencana.note(at, "Pedoman buku kerja ini bukan yang diusulkan untuk koperasi ini.")
    answers = {
        kode: _answers(now.jawaban.get(kode, ()), given, policy)
        for kode, given in read.jawaban.items()
    }
    entries = {
        kode: skor
        for kode, skor in read.isian.items()
        if policy is Kebijakan.GANTI or (policy is Kebijakan.ISI_KOSONG and kode not in now.isian)
    }
    return replace(now, jawaban={**now.jawaban, **answers}, isian={**now.isian, **entries})


def _answers(stored: Jawaban, given: Jawaban, policy: Kebijakan) -> Jawaban:
    """Blank answers never erase; the policy says which of two stands."""
    padded = (*stored, *([None] * (len(given) - len(stored))))
    if policy is Kebijakan.BIARKAN:
        return padded
    first, second = (given, padded) if policy is Kebijakan.GANTI else (padded, given)
    return tuple(other if one is None else one for one, other in zip(first, second, strict=False))


def _appraise(office: Office, after: KertasKerja, pedoman: Pedoman) -> Telaah:
    return appraise(
        pedoman,
        office.law.bagan,
        isi_of(after.laporan, after.lalu, after.penilaian),
        kind=bentuk_of(office, after, after.penilaian),
    )


def _complete(work: Kerja, at: int, kertas: KertasKerja, keadaan: KeadaanLaporan) -> None:
    """The amounts are the same, but with these answers the report has a score now."""
    stored = kertas.laporan
    unchanged = work.rencana.fate(at) is Nasib.SAMA
    if unchanged and stored.keadaan is KeadaanLaporan.DRAF is not keadaan and not kertas.terkunci:
        fields = {"keadaan": stored.keadaan.value}, {"keadaan": keadaan.value}
        change = Ubah(at, "laporan_keuangan", stored.id, stored.versi, *fields)
        work.rencana.ubah.append(change)
        _changed(work, at)


def _plan_penilaian(work: Kerja, at: int, kertas: KertasKerja, penilaian: Penilaian) -> None:
    plan, kunci = work.rencana, kertas.kunci
    fields = content_of(penilaian)
    laporan_id = plan.catatan_id[at] or None
    if not penilaian.id:
        fields["laporan_id"] = laporan_id
        head = (kunci.koperasi_id, kunci.unit.value, kunci.tahun_buku, "hitung", "draf", 1)
        plan.tambah["penilaian"].add(at, (*head, *(fields[name] for name in _PENILAIAN)))
        _changed(work, at)
        return
    stored = content_of(kertas.penilaian)
    before = {name: stored[name] for name in _PENILAIAN if stored[name] != fields[name]}
    if not before:
        return
    if penilaian.status is not StatusPenilaian.DRAF:
        words = (
            f"Penilaian ini {penilaian.status.sebutan.lower()} dengan jawaban yang lain; "
            "jawabannya tidak diubah dari berkas."
        )
        plan.refuse(at, Alasan("", "", words))
        return
    after = {name: fields[name] for name in before}
    plan.ubah.append(Ubah(at, "penilaian", penilaian.id, penilaian.versi, before, after))
    _changed(work, at)


def _plan_printed(
    work: Kerja, at: int, read: BukuTerbaca, kunci: KunciLaporan, pedoman: Pedoman
) -> None:
    cetakan = read.cetakan
    if not cetakan.komponen and cetakan.total is None:
        return
    fields = fields_of(cetakan, pedoman.id, read.sidik)
    kept = find_tercetak(work.office.db, kunci)
    plan = work.rencana
    if kept is None:
        head = (kunci.koperasi_id, kunci.unit.value, kunci.tahun_buku)
        plan.tambah[TABEL].add(at, (*head, *fields.values()))
        _changed(work, at)
        return
    before: dict[str, Any] = {name: kept.isi[name] for name in fields
                              if kept.isi[name] != fields[name]}  # fmt: skip
    if before.keys() - {"berkas", "sidik"}:
        after = {name: fields[name] for name in before}
        plan.ubah.append(Ubah(at, TABEL, kept.id, kept.versi, before, after))
        _changed(work, at)


def _changed(work: Kerja, at: int) -> None:
    """Something beside the amounts changes."""
    if work.rencana.fate(at) is Nasib.SAMA:
        work.rencana.settle(at, Nasib.BERUBAH, work.rencana.catatan_id[at])


def _tell_left(work: Kerja, at: int, akun: Mapping[str, int], merged: Mapping[str, int]) -> None:
    left = [kode for kode, amount in akun.items() if merged[kode] != amount]
    if left:
        bagan = work.office.law.bagan
        names = ", ".join(
            f"{bagan.name_of(kode)} ({rupiah.show(merged[kode])})" for kode in left[:3]
        )
        words = f"{angka.show(len(left), 0)} angka berbeda dengan yang tersimpan dan dibiarkan"
        work.rencana.note(at, f"{words}: {names}.")


def _scores(read: BukuTerbaca, telaah: Telaah, pedoman: Pedoman) -> SkorBuku:
    report, cetakan = telaah.report, read.cetakan
    first = compare_printed(report, cetakan.komponen) if telaah.ada_skor else None
    limits = [each.minimal for each in pedoman.predikat]
    printed = "" if cetakan.total is None else show_skor(cetakan.total, limits)
    beda = "" if first is None else first.kalimat
    if not beda and telaah.ada_skor and printed and printed != report.skor:
        beda = f"Skor akhir tercetak {printed}, menurut SIKU {report.skor}."
    return SkorBuku(
        report.skor if telaah.ada_skor else "",
        report.predikat if telaah.berpredikat else "",
        printed,
        cetakan.predikat,
        beda,
        telaah.penghalang,
    )
