"""Print the decree that set supervision periods, with the list of its businesses."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from core.actions.cetak_kesehatan_tanda import load_penerbit, signers_of
from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.errors import PrintRefusedError
from core.naskah.model import Kertas, Mode
from core.naskah.pengawasan_umkm import SK_PENGAWASAN, SumberSk, sk_pengawasan
from core.storage import journal, pengawasan_sk
from core.storage.arsip import write_whole
from core.umkm.daftar_sk import SkPengawasan
from core.umkm.samaran import samarkan_nik


@dataclass(frozen=True, slots=True)
class CetakSk:
    """Which decree, on which paper, signed how."""

    nomor: str
    kertas: Kertas = Kertas.F4
    mode: Mode = Mode.BASAH


def list_sk(office: Office) -> list[SkPengawasan]:
    """The decrees that set periods, newest first."""
    return pengawasan_sk.decrees(office.db)


def look_sk(office: Office, cetak: CetakSk) -> Outcome[bytes]:
    """The decree as PDF, noted nowhere; raises `PrintRefusedError` for one without a list."""
    from core.pdf.surat_keputusan import render_keputusan

    found = next((one for one in list_sk(office) if one.nomor == cetak.nomor), None)
    if found is None:
        raise PrintRefusedError(
            f"Tidak ada usaha yang diawasi menurut SK {cetak.nomor or '(tanpa nomor)'}.",
            hint="Tetapkan pengawasan di halaman UMKM, lalu cetak lagi.",
        )
    penerbit = load_penerbit(office)
    day = date.fromisoformat(found.tanggal) if found.tanggal else None
    rows = [
        (
            row.nama,
            row.pemilik,
            samarkan_nik(row.nik),
            row.alamat,
            " / ".join(filter(None, (row.kelurahan, row.kecamatan))),
            row.jenis_usaha,
        )
        for row in pengawasan_sk.listed(office.db, cetak.nomor)
    ]
    sumber = SumberSk(
        kop=penerbit.kop,
        kota=f"Kota {penerbit.kantor.kota}",
        dinas=penerbit.kantor.nama_dinas,
        nomor=found.nomor,
        tanggal=day,
        sejak=date.fromisoformat(found.sejak),
        sampai=date.fromisoformat(found.sampai) if found.sampai else None,
        tempat=penerbit.kantor.kota,
        tanda=signers_of(penerbit, SK_PENGAWASAN, on=day or office.today).baris,
        baris=rows,
        contoh=penerbit.contoh,
    )
    keputusan = sk_pengawasan(sumber)
    return Outcome(render_keputusan(keputusan, kertas=cetak.kertas, mode=cetak.mode))


def save_sk(office: Office, cetak: CetakSk, path: Path) -> Outcome[Path]:
    """The same into a file; the journal notes that it was printed."""
    pdf = look_sk(office, cetak).value
    with office.db.atomic():
        deed = office.deed("SK pengawasan UMKM dicetak")
        changes: dict[str, tuple[journal.Value, journal.Value]] = {
            "dokumen": (None, SK_PENGAWASAN),
            "nomor": (None, cetak.nomor),
            "mode": (None, cetak.mode.value),
        }
        journal.write(office.db, deed, tabel="cetakan", baris=SK_PENGAWASAN, changes=changes)
        write_whole(path, pdf, where=f"Berkas {path.name}")
    return Outcome(path, frozenset({Topic.NASKAH}))
