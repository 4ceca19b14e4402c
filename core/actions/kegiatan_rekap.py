"""The duties of a year as tables of figures: for the paper and for the workbook."""

from dataclasses import dataclass, replace
from pathlib import Path

from core import tanggal
from core.actions.cetak_kesehatan_naskah import Naskah
from core.actions.cetak_kesehatan_tanda import Penerbit, dated, signers_of
from core.actions.kegiatan import rekap_kegiatan
from core.actions.office import Office, load_kantor
from core.actions.outcome import Outcome
from core.kantor.kegiatan import Bidang, jenis_kegiatan, nama_jenis
from core.kantor.kegiatan_daftar import CacahKegiatan, RekapKegiatan
from core.naskah.keragaan import LembarAngka, NaskahAngka, columns_of, rows_of
from core.rules.tabel_angka import BarisAngka, KolomAngka, Satuan, SatuanUang, TabelAngka
from core.storage.arsip import digest, write_whole
from core.storage.cetakan_store import CetakanStore

REKAP_KEGIATAN, KE_EXCEL = "rekap-kegiatan", "rekap-xlsx"
TANPA_TEMPAT = "Tanpa peserta atau kelurahan"
SEKALI = (
    "Jumlah menghitung setiap kegiatan, koperasi, dan UMKM satu kali; satu kegiatan dapat "
    "menjangkau beberapa kecamatan, sehingga jumlah kolom dapat melebihi jumlah seluruhnya."
)
TANPA_KEGIATAN = "Jenis kegiatan yang tidak dilaksanakan pada tahun ini tidak dicetak."
_NONE = CacahKegiatan()
_PENDEK = {
    Bidang.KELEMBAGAAN: "Kelembagaan",
    Bidang.PEMBERDAYAAN: "Pemberdayaan",
    Bidang.USAHA_MIKRO: "Usaha mikro",
}
_JUMLAH = (
    KolomAngka("kegiatan", "Kegiatan"),
    KolomAngka("koperasi", "Koperasi"),
    KolomAngka("umkm", "UMKM"),
    KolomAngka("orang", "Peserta", Satuan.ORANG),
)


@dataclass(frozen=True, slots=True)
class MintaKegiatan:
    """The recapitulation of a calendar year."""

    tahun: int


def tables_of(recap: RekapKegiatan) -> tuple[TabelAngka, TabelAngka]:
    """By kecamatan with the duties of each bidang beside the counts, and by kind."""
    kolom = (
        *(KolomAngka(one.value, _PENDEK[one], induk="Kegiatan per bidang") for one in Bidang),
        *_JUMLAH,
    )
    places = [*recap.kecamatan, *([("", TANPA_TEMPAT)] if "" in recap.per_kecamatan else [])]
    rows = tuple(
        _row(nama, recap.per_kecamatan.get(kode, _NONE), kode, _by_bidang(recap, kode))
        for kode, nama in places
    )
    whole = dict.fromkeys((one.value for one in Bidang), 0)
    for kode, found in recap.per_jenis.items():
        if kode in jenis_kegiatan():
            whole[jenis_kegiatan()[kode].bidang.value] += found.kegiatan
    by_place = TabelAngka("Kecamatan", kolom, rows, _row("Jumlah", recap.jumlah, "", whole))
    kinds = [*jenis_kegiatan(), *(one for one in recap.per_jenis if one not in jenis_kegiatan())]
    by_kind = TabelAngka(
        "Jenis kegiatan",
        _JUMLAH,
        tuple(_row(nama_jenis(one), recap.per_jenis.get(one, _NONE), one) for one in kinds),
        _row("Jumlah", recap.jumlah, ""),
    )
    return by_place, by_kind


def susun_rekap_kegiatan(office: Office, penerbit: Penerbit, minta: MintaKegiatan) -> Naskah:
    """The paper: one page by kecamatan, one by kind, signed under the second."""
    by_place, by_kind = tables_of(rekap_kegiatan(office, minta.tahun))
    # kinds that nobody carried out would push the signature to a page of its own
    by_kind = replace(by_kind, baris=tuple(row for row in by_kind.baris if row.of("kegiatan")))
    day = office.today
    end = min(day, tanggal.year_end(minta.tahun))
    lines = (f"Tahun {minta.tahun}, keadaan {tanggal.show(end)}",)
    sheets = tuple(
        LembarAngka(
            judul=f"Rekapitulasi kegiatan menurut {tabel.kepala.lower()}",
            keterangan=lines,
            satuan="",
            kepala=tabel.kepala,
            kolom=columns_of(tabel.kolom),
            baris=tuple(rows_of(tabel, SatuanUang.RUPIAH)),
            catatan=(SEKALI,) if tabel is by_place else (SEKALI, TANPA_KEGIATAN),
        )
        for tabel in (by_place, by_kind)
    )
    model = NaskahAngka(
        instansi=penerbit.kantor.nama_dinas,
        kota=f"Kota {penerbit.kantor.kota}",
        keadaan=end,
        lembar=sheets,
        contoh=penerbit.contoh,
        tanda=dated(signers_of(penerbit, REKAP_KEGIATAN, on=day), penerbit.place_and(day)).baris,
    )
    rujukan = f"tahun:{minta.tahun}"
    return Naskah(REKAP_KEGIATAN, model, f"{minta.tahun}", minta.tahun, rujukan=rujukan)


def save_kegiatan_xlsx(office: Office, minta: MintaKegiatan, path: Path) -> Outcome[Path]:
    """Write the workbook; the journal notes it like a print. Raises `FileUnwritableError`."""
    from core.excel.rekap_xlsx import LembarTabel, build_workbook

    by_place, by_kind = tables_of(rekap_kegiatan(office, minta.tahun))
    title = f"Rekapitulasi kegiatan tahun {minta.tahun}, Kota {load_kantor(office).kota}"
    content = build_workbook(
        [
            LembarTabel("Kecamatan", [title, "menurut kecamatan"], by_place, [SEKALI]),
            LembarTabel("Jenis", [title, "menurut jenis kegiatan"], by_kind, [SEKALI]),
        ]
    )
    facts = {"naskah": title, "tujuan": f"berkas {path.name}", "sidik": digest(content)}
    with office.db.atomic():
        deed = office.deed("Rekap kegiatan disimpan ke Excel")
        CetakanStore(office.db).note(deed, KE_EXCEL, facts)
        write_whole(path, content, where=f"Berkas {path.name}")
    return Outcome(path)


def _by_bidang(recap: RekapKegiatan, kode: str) -> dict[str, int]:
    found = dict.fromkeys((one.value for one in Bidang), 0)
    for (place, kind), counts in recap.sel.items():
        if place == kode and kind in jenis_kegiatan():
            found[jenis_kegiatan()[kind].bidang.value] += counts.kegiatan
    return found


def _row(
    nama: str, counts: CacahKegiatan, kode: str, beside: dict[str, int] | None = None
) -> BarisAngka:
    return BarisAngka(
        nama,
        {
            **(beside or {}),
            "kegiatan": counts.kegiatan,
            "koperasi": counts.koperasi,
            "umkm": counts.umkm,
            "orang": counts.orang,
        },
        kode,
    )
