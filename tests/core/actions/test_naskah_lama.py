"""Drafts of earlier versions held only words of the annex; all of them still stand on paper."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.actions.dokumen import list_dokumen
from core.actions.dokumen_susun import Cetakan, arrange_lampiran
from core.actions.naskah import load_naskah, save_naskah
from core.actions.office import Office, close_office, open_writer
from core.naskah.model import Mode
from core.storage.sqlite import Database

FILES = Path(__file__).parents[2] / "files"
OLD = ("skema-0001.db.gz", "skema-0002.db.gz", "skema-0003.db.gz")


@pytest.fixture(params=OLD)
def kantor(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Office]:
    path = tmp_path / "kantor.db"
    path.write_bytes(gzip.decompress((FILES / request.param).read_bytes()))
    office = open_writer(path)
    yield office
    close_office(office, copy=False)


def _reword(db: Database, keputusan_id: int) -> None:
    """As an office worded its annex in the form that earlier versions had."""
    (text,) = db.execute("SELECT isi FROM keputusan WHERE id = ?", [keputusan_id]).fetchone()
    stored = json.loads(text)
    old = {key: stored[key] for key in ("jenis", "tabel", "set_iku") if key in stored}
    old |= {
        "label": "LAMPIRAN CONTOH",
        "keputusan": "KEPUTUSAN KEPALA DINAS CONTOH",
        "tentang": "Perubahan CONTOH",
    }
    old["tabel"] = [{**row, "judul": f"CONTOH {row['kode']}"} for row in old["tabel"]]
    with db.atomic():
        db.execute("UPDATE keputusan SET isi = ? WHERE id = ?", [json.dumps(old), keputusan_id])


def test_every_word_of_an_old_annex_is_still_printed_and_survives_a_save(kantor: Office) -> None:
    draft = next(one for one in list_dokumen(kantor) if not one.asli)
    _reword(kantor.db, draft.id)

    for _again in range(2):
        annex = arrange_lampiran(kantor, Cetakan(2025, capaian=False, mode=Mode.BASAH))
        assert annex.kepala.label == "LAMPIRAN CONTOH"
        assert annex.kepala.keputusan == "KEPUTUSAN KEPALA DINAS CONTOH"
        assert annex.kepala.tentang == "Perubahan CONTOH"
        assert annex.tabel_iku.judul == "CONTOH iku"
        assert annex.tabel_cascade.judul == "CONTOH cascade"
        terbuka = load_naskah(kantor, draft.id)
        assert len(terbuka.naskah.diktum) > 1
        save_naskah(kantor, terbuka.keputusan, terbuka.isi)
