"""Ctrl+K: one search over cooperatives, UMKM and documents."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice

from core.actions.koperasi import list_ids, load_rows
from core.actions.office import Office
from core.actions.tahun_buku import batas_of
from core.koperasi import kunci
from core.koperasi.daftar import BarisKoperasi, SaringKoperasi
from core.storage.pencarian_store import find_documents
from core.storage.umkm_list import UmkmList
from core.umkm.saringan import Saringan

KOPERASI, UMKM, DOKUMEN = "koperasi", "umkm", "dokumen"
PALING_BANYAK = 8


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found. `kind` is the page that opens `id`."""

    kind: str
    id: int
    title: str
    detail: str


def search(office: Office, text: str, limit: int = PALING_BANYAK) -> list[Hit]:
    """At most `limit` hits of each kind; blank text finds nothing."""
    text = " ".join(text.split())
    if not text:
        return []
    found = (_koperasi(office, text), _umkm(office, text), _documents(office, text, limit))
    return list(chain.from_iterable(islice(hits, limit) for hits in found))


def _koperasi(office: Office, text: str) -> Iterator[Hit]:
    tahun = office.today.year
    ids = list_ids(office, SaringKoperasi(cari=text), tahun)
    start = kunci.nama_kunci(text)
    rows = load_rows(office, ids[:200], tahun)
    named = [rows[one] for one in ids[:200] if one in rows]
    first = [row for row in named if kunci.nama_kunci(row.nama).startswith(start)]
    others = [row for row in named if row not in first]
    for row in (*first, *others):
        yield Hit(KOPERASI, row.id, row.nama, _koperasi_detail(row))


def _koperasi_detail(row: BarisKoperasi) -> str:
    where = f"{row.kelurahan}, {row.kecamatan}" if row.kelurahan else ""
    status = row.status.sebutan if row.status else ""
    return " · ".join(part for part in (row.jenis, where, status) if part)


def _umkm(office: Office, text: str) -> Iterator[Hit]:
    tahun = office.today.year
    saringan = Saringan(tahun, batas_of(office, tahun), cari=text)
    store = UmkmList(office.db)
    ids = store.ids(saringan)[: PALING_BANYAK * 4].tolist()
    rows = store.rows(ids, saringan)
    for row in (rows[one] for one in ids if one in rows):
        parts = (row.pemilik, row.kelurahan, row.sektor)
        yield Hit(UMKM, row.id, row.nama, " · ".join(part for part in parts if part))


def _documents(office: Office, text: str, limit: int) -> Iterator[Hit]:
    for doc_id, judul, tentang, nomor, jenis in find_documents(office.db, text, limit):
        kind = "naskah asli" if jenis == "asli" else "rancangan perubahan"
        number = f"Nomor {nomor}" if nomor else "belum bernomor"
        yield Hit(DOKUMEN, doc_id, f"{judul} {tentang}".strip(), f"{number} · {kind}")
