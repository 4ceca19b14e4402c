"""Writes the letters of an examination: facts in, every word of the paper out."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Protocol

from core import nip, tanggal
from core.naskah.bukan_data import CONTOH
from core.naskah.surat import Daftar, Kolom, Lajur, Lampiran, Surat, SuratTugas, Tanggapan
from core.naskah.surat_fakta import (
    FaktaPemberitahuan,
    FaktaPengembalian,
    FaktaPermintaan,
    FaktaTanggapan,
    FaktaTugas,
)
from core.naskah.surat_kata import Kata, load_kata, numbered, show_days
from core.naskah.surat_pihak import AnggotaSurat, KoperasiSurat, Penerbit, TugasSurat
from core.naskah.teks import as_items, as_sentence, tidy

KAKI_CONTOH = f"{CONTOH}."
UNIT = "unit simpan pinjam"
TIM = (
    Kolom("No.", 9, Lajur.TENGAH),
    Kolom("Nama/NIP", 58),
    Kolom("Pangkat/jabatan", 66),
    Kolom("Kedudukan", 32),
)
TIM_RINGKAS = (
    Kolom("No.", 9, Lajur.TENGAH),
    Kolom("Nama", 68),
    Kolom("NIP", 50),
    Kolom("Kedudukan", 38),
)
KOPERASI = (
    Kolom("No.", 9, Lajur.TENGAH),
    Kolom("Nama koperasi", 66),
    Kolom("Nomor badan hukum", 42),
    Kolom("Alamat", 53),
)
Lists = Mapping[str, tuple[str, ...]]


class FaktaSurat(Protocol):
    """What every letter needs to know of itself."""

    @property
    def penerbit(self) -> Penerbit: ...
    @property
    def nomor(self) -> str: ...
    @property
    def tanggal(self) -> date | None: ...


def write_pemberitahuan(fakta: FaktaPemberitahuan) -> Surat:
    """The letter that announces an examination."""
    nilai = {
        **office_words(fakta.penerbit),
        **koperasi_words(fakta.koperasi, fakta.penerbit),
        **_tugas_words(fakta.tugas),
        "kunjungan": show_days(fakta.kunjungan_mulai, fakta.kunjungan_selesai),
        "tempat_kunjungan": fakta.tempat_kunjungan,
    }
    return write_surat(
        "surat-pemberitahuan", fakta, nilai, {}, {"tim": short_team_table(fakta.tugas.tim)}
    )


def write_permintaan(fakta: FaktaPermintaan) -> Surat:
    """The letter that asks for what is missing."""
    nilai = {
        **office_words(fakta.penerbit),
        **koperasi_words(fakta.koperasi, fakta.penerbit),
        **_tugas_words(fakta.tugas),
        "tenggat": tanggal.show(fakta.tenggat),
    }
    return write_surat(
        "permintaan-kelengkapan", fakta, nilai, {"permintaan": as_items(fakta.uraian)}
    )


def write_pengembalian(fakta: FaktaPengembalian) -> Surat:
    """The letter that takes a report back to its cooperative."""
    nilai = {
        **office_words(fakta.penerbit),
        **koperasi_words(fakta.koperasi, fakta.penerbit),
        "tahun_buku": str(fakta.tahun_buku),
        "tenggat": tanggal.show(fakta.tenggat),
    }
    return write_surat("surat-pengembalian", fakta, nilai, {"alasan": as_items(fakta.alasan)})


def write_surat(
    dokumen: str,
    fakta: FaktaSurat,
    nilai: Mapping[str, str],
    lists: Lists,
    tables: Mapping[str, Daftar] | None = None,
) -> Surat:
    """A letter from the words of its file and what goes into them."""
    kata = load_kata(dokumen, nilai)
    return Surat(
        dokumen=kata.line("dokumen"),
        kop=fakta.penerbit.kop,
        nomor=fakta.nomor,
        tanggal=fakta.tanggal,
        tempat=place_of(fakta.penerbit),
        sifat=kata.line("sifat"),
        lampiran=kata.line("lampiran"),
        hal=kata.line("hal"),
        kepada=kata.lines("kepada"),
        isi=kata.bagian(lists, tables or {}),
        tanda=fakta.penerbit.tanda,
        tembusan=kata.lines("tembusan"),
        kaki=KAKI_CONTOH if fakta.penerbit.contoh else "",
        contoh=fakta.penerbit.contoh,
    )


def write_tugas(fakta: FaktaTugas) -> SuratTugas:
    """The order to the team; many cooperatives are listed on pages of their own."""
    tugas, penerbit = fakta.tugas, fakta.penerbit
    bare = {**office_words(penerbit), **_tugas_words(tugas), "jumlah": count_words(tugas.koperasi)}
    plain = load_kata("surat-tugas", bare)
    many = len(tugas.koperasi) > int(plain.isi["baris_terbanyak"])
    nilai = {
        **bare,
        "keperluan": as_sentence(tugas.keperluan) or plain.line("keperluan"),
        "bertugas": show_days(tugas.mulai, tugas.selesai),
        "sasaran": _target(plain, many=many) if tugas.koperasi else "",
    }
    kata = load_kata("surat-tugas", nilai)
    listed = koperasi_table(tugas.koperasi)
    annex = kata.lampiran()
    lampiran = Lampiran(annex.line("label"), annex.lines("judul"), listed)
    return SuratTugas(
        dokumen="surat-tugas",
        kop=penerbit.kop,
        judul=kata.line("judul"),
        nomor=tugas.nomor,
        tanggal=tugas.tanggal,
        dasar=kata.lines("dasar"),
        pemberi=kata.line("pemberi"),
        tim=team_table(tugas.tim),
        untuk=kata.lines("untuk"),
        rincian=kata.rincian(kata.isi["rincian"]),
        daftar=Daftar() if many else listed,
        penutup=kata.line("penutup"),
        tanda=penerbit.tanda,
        tempat=place_of(penerbit),
        lampiran=(lampiran,) if many else (),
        tembusan=kata.lines("tembusan"),
        kaki=KAKI_CONTOH if penerbit.contoh else "",
        contoh=penerbit.contoh,
    )


def _target(kata: Kata, *, many: bool) -> str:
    return kata.line("sasaran_terlampir" if many else "sasaran_tercantum")


def write_tanggapan(fakta: FaktaTanggapan) -> Tanggapan:
    """The form on which the board says what it thinks of the result."""
    hasil = ", ".join(
        f"{name} {text}"
        for name, text in (("skor", fakta.skor), ("predikat", fakta.predikat))
        if text
    )
    kosong = KoperasiSurat("")
    named = bool(fakta.nomor_berita_acara or fakta.tanggal_berita_acara)
    berita = (fakta.nomor_berita_acara, fakta.tanggal_berita_acara)
    nilai = {
        **office_words(fakta.penerbit),
        **koperasi_words(fakta.koperasi or kosong, fakta.penerbit),
        "tahun_buku": str(fakta.tahun_buku),
        "berita_acara": numbered("", *berita).strip() if named else "",
        "hasil": hasil,
    }
    kata = load_kata("tanggapan-pengurus", nilai)
    return Tanggapan(
        dokumen="tanggapan-pengurus",
        judul=kata.lines("judul"),
        rincian=kata.rincian(kata.isi["rincian"]),
        pengantar=kata.line("pengantar"),
        pilihan=kata.lines("pilihan"),
        ruang=kata.line("ruang"),
        garis=int(kata.isi["garis"]),
        tempat=place_of(fakta.penerbit),
        tanggal=None,
        tanda=fakta.pengurus,
        kepada=kata.line("kepada"),
        kaki=KAKI_CONTOH if fakta.penerbit.contoh else "",
        contoh=fakta.penerbit.contoh,
    )


def office_words(penerbit: Penerbit) -> dict[str, str]:
    """What every letter says of its office."""
    jabatan = tidy(penerbit.jabatan)
    return {
        "instansi": penerbit.instansi,
        "jabatan": jabatan,
        "jabatan_baris": jabatan.replace(" Kota ", "\nKota ").replace(" KOTA ", "\nKOTA "),
        "kota": penerbit.kota,
    }


def koperasi_words(koperasi: KoperasiSurat, penerbit: Penerbit) -> dict[str, str]:
    """What a letter says of its cooperative."""
    places = (
        tidy(koperasi.alamat),
        koperasi.kelurahan and f"Kelurahan {koperasi.kelurahan}",
        koperasi.kecamatan and f"Kecamatan {koperasi.kecamatan}",
    )
    return {
        "koperasi": sebutan(koperasi),
        "badan_hukum": koperasi.nomor_badan_hukum,
        "alamat": ", ".join(filter(None, places)),
        "tempat_tujuan": penerbit.kota,
    }


def sebutan(koperasi: KoperasiSurat) -> str:
    """A cooperative, or its unit, by name.

    >>> sebutan(KoperasiSurat("CONTOH Koperasi Melati", unit="Unit simpan pinjam"))
    'Unit simpan pinjam CONTOH Koperasi Melati'
    """
    return " ".join(filter(None, (tidy(koperasi.unit), tidy(koperasi.nama))))


def team_table(tim: tuple[AnggotaSurat, ...]) -> Daftar:
    """The members with number, NIP, rank and office."""
    rows = tuple(
        (
            f"{number}.",
            "\n".join(filter(None, (tidy(one.nama), _labelled_nip(one.nip)))),
            "\n".join(filter(None, (tidy(one.pangkat), tidy(one.jabatan)))),
            tidy(one.peran),
        )
        for number, one in enumerate(tim, start=1)
    )
    return Daftar(TIM, rows)


def short_team_table(tim: tuple[AnggotaSurat, ...]) -> Daftar:
    """The members on one line each, for those who only need to know who comes."""
    rows = tuple(
        (f"{number}.", tidy(one.nama), show_nip(one.nip), tidy(one.peran))
        for number, one in enumerate(tim, start=1)
    )
    return Daftar(TIM_RINGKAS, rows)


def show_nip(digits: str) -> str:
    """Grouped as on paper; one that cannot be read stays as it was typed."""
    try:
        found = nip.parse(digits)
    except nip.NipUnreadableError:
        return tidy(digits)
    return nip.show(found, space=nip.NBSP) if found else ""


def count_words(koperasi: Sequence[KoperasiSurat]) -> str:
    """How many, units told apart from cooperatives.

    >>> count_words([KoperasiSurat("A"), KoperasiSurat("A", unit="Unit simpan pinjam")])
    '1 koperasi dan 1 unit simpan pinjam'
    >>> count_words([KoperasiSurat("A"), KoperasiSurat("B")])
    '2 koperasi'
    """
    units = sum(bool(tidy(one.unit)) for one in koperasi)
    whole = len(koperasi) - units
    parts = (f"{whole} koperasi" if whole or not units else "", units and f"{units} {UNIT}")
    return " dan ".join(part for part in parts if part)


def koperasi_table(koperasi: tuple[KoperasiSurat, ...]) -> Daftar:
    """The cooperatives of a surat tugas in the order given."""
    rows = tuple(
        (f"{number}.", sebutan(one), tidy(one.nomor_badan_hukum), _place(one))
        for number, one in enumerate(koperasi, start=1)
    )
    return Daftar(KOPERASI, rows)


def place_of(penerbit: Penerbit) -> str:
    """Where a paper is signed."""
    return tidy(penerbit.tempat) or tidy(penerbit.kota)


def _place(koperasi: KoperasiSurat) -> str:
    kecamatan = f"Kec. {koperasi.kecamatan}" if koperasi.kecamatan else ""
    return "\n".join(filter(None, (tidy(koperasi.alamat), kecamatan)))


def _labelled_nip(digits: str) -> str:
    shown = show_nip(digits)
    return f"NIP\u00a0{shown}" if shown else ""


def _tugas_words(tugas: TugasSurat) -> dict[str, str]:
    return {
        "tahun_buku": str(tugas.tahun_buku),
        "surat_tugas": numbered("Surat Tugas", tugas.nomor, tugas.tanggal),
        "sk_tim": numbered("Keputusan", tugas.nomor_sk_tim, tugas.tanggal_sk_tim),
    }
