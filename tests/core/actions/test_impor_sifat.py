"""Whatever the rows are: each has one fate, a refused one writes nothing, taking back is exact."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.actions.impor_batal import undo_import
from core.actions.office import Office
from core.actions.umkm import save_umkm
from core.impor.model import Nasib
from core.umkm.model import Umkm
from tests.core.actions.impor_buatan import imported, looked_at, tables

NIK = ("1871014508900001", "1871014508900002", "1871014508900000")
UMKM = st.fixed_dictionaries(
    {
        "nama": st.sampled_from(
            [None, "CONTOH Roti", "cv. roti", "CONTOH Kopi", "CONTOH Teh", "'"]
        ),
        "nik": st.sampled_from([None, *NIK]),
        "nib": st.sampled_from([None, "9120001234567", "9120001234568"]),
        "kelurahan": st.sampled_from([None, "KEL"]),
        "pemilik": st.sampled_from([None, "CONTOH Ani", "CONTOH Budi"]),
        "tahun_mulai": st.sampled_from([None, 2015, 2090]),
        "sejak": st.sampled_from([None, date(2024, 1, 1), date(2025, 1, 1)]),
        "sampai": st.sampled_from([None, date(2023, 1, 1), date(2025, 6, 1)]),
    }
)
KOPERASI = st.fixed_dictionaries(
    {
        "nama": st.sampled_from([None, "CONTOH KSP Melati", "CONTOH Mawar", "K.S.P Melati", "x"]),
        "nik": st.sampled_from([None, "1871010000001", "1871010000002", "12"]),
        "no_badan_hukum": st.sampled_from([None, "12/BH/DISKOP/2010", "13/BH/DISKOP/2011"]),
        "jenis": st.sampled_from([None, "Konsumen", "Jasa"]),
        "status": st.sampled_from([None, "aktif", "tidak_aktif", "dibubarkan"]),
        "status_sejak": st.sampled_from([None, date(2025, 1, 1), date(2030, 1, 1)]),
        "tahun_buku": st.sampled_from([None, 2024, 2090]),
        "anggota_jumlah": st.sampled_from([None, 40]),
        "anggota_pria": st.sampled_from([None, 50, 10]),
        "aset": st.sampled_from([None, -5, 5]),
    }
)
QUIET = settings(
    deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@QUIET
@given(rows=st.lists(UMKM, min_size=1, max_size=8), ganti=st.booleans())
def test_businesses(
    office: Office, tmp_path: Path, rows: list[dict[str, Any]], ganti: bool
) -> None:
    kode = office.db.execute("SELECT min(kode) FROM wilayah").fetchone()[0]
    for row in rows:
        row["kelurahan"] = row["kelurahan"] and kode
    if not tables(office)["umkm"]:
        save_umkm(office, Umkm(0, "CONTOH Roti", nik=NIK[0], kelurahan=kode))
        save_umkm(office, Umkm(0, "CONTOH Teh", kelurahan=kode))

    _holds(office, tmp_path, "umkm", rows, tuple(rows[0]) if ganti else ())


@QUIET
@given(rows=st.lists(KOPERASI, min_size=1, max_size=6), ganti=st.booleans())
def test_cooperatives(
    office: Office, tmp_path: Path, rows: list[dict[str, Any]], ganti: bool
) -> None:
    _holds(office, tmp_path, "koperasi", rows, tuple(rows[0]) if ganti else ())


def _holds(
    office: Office,
    folder: Path,
    register: str,
    rows: list[Mapping[str, Any]] | list[dict[str, Any]],
    ganti: tuple[str, ...],
) -> None:
    before = tables(office)
    found = looked_at(office, folder, register, rows, ganti=ganti)
    assert tables(office) == before, "a preview writes nothing"
    assert sum(found.jumlah.values()) == len(rows)
    written = {at for add in found.rencana.tambah.values() for at in add.baris}
    written |= {each.baris for each in found.rencana.ubah}
    assert written == {
        *found.rencana.positions(Nasib.BARU),
        *found.rencana.positions(Nasib.BERUBAH),
    }
    assert set(found.rencana.alasan) == set(found.rencana.positions(Nasib.DITOLAK))

    impor_id = imported(office, found)

    again = looked_at(office, folder, register, rows, ganti=ganti)
    kept = [found.rencana.fate(at) is not Nasib.DITOLAK for at in range(len(rows))]
    second = [again.rencana.fate(at) for at in range(len(rows)) if kept[at]]
    assert not {Nasib.BARU, Nasib.BERUBAH} & set(second), "the same file twice changes nothing"
    if impor_id:
        undo_import(office, impor_id)
    assert tables(office) == before
