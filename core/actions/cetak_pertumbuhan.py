"""Print the growth of profits by kecamatan and sector: the figures of the screen, with bars."""

from pathlib import Path

from core.actions.cetak_kesehatan_tanda import load_penerbit
from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.pertumbuhan import count_growth, saringan_tumbuh
from core.naskah.model import Kertas
from core.naskah.pertumbuhan import PERTUMBUHAN, BagianTumbuh, BarisTumbuhCetak, NaskahTumbuh
from core.storage import journal
from core.storage.arsip import digest, write_whole
from core.umkm.laba import Arah
from core.umkm.pertumbuhan import ARAH, BarisTumbuh, MenurutTumbuh, total

_WORD = {Arah.TIDAK_DAPAT: "tidak sebanding"}


def look_pertumbuhan(office: Office, tahun: int, kertas: Kertas) -> Outcome[bytes]:
    """The paper as PDF, noted nowhere; raises `PrintRefusedError` where nobody is supervised."""
    from core.pdf.pertumbuhan import compose_pertumbuhan

    return Outcome(compose_pertumbuhan(_model(office, tahun), kertas=kertas).pdf())


def save_pertumbuhan(office: Office, tahun: int, kertas: Kertas, path: Path) -> Outcome[Path]:
    """The same into a file; the journal notes that it was printed."""
    pdf = look_pertumbuhan(office, tahun, kertas).value
    changes: dict[str, tuple[journal.Value, journal.Value]] = {
        "tahun": (None, tahun),
        "tujuan": (None, f"berkas {path.name}"),
        "sidik": (None, digest(pdf)),
    }
    with office.db.atomic():
        deed = office.deed("pertumbuhan laba dicetak")
        journal.write(office.db, deed, tabel="cetakan", baris=PERTUMBUHAN, changes=changes)
        write_whole(path, pdf, where=f"Berkas {path.name}")
    return Outcome(path, frozenset({Topic.NASKAH}))


def _model(office: Office, tahun: int) -> NaskahTumbuh:
    penerbit = load_penerbit(office)
    saringan = saringan_tumbuh(office, tahun)
    parts = []
    for menurut in MenurutTumbuh:
        rows = count_growth(office, saringan, menurut).value
        printed = tuple(map(_row, rows))
        parts.append(BagianTumbuh(menurut.value, printed, _row(total(rows))))
    return NaskahTumbuh(
        instansi=penerbit.kantor.nama_dinas,
        kota=f"Kota {penerbit.kantor.kota}",
        tahun=tahun,
        keadaan=min(office.today, saringan.pisah_batas),
        arah=tuple(_WORD.get(one, one.value).capitalize() for one in ARAH),
        bagian=tuple(parts),
        contoh=penerbit.contoh,
    )


def _row(row: BarisTumbuh) -> BarisTumbuhCetak:
    return BarisTumbuhCetak(row.nama, row.hitungan, row.laba_lalu, row.laba)
