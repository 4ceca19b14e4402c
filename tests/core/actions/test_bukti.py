"""The evidence file read back: percentage, both lists, attachments, manifest, its own hash."""

import hashlib
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from core.actions import iku, target
from core.actions.bukti import (
    CakupanBukti,
    HasilBukti,
    PermintaanBukti,
    buat_bukti,
    each_lost,
    list_bukti,
    read_manifes,
    refuse_unknown,
)
from core.actions.lampiran import add_lampiran
from core.actions.office import close_office
from core.actions.progress import CancelledError, Progress
from core.errors import AppError, PrintRefusedError
from core.storage.koperasi_lampiran import FolderLampiran
from tests.check_pdf import check_pdf
from tests.core.iku_kantor import Kota, open_kantor
from tests.core.pdf.test_rangkai import _jpg

SEHAT, LABA, SAKIP = "koperasi_sehat", "umkm_laba_meningkat", "nilai_sakip"


@pytest.fixture
def kota(tmp_path: Path) -> Iterator[Kota]:
    office = open_kantor(tmp_path)
    made = Kota(office)
    for name in ("CONTOH Melati", "CONTOH Mawar"):
        made.penilaian(made.koperasi(name), 2024, asal="terdahulu")
    made.koperasi("CONTOH Kosong")
    umkm = made.umkm("CONTOH Kopi")
    made.laba(umkm, 2024, 100_000)
    made.laba(umkm, 2025, 250_000)
    iku.renew_sums(office)
    yield made
    close_office(office, copy=False)


def _make(
    kota: Kota, path: Path, kode: str = SEHAT, cakupan: CakupanBukti = CakupanBukti.PEMBILANG
) -> HasilBukti:
    return buat_bukti(kota.office, PermintaanBukti(2025, kode, path, cakupan)).value


def _texts(path: Path) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(path).pages]


def _melati(kota: Kota) -> int:
    row = kota.office.db.execute("SELECT id FROM koperasi WHERE nama = 'CONTOH Melati'").fetchone()
    return int(row[0])


def _attach(kota: Kota, folder: Path) -> None:
    writer = PdfWriter()
    writer.add_blank_page(300, 300)
    writer.add_blank_page(300, 300)
    writer.write(folder / "akta.pdf")
    (folder / "foto.jpg").write_bytes(_jpg(400, 300))
    for name in ("akta.pdf", "foto.jpg"):
        add_lampiran(kota.office, _melati(kota), folder / name)


def test_the_file_leads_from_the_percentage_to_the_lists(kota: Kota, tmp_path: Path) -> None:
    path = tmp_path / "bukti.pdf"
    made = _make(kota, path)
    cover, part, whole = _texts(path)[:3]

    assert "66,67 %" in cover
    assert "2 / 3 × 100 = 66,666667… %" in cover
    assert "belum ditetapkan" in cover
    assert "CONTOH Kosong" not in part
    assert all(name in whole for name in ("CONTOH Kosong", "CONTOH Mawar", "CONTOH Melati"))
    assert made.halaman == len(PdfReader(path).pages)
    assert check_pdf(path, kertas="F4") == []


def test_attachments_follow_their_cooperative(kota: Kota, tmp_path: Path) -> None:
    _attach(kota, tmp_path)
    made = _make(kota, tmp_path / "bukti.pdf")
    reader = PdfReader(tmp_path / "bukti.pdf")

    kept = {
        one.judul: one for one in made.bagian if one.induk == "CONTOH Melati" and not one.hilang
    }
    assert {name: one.sampai - one.dari + 1 for name, one in kept.items()} == {
        "Lampiran akta.pdf": 2,
        "Lampiran foto.jpg": 1,
    }
    assert reader.pages[kept["Lampiran akta.pdf"].dari - 1].mediabox.width == 300
    names = [one.title for one in reader.outline if not isinstance(one, list)]
    assert names == [
        "Realisasi dan asal-usulnya", "Daftar pembilang", "Daftar penyebut", "CONTOH Mawar",
        "CONTOH Melati", "Manifes berkas bukti",
    ]  # fmt: skip


def test_what_is_missing_is_named_and_holds_nothing_up(kota: Kota, tmp_path: Path) -> None:
    _attach(kota, tmp_path)
    folder = FolderLampiran(kota.office.path)
    for kept in folder.folder.rglob("*.pdf"):
        kept.unlink()

    made = _make(kota, tmp_path / "bukti.pdf")

    lost = list(each_lost(made))
    assert "CONTOH Mawar, Pindaian sertifikat: Pindaian sertifikat belum disimpan." in lost
    assert any("akta.pdf tidak ada lagi di folder lampiran" in one for one in lost)
    assert "tidak ada lagi" in " ".join(_texts(tmp_path / "bukti.pdf")[-3:])


def test_the_manifest_names_every_page_once(kota: Kota, tmp_path: Path) -> None:
    _attach(kota, tmp_path)
    made = _make(kota, tmp_path / "bukti.pdf")

    pages = [page for one in made.bagian for page in range(one.dari, one.sampai + 1)]
    assert pages == list(range(1, made.halaman + 1))
    akta = next(one for one in made.bagian if one.judul == "Lampiran akta.pdf")
    assert akta.sidik == hashlib.sha256((tmp_path / "akta.pdf").read_bytes()).hexdigest()
    assert akta.sidik in _texts(tmp_path / "bukti.pdf")[-1]


def test_who_made_which_file_is_kept_with_its_hash(kota: Kota, tmp_path: Path) -> None:
    path = tmp_path / "bukti.pdf"
    made = _make(kota, path)

    (kept,) = list_bukti(kota.office, 2025, SEHAT)
    assert kept.sidik == made.sidik == hashlib.sha256(path.read_bytes()).hexdigest()
    assert (kept.ukuran, kept.halaman) == (path.stat().st_size, made.halaman)
    assert read_manifes(kept) == made.bagian
    assert _make(kota, tmp_path / "lagi.pdf").sidik == made.sidik


def test_an_umkm_shows_both_profits_and_its_evidence(kota: Kota, tmp_path: Path) -> None:
    made = _make(kota, tmp_path / "bukti.pdf", LABA)

    assert "1 CONTOH Kopi 100.000 A 250.000 A naik" in _texts(tmp_path / "bukti.pdf")[1]
    assert made.hilang == ()


def test_lists_alone_and_counts_alone(kota: Kota, tmp_path: Path) -> None:
    lists = _make(kota, tmp_path / "a.pdf", cakupan=CakupanBukti.DAFTAR)
    every = _make(kota, tmp_path / "b.pdf", cakupan=CakupanBukti.DINILAI)
    target.save_realisasi(
        kota.office, tahun=2025, iku=SEHAT, pembilang=5, penyebut=20, keterangan="", versi=0
    )
    counts = _make(kota, tmp_path / "c.pdf")

    assert [one.judul for one in lists.bagian if one.induk == "CONTOH Melati"] == []
    assert any(one.judul == "CONTOH Melati" for one in every.bagian)
    assert [one.judul for one in counts.bagian][:2] == [
        "Realisasi dan asal-usulnya", "Manifes berkas bukti",
    ]  # fmt: skip
    assert "tanpa daftar nama" in _texts(tmp_path / "c.pdf")[0]


def test_stopping_leaves_the_older_file_and_no_entry(kota: Kota, tmp_path: Path) -> None:
    path = tmp_path / "bukti.pdf"
    path.write_bytes(b"lama")
    progress = Progress(lambda done, _total: progress.cancel() if done else None)

    with pytest.raises(CancelledError):
        buat_bukti(kota.office, PermintaanBukti(2025, SEHAT, path), progress)

    assert path.read_bytes() == b"lama"
    assert list(tmp_path.glob(".*bagian")) == []
    assert list_bukti(kota.office, 2025, SEHAT) == []


def test_without_a_figure_there_is_nothing_to_prove(kota: Kota, tmp_path: Path) -> None:
    with pytest.raises(PrintRefusedError, match="Nilai SAKIP"):
        _make(kota, tmp_path / "bukti.pdf", SAKIP)
    with pytest.raises(AppError, match="tidak ada pada tahun 2025"):
        refuse_unknown(kota.office, 2025, "lain")
    refuse_unknown(kota.office, 2025, SEHAT)


def test_a_damaged_attachment_is_told_as_such(kota: Kota, tmp_path: Path) -> None:
    (tmp_path / "rusak.pdf").write_bytes(b"%PDF-1.7\nbukan isi")
    add_lampiran(kota.office, _melati(kota), tmp_path / "rusak.pdf")

    made = _make(kota, tmp_path / "bukti.pdf")

    assert [one.hilang for one in made.hilang if "rusak" in one.judul] == [
        "Lampiran rusak.pdf bukan PDF yang utuh."
    ]
    assert io.BytesIO((tmp_path / "bukti.pdf").read_bytes()).read(5) == b"%PDF-"
