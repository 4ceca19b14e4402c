"""Print the growth of profits by kecamatan and sector: the figures of the screen, with bars."""

from dataclasses import replace
from pathlib import Path

from core.actions.cetak_kesehatan_naskah import Naskah
from core.actions.cetak_kesehatan_tanda import load_penerbit
from core.actions.cetak_kesehatan_terbit import CaraCetak, Lembar, draw, issue
from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.pertumbuhan import count_growth, saringan_tumbuh
from core.naskah.pertumbuhan import PERTUMBUHAN, BagianTumbuh, BarisTumbuhCetak, NaskahTumbuh
from core.storage.arsip import write_whole
from core.umkm.laba import Arah
from core.umkm.pertumbuhan import ARAH, BarisTumbuh, MenurutTumbuh, total

_WORD = {Arah.TIDAK_DAPAT: "tidak sebanding"}


def look_pertumbuhan(office: Office, tahun: int, cara: CaraCetak) -> Outcome[Lembar]:
    """The paper as it would be, noted nowhere; `PrintRefusedError` where nobody is supervised."""
    return Outcome(draw(_gather(office, tahun), cara))


def save_pertumbuhan(office: Office, tahun: int, cara: CaraCetak, path: Path) -> Outcome[Lembar]:
    """Issue it into a file; the journal notes who, what and its hash. A draft is only noted."""
    cara = replace(cara, tujuan=f"berkas {path.name}")
    with office.db.atomic():
        lembar = issue(office, _gather(office, tahun), cara)
        write_whole(path, lembar.pdf, where=f"Berkas {path.name}")
    return Outcome(lembar, frozenset({Topic.NASKAH}), lembar.temuan)


def _gather(office: Office, tahun: int) -> Naskah:
    model = _model(office, tahun)
    perihal = f"{tahun} dibanding {tahun - 1}"
    return Naskah(PERTUMBUHAN, model, perihal, tahun, rujukan=f"tahun:{tahun}")


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
