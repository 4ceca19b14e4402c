"""What was done to an examination reads in words in the history of its cooperative."""

from datetime import datetime

from core.storage.journal import Entry
from gui.views.koperasi.history_words import changes

WHEN = datetime(2026, 11, 24, 9, 0)


def _entry(tabel: str, perubahan: dict[str, tuple[str | int | None, str | int | None]]) -> Entry:
    return Entry(1, WHEN, "PC", "CONTOH", "pemeriksaan disimpan", tabel, "7", perubahan)


def test_fields_of_the_record_and_its_lines_are_named() -> None:
    record = _entry(
        "pemeriksaan",
        {
            "tanggal_penetapan": (None, "2026-03-20"),
            "nomor_sertifikat": ("7", "8"),
            "penugasan_id": (None, 4),
        },
    )
    line = _entry("rekomendasi", {"keadaan": ("belum", "selesai"), "tenggat": (None, "2026-05-04")})

    found = [(one.label, one.before, one.after) for one in changes([record, line], {})]

    assert found == [
        ("Tanggal SK penetapan", "kosong", "20 Maret 2026"),
        ("Nomor sertifikat", "7", "8"),
        ("Keadaan", "Belum ditindaklanjuti", "Selesai"),
        ("Tenggat", "kosong", "4 Mei 2026"),
    ]
