"""Decrees as data: open one, keep its words, make another from it, take it in or out as a file."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from core.actions.iku_dasar import list_sets
from core.actions.office import Office, load_kantor
from core.actions.outcome import Outcome, Topic
from core.errors import AppError
from core.iku.keputusan import Keputusan, Tahap
from core.kantor.model import PenandaTangan
from core.naskah.isi_keputusan import NAMA, PARAF, IsiKeputusan, read_isi
from core.naskah.keputusan_set import with_set
from core.naskah.naskah_baca import naskah_of, parse_naskah, unknown_keys
from core.naskah.naskah_model import JenisNaskah, Naskah, PenandatanganNaskah
from core.rules.schema import SetIku
from core.storage.iku_bawaan import shipped_naskah
from core.storage.iku_keputusan import DIBUAT, IkuKeputusan
from core.storage.keputusan_store import KeputusanStore, Pindaian
from core.storage.koperasi_lampiran import content_of, write_copy
from core.storage.naskah_toml import write_naskah
from core.storage.office_store import OfficeStore

DICETAK = "Keputusan ini sudah dicetak untuk tanda tangan; kertasnya mungkin sedang ditandatangani."
_CHANGED = frozenset({Topic.NASKAH})


@dataclass(frozen=True, slots=True)
class NaskahTerbuka:
    """One decree, opened: its row, its words, its IKU set, who may sign, its scans."""

    keputusan: Keputusan
    isi: IsiKeputusan
    set_iku: SetIku
    pejabat: tuple[PenandaTangan, ...]
    pindaian: tuple[Pindaian, ...]

    @property
    def naskah(self) -> Naskah:
        """Its words; a draft has the indicators of its set."""
        if self.keputusan.terkunci:
            return self.isi.naskah
        return with_set(self.isi.naskah, self.set_iku)


def load_naskah(office: Office, keputusan_id: int) -> NaskahTerbuka:
    """One decree; raises `AppError` when it is gone."""
    found = IkuKeputusan(office.db).load(keputusan_id)
    if found is None:
        raise AppError("Keputusan ini tidak ada lagi.", hint="Muat ulang daftar keputusan.")
    keputusan, isi = found
    sets = {one.id: one for one in list_sets(office)}
    return NaskahTerbuka(
        keputusan,
        read_isi(completed(isi)),
        sets[keputusan.set_iku],
        tuple(OfficeStore(office.db).list_penanda_tangan()),
        KeputusanStore(office.db).scans(keputusan_id),
    )


def save_naskah(office: Office, keputusan: Keputusan, isi: IsiKeputusan) -> Outcome[NaskahTerbuka]:
    """Keep the words of a draft; raises `AppError` once it was checked, `RecordMovedError`."""
    refuse_locked(keputusan)
    if keputusan.tahap is not Tahap.DRAF:
        raise AppError(
            f"Keputusan ini sudah {keputusan.tahap.sebutan.lower()}.",
            hint="Kembalikan menjadi rancangan dengan alasan, lalu ubah.",
        )
    with office.db.atomic():
        KeputusanStore(office.db).save(office.deed("rancangan keputusan diubah"), keputusan, isi)
    return Outcome(load_naskah(office, keputusan.id), _CHANGED)


def copy_naskah(office: Office, keputusan_id: int) -> Outcome[int]:
    """A new draft with the words of a decree, without number, date and signature."""
    terbuka = load_naskah(office, keputusan_id)
    name = f"Salinan {terbuka.isi.nama}" if terbuka.isi.nama else ""
    isi = replace(terbuka.isi, naskah=unsigned(terbuka.isi.naskah), nama=name)
    return _added(office, terbuka.set_iku, isi, asal_id=keputusan_id)


def draft_for_set(office: Office, set_id: str) -> Outcome[int]:
    """A new draft for an IKU set, in the words of the draft that ships."""
    kantor = load_kantor(office)
    set_iku = next(one for one in list_sets(office) if one.id == set_id)
    dinas = f"{kantor.nama_singkat} Kota {kantor.kota}"
    words = unsigned(read_isi(completed(dict(_shipped_draft()))).naskah)
    naskah = replace(
        words,
        instansi=dinas,
        tempat=kantor.kota,
        judul=f"Keputusan Kepala {dinas}",
        tentang=f"Indikator Kinerja Utama (IKU) {dinas} Tahun {set_iku.sejak}-{set_iku.sampai}",
        menetapkan="",
    )
    return _added(office, set_iku, IsiKeputusan(naskah), asal_id=None)


def trash_naskah(office: Office, keputusan: Keputusan) -> Outcome[int]:
    """Move a draft to Tempat sampah; what was signed, or lies there to be signed, stays."""
    refuse_locked(keputusan)
    if keputusan.tahap is Tahap.DICETAK:
        raise AppError(DICETAK, hint="Kembalikan selangkah dengan alasan, baru hapus.")
    with office.db.atomic():
        KeputusanStore(office.db).trash(
            office.deed("rancangan keputusan dihapus ke Tempat sampah"), keputusan
        )
    return Outcome(keputusan.id, _CHANGED)


def export_naskah(office: Office, keputusan_id: int, path: Path) -> Outcome[Path]:
    """Write a decree as NASKAH.toml; raises `FileUnwritableError`."""
    terbuka = load_naskah(office, keputusan_id)
    write_copy(path, write_naskah(terbuka.naskah).encode())
    return Outcome(path)


def import_naskah(office: Office, path: Path) -> Outcome[int]:
    """A NASKAH.toml as a new draft; unknown keys are told. Raises `NaskahFileError`."""
    isi = parse_naskah(content_of(path), name=path.name)
    naskah = naskah_of(isi, name=path.name)
    sets = list_sets(office)
    set_iku = next((one for one in sets if one.id == naskah.set_iku), sets[-1])
    paraf = isi.get(PARAF) if isinstance(isi.get(PARAF), list) else None
    kept = read_isi({**isi, PARAF: paraf})
    made = _added(office, set_iku, replace(kept, naskah=unsigned(naskah)), asal_id=None)
    told = [one for one in unknown_keys(isi) if one.field not in (PARAF, NAMA)]
    return replace(made, findings=tuple(told))


def unsigned(naskah: Naskah) -> Naskah:
    """The same words as a draft: nothing of what comes with the signature."""
    return replace(
        naskah,
        jenis=JenisNaskah.RANCANGAN,
        nomor="",
        tanggal="",
        penandatangan=PenandatanganNaskah(),
    )


def refuse_locked(keputusan: Keputusan) -> None:
    """Raise `AppError` for a decree that was signed."""
    if keputusan.terkunci:
        raise AppError(
            "Keputusan yang sudah ditetapkan tidak diubah.",
            hint="Buat rancangan perubahannya dengan Buat rancangan baru.",
        )


def completed(isi: dict[str, Any]) -> dict[str, Any]:
    """A draft of an earlier version held only words of the annex: the rest as it ships now."""
    if isi.get("jenis") != JenisNaskah.RANCANGAN or "diktum" in isi:
        return isi
    shipped = dict(_shipped_draft())
    kept = {key: isi[key] for key in ("tentang", "tabel", "set_iku", "label") if key in isi}
    named = isi.get("keputusan", shipped["keputusan"])  # its own words for the title
    return shipped | kept | ({} if named == shipped["keputusan"] else {"judul": named})


def _shipped_draft() -> Mapping[str, Any]:
    return next(one for one in shipped_naskah() if one["jenis"] == JenisNaskah.RANCANGAN)


def _added(
    office: Office, set_iku: SetIku, isi: IsiKeputusan, *, asal_id: int | None
) -> Outcome[int]:
    naskah = replace(isi.naskah, set_iku=set_iku.id)
    with office.db.atomic():
        new_id = KeputusanStore(office.db).add(
            office.deed(DIBUAT),
            set_iku.id,
            replace(isi, naskah=naskah),
            asal_id,
        )
    return Outcome(new_id, _CHANGED)
