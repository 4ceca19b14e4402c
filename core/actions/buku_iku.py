"""Gather the booklet of the indicators: a decree's words, its tables, the posts of the office."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from core.actions.cetak_kesehatan_naskah import Naskah as Gathered
from core.actions.cetak_kesehatan_tanda import dated, load_penerbit, signers_of
from core.actions.cetak_kesehatan_terbit import CaraCetak, Lembar, draw
from core.actions.cetak_kinerja import Permintaan
from core.actions.dokumen_susun import capaian_of
from core.actions.naskah import NaskahTerbuka
from core.actions.naskah_cetak import chosen_for, paper_of
from core.actions.naskah_periksa import check_terbuka
from core.actions.naskah_susun import narrowed, paraf_of
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.pohon import susunan_organisasi
from core.findings import Finding, Severity
from core.iku.pohon import JenisJabatan, UnitJabatan
from core.naskah.buku_iku import BUKU_IKU, KotakSusunan, NaskahBuku, Peran, Sisipan
from core.naskah.buku_iku_bab import IsiBuku, arrange_bab
from core.naskah.buku_iku_sampul import cover_of, tables_of
from core.naskah.isi_keputusan import IsiKeputusan
from core.naskah.model import LampiranIku
from core.naskah.tanda_tangan import BarisTanda
from core.storage.keputusan_store import day_of

PRINTED = ("sampul", "bab", "landasan", "tugas", "fungsi", "tabel", "cascade", "iku", "rumus")
"""Places of a decree whose words stand in the booklet too."""
_PERAN = {JenisJabatan.SEKRETARIAT: Peran.STAF, JenisJabatan.FUNGSIONAL: Peran.FUNGSIONAL}


def susun_buku(office: Office, permintaan: Permintaan) -> Gathered:
    """The booklet of the year; raises `PrintRefusedError` where no decree is worded for it."""
    terbuka = chosen_for(office, permintaan.tahun, permintaan.set_iku)
    return gather_buku(office, terbuka, permintaan)


def preview_buku(
    office: Office,
    terbuka: NaskahTerbuka,
    cara: CaraCetak,
    *,
    tahun: int,
    isi: IsiKeputusan | None = None,
) -> Outcome[Lembar]:
    """The pages for one decree, with words that are not saved yet; noted nowhere."""
    saved = isi is None or terbuka.keputusan.terkunci
    worded = terbuka if saved else replace(terbuka, isi=isi or terbuka.isi)
    return Outcome(draw(gather_buku(office, worded, Permintaan(tahun)), cara))


def gather_buku(office: Office, terbuka: NaskahTerbuka, permintaan: Permintaan) -> Gathered:
    """The booklet that goes with one decree."""
    tahun, penerbit = permintaan.tahun, load_penerbit(office)
    words, keputusan = terbuka.naskah, terbuka.keputusan
    day = permintaan.tanggal or day_of(words.tanggal)
    tanda = signers_of(penerbit, BUKU_IKU, on=day or office.today)
    isi, susunan = arrange_bab(words), boxes_of(susunan_organisasi(office))
    lampiran = tables_of(paper_of(office, terbuka).lampiran)
    if permintaan.capaian:
        lampiran = replace(lampiran, capaian=capaian_of(office, terbuka.set_iku, tahun))
    sampul, kaki = cover_of(words.sampul, lampiran, penerbit.kantor.nama_pemda)
    model = NaskahBuku(
        instansi=penerbit.kantor.nama_singkat,
        kota=f"Kota {penerbit.kantor.kota}",
        periode=lampiran.periode,
        tentang=" ".join(words.tentang.split()),
        tanggal=day_of(words.tanggal),
        sampul=sampul,
        kaki_sampul=kaki,
        lambang=penerbit.kantor.lambang,
        pengantar=isi.pengantar,
        bab=isi.bab,
        susunan=susunan,
        lampiran=lampiran,
        tanda=_beside_paraf(dated(tanda, penerbit.place_and(day)).baris),
        paraf=paraf_of(terbuka.isi),
        contoh=penerbit.contoh,
    )
    which = keputusan.nomor or "rancangan"
    figures = f":capaian:{tahun}" if permintaan.capaian else ""
    return Gathered(
        BUKU_IKU,
        model,
        f"{which}, {lampiran.periode}",
        tahun,
        rujukan=f"buku:{keputusan.id}{figures}",
        halangan=tuple(_obstacles(isi.kurang, check_terbuka(office, terbuka))),
        catatan=tuple(_notes(isi, susunan, lampiran)),
    )


def boxes_of(posts: Sequence[tuple[int, UnitJabatan]]) -> tuple[KotakSusunan, ...]:
    """Every post by the unit it leads, the head by its title; of one unit with two by theirs."""
    shared = Counter(post.unit.strip().casefold() for _depth, post in posts)
    return tuple(
        KotakSusunan(depth, _name(post, shared), _PERAN.get(post.jenis, Peran.LINI))
        for depth, post in posts
    )


def _beside_paraf(rows: tuple[BarisTanda, ...]) -> tuple[BarisTanda, ...]:
    """One who signs alone leaves room for the lembar paraf of a draft."""
    return tuple((narrowed(row[0]),) if len(row) == 1 and row[0] else row for row in rows)


def _name(post: UnitJabatan, shared: Counter[str]) -> str:
    unit = post.unit.strip()
    own = post.jenis is not JenisJabatan.KEPALA and shared[unit.casefold()] == 1
    return unit if unit and own else post.nama


def _obstacles(lacking: Sequence[str], findings: Sequence[Finding]) -> Iterator[str]:
    if lacking:
        yield _unwritten(lacking)
    wrong = sum(
        one.severity is Severity.KESALAHAN and one.field.split(".")[0] in PRINTED
        for one in findings
    )
    if wrong:
        yield f"Pemeriksa naskah menemukan {wrong} kesalahan pada isi buku."


def _unwritten(lacking: Sequence[str]) -> str:
    return f"Belum ditulis: {'; '.join(lacking)}. Tulis di SK & Dokumen, Isi keputusan."


def _notes(
    isi: IsiBuku, susunan: Sequence[KotakSusunan], lampiran: LampiranIku
) -> Iterator[Finding]:
    """What is not written, and where words and data of the booklet do not say the same."""
    if isi.kurang:
        message = _unwritten(isi.kurang)
        yield Finding("buku.belum_ditulis", "bab", message, Severity.PERINGATAN)
    written = [part for part in isi.bab if part.sisipan is Sisipan.BAGAN and part.alinea]
    told = " ".join(one.teks for part in written for one in part.alinea).casefold()
    missing = [one.nama for one in susunan if written and one.nama.casefold() not in told]
    if missing:
        message = (
            f"Bagan susunan organisasi memuat {'; '.join(missing)}, tetapi "
            f"{written[0].judul} tidak menyebutnya."
        )
        yield Finding("buku.susunan", "bab", message, Severity.PERINGATAN)
    if not lampiran.cascade:
        message = "Tabel keterkaitan misi sampai IKU belum terisi dan tidak dimuat."
        yield Finding("buku.cascade", "cascade", message, Severity.CATATAN)
