"""Print the decree that set supervision periods, with the list of its businesses."""

from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from core.actions.cetak_kesehatan_hasil import signer_notes
from core.actions.cetak_kesehatan_naskah import Naskah
from core.actions.cetak_kesehatan_surat import number_notes
from core.actions.cetak_kesehatan_tanda import load_penerbit, signers_of
from core.actions.cetak_kesehatan_terbit import CaraCetak, Lembar, draw, issue
from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.errors import PrintRefusedError
from core.naskah.pengawasan_umkm import SK_PENGAWASAN, SumberSk, sk_pengawasan
from core.storage import pengawasan_sk
from core.storage.arsip import write_whole
from core.umkm.daftar_sk import SkPengawasan
from core.umkm.samaran import samarkan_nik


@dataclass(frozen=True, slots=True)
class CetakSk:
    """Which decree, on which paper, signed how."""

    nomor: str
    cara: CaraCetak = field(default_factory=CaraCetak)


def list_sk(office: Office) -> list[SkPengawasan]:
    """The decrees that set periods, newest first."""
    return pengawasan_sk.decrees(office.db)


def look_sk(office: Office, cetak: CetakSk) -> Outcome[Lembar]:
    """The decree as it would be, noted nowhere; `PrintRefusedError` for one without a list."""
    return Outcome(draw(_gather(office, cetak.nomor), cetak.cara))


def save_sk(office: Office, cetak: CetakSk, path: Path) -> Outcome[Lembar]:
    """Issue it into a file; the journal notes who, what and its hash. A draft is only noted."""
    cara = replace(cetak.cara, tujuan=f"berkas {path.name}")
    with office.db.atomic():
        lembar = issue(office, _gather(office, cetak.nomor), cara)
        write_whole(path, lembar.pdf, where=f"Berkas {path.name}")
    return Outcome(lembar, frozenset({Topic.NASKAH}), lembar.temuan)


def _gather(office: Office, nomor: str) -> Naskah:
    found = next((one for one in list_sk(office) if one.nomor == nomor), None)
    if found is None:
        raise PrintRefusedError(
            f"Tidak ada usaha yang diawasi menurut SK {nomor or '(tanpa nomor)'}.",
            hint="Tetapkan pengawasan di halaman UMKM, lalu cetak lagi.",
        )
    penerbit = load_penerbit(office)
    day = date.fromisoformat(found.tanggal) if found.tanggal else None
    sejak = date.fromisoformat(found.sejak)
    rows = _rows(office, nomor)
    tanda = signers_of(penerbit, SK_PENGAWASAN, on=day or office.today)
    sumber = SumberSk(
        kop=penerbit.kop,
        kota=f"Kota {penerbit.kantor.kota}",
        dinas=penerbit.kantor.nama_dinas,
        nomor=found.nomor,
        tanggal=day,
        sejak=sejak,
        sampai=date.fromisoformat(found.sampai) if found.sampai else None,
        tempat=penerbit.kantor.kota,
        tanda=tanda.baris,
        baris=rows,
        contoh=penerbit.contoh,
    )
    return Naskah(
        SK_PENGAWASAN,
        sk_pengawasan(sumber),
        f"{found.nomor}, {len(rows)} usaha",
        sejak.year,
        rujukan=f"sk:{found.nomor}",
        catatan=(*number_notes(found.nomor, day), *signer_notes(tanda)),
    )


def _rows(office: Office, nomor: str) -> list[tuple[str, ...]]:
    return [
        (
            row.nama,
            row.pemilik,
            samarkan_nik(row.nik),
            row.alamat,
            " / ".join(filter(None, (row.kelurahan, row.kecamatan))),
            row.jenis_usaha,
        )
        for row in pengawasan_sk.listed(office.db, nomor)
    ]
