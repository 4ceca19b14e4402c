"""Recapitulations as workbooks: this year, the year before, the difference, and the names."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from core import tanggal
from core.actions.keragaan import Keragaan, MintaKeragaan, load_keragaan
from core.actions.office import Office, load_kantor
from core.actions.outcome import Outcome
from core.actions.rekap_umkm import Rekap, load_rekap
from core.koperasi.keragaan import members
from core.rules.tabel_angka import BarisAngka, KolomAngka, TabelAngka
from core.storage.arsip import digest, write_whole
from core.storage.cetakan_store import CetakanStore
from core.umkm.rekap import MintaRekap, shown_columns

KE_EXCEL = "rekap-xlsx"


def save_rekap_xlsx(office: Office, minta: MintaKeragaan | MintaRekap, path: Path) -> Outcome[Path]:
    """Write the workbook; the journal notes it like a print. Raises `FileUnwritableError`."""
    from core.excel.rekap_xlsx import LembarDaftar, LembarTabel, build_workbook

    kota = f"Kota {load_kantor(office).kota}"
    if isinstance(minta, MintaKeragaan):
        found = load_keragaan(office, minta)
        name, tables, notes = "Keragaan", _of_keragaan(found, kota), found.temuan
        names = [LembarDaftar("Nama koperasi", tables[0][1], _KEPALA, list(_names(found)))]
    else:
        rekap = load_rekap(office, minta)
        name, tables, notes = "Rekap UMKM", _of_umkm(rekap, kota), rekap.temuan
        names = []
    told = [one.message for one in notes]
    content = build_workbook(
        [
            *(
                LembarTabel(nama, judul, tabel, told if not place else ())
                for place, (nama, judul, tabel) in enumerate(tables)
            ),
            *names,
        ]
    )
    facts = {"naskah": tables[0][1][0], "tujuan": f"berkas {path.name}", "sidik": digest(content)}
    with office.db.atomic():
        CetakanStore(office.db).note(office.deed(f"{name} disimpan ke Excel"), KE_EXCEL, facts)
        write_whole(path, content, where=f"Berkas {path.name}")
    return Outcome(path)


_KEPALA = ("Nama koperasi", "Kelurahan", "Jenis", "Kelompok", "Status", "RAT", "Anggota",
           "Modal sendiri", "Modal luar", "Aset", "Volume usaha", "SHU")  # fmt: skip
Lembaran = list[tuple[str, list[str], TabelAngka]]


def _of_keragaan(found: Keragaan, kota: str) -> Lembaran:
    rows = found.minta.menurut.sebutan.lower()
    title = f"Keragaan koperasi menurut {rows}, {kota}"
    scope = found.minta.lingkup.sebutan
    day, before = tanggal.show(found.batas), tanggal.show(found.batas_lalu)
    return _sheets(
        found.tabel,
        found.lalu,
        [title, f"{scope}, keadaan {day}, tahun buku {found.tahun_buku}, rupiah penuh"],
        [title, f"{scope}, keadaan {before}, tahun buku {found.tahun_buku_lalu}, rupiah penuh"],
    )


def _of_umkm(found: Rekap, kota: str) -> Lembaran:
    kolom = [one.kode for one in shown_columns(found.tabel, found.lalu)]
    title = f"Rekapitulasi UMKM menurut {found.minta.menurut}, {kota}"
    whom = "UMKM dalam pengawasan" if found.minta.binaan else "Seluruh UMKM yang tercatat"
    rule = f"kelas usaha menurut {found.dasar_skala or 'tidak ada aturan'}"
    laba = found.tahun_laba
    return _sheets(
        found.tabel.only(kolom),
        found.lalu.only(kolom),
        [title, f"{whom}, keadaan {tanggal.show(found.batas)}, laba {laba}, {rule}, rupiah penuh"],
        [title, f"{whom}, tahun {found.minta.tahun - 1}, laba {laba - 1}, {rule}, rupiah penuh"],
    )


def _sheets(
    tabel: TabelAngka, lalu: TabelAngka, judul: list[str], judul_lalu: list[str]
) -> Lembaran:
    return [
        ("Tahun ini", judul, tabel),
        ("Tahun lalu", judul_lalu, lalu),
        ("Selisih", [judul[0], "Tahun ini dikurangi tahun lalu"], difference(tabel, lalu)),
    ]


def difference(tabel: TabelAngka, lalu: TabelAngka) -> TabelAngka:
    """How far each figure moved; None where one year has none. Rows go by their code."""
    before = {row.kode: row for row in lalu.baris}
    empty = BarisAngka("", {})
    rows = tuple(_moved(row, before.get(row.kode, empty), tabel.kolom) for row in tabel.baris)
    return replace(tabel, baris=rows, jumlah=_moved(tabel.jumlah, lalu.jumlah, tabel.kolom))


def _moved(row: BarisAngka, before: BarisAngka, kolom: tuple[KolomAngka, ...]) -> BarisAngka:
    moved = {}
    for one in kolom:
        kini, lalu = row.of(one.kode), before.of(one.kode)
        moved[one.kode] = None if kini is None or lalu is None else kini - lalu
    return replace(row, nilai=moved)


def _names(found: Keragaan) -> Iterator[tuple[str | int | None, ...]]:
    for one in members(found.fakta, "jumlah"):
        yield (
            one.nama,
            one.kelurahan,
            one.jenis,
            one.kelompok,
            one.keadaan.sebutan if one.keadaan else "",
            tanggal.show_short(one.rat_tanggal),
            one.people("anggota"),
            one.modal_sendiri,
            one.modal_luar,
            one.aset,
            one.volume_usaha,
            one.shu,
        )
