"""From the stored draft, the office and the year's figures to the annex as data."""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date

from core import angka
from core.actions.iku import count_tahun, penilai_of
from core.actions.iku_dasar import set_in_force
from core.actions.naskah import load_naskah
from core.actions.naskah_cetak import chosen_for, paper_of
from core.actions.naskah_susun import head_of, worded
from core.actions.office import Office, load_kantor
from core.actions.tahun_buku import batas_of
from core.errors import PrintRefusedError
from core.iku.aturan import rules_in_use
from core.iku.keputusan import Keputusan, Tahap
from core.iku.model import HasilIku
from core.kantor.model import Kantor, PenandaTangan
from core.naskah.bukan_data import CONTOH
from core.naskah.isi_keputusan import LAMPIRAN, IsiKeputusan
from core.naskah.model import (
    TABEL_CAPAIAN,
    TABEL_IKU,
    BarisCapaian,
    Capaian,
    LampiranIku,
    Mode,
    Penandatangan,
)
from core.naskah.naskah_model import JenisNaskah, Naskah
from core.naskah.susun import arrange, number_iku
from core.rules.capaian import show_target
from core.rules.schema import SetIku
from core.storage.office_store import OfficeStore

TIDAK_ADA = "n/a"


@dataclass(frozen=True, slots=True)
class Cetakan:
    """What is asked of the annex. `keputusan` says whose; 0 is the one printed for the year."""

    tahun: int
    capaian: bool
    mode: Mode
    keputusan: int = 0


def arrange_lampiran(office: Office, cetakan: Cetakan) -> LampiranIku:
    """Everything that will stand on the paper; raises `AppError` when no set covers the year.

    The words are those of the whole decree; a determined one prints what was frozen with it.
    """
    keputusan = keputusan_of(office, cetakan.tahun, cetakan.keputusan)
    terbuka = load_naskah(office, keputusan.id) if keputusan else None
    set_iku = terbuka.set_iku if terbuka else set_in_force(office, cetakan.tahun)
    capaian = capaian_of(office, set_iku, cetakan.tahun) if cetakan.capaian else None
    if terbuka is not None and terbuka.keputusan.tahap is Tahap.DITETAPKAN:
        frozen = paper_of(office, terbuka)
        return replace(
            whole_of(frozen.lampiran), mode=cetakan.mode, capaian=capaian, kaki=frozen.kaki
        )
    kantor = load_kantor(office)
    isi = terbuka.isi if terbuka else _plain(kantor, set_iku)
    lampiran = arrange(
        set_iku,
        kepala=replace(head_of(isi.naskah), label=isi.label),
        instansi=kantor.nama_singkat.upper(),
        kota=f"KOTA {kantor.kota}".upper(),
        penandatangan=_signature(signer_in_force(office), kantor),
        mode=cetakan.mode,
        capaian=capaian,
    )
    asal = set_iku.keputusan_asal.nomor
    foot = f"Rancangan perubahan atas Keputusan Nomor {asal}" if asal else ""
    return replace(
        worded(lampiran, isi.naskah), kaki=f"{foot}. {CONTOH}." if kantor.contoh else foot
    )


def keputusan_of(office: Office, tahun: int, keputusan_id: int = 0) -> Keputusan | None:
    """Whose annex it is; None where nobody has worded a decree for the year."""
    if keputusan_id:
        return load_naskah(office, keputusan_id).keputusan
    with suppress(PrintRefusedError):
        return chosen_for(office, tahun).keputusan
    return None


def whole_of(annexes: Sequence[LampiranIku]) -> LampiranIku:
    """LAMPIRAN I and LAMPIRAN II of a decree as the one annex of this paper."""
    first, last = annexes[0], annexes[-1]
    if first is last:
        return first
    label = last.tabel_iku.label or TABEL_IKU.label
    return replace(
        first,
        kepala=replace(first.kepala, label=LAMPIRAN),
        iku=last.iku,
        tabel_iku=replace(last.tabel_iku, label=label),
    )


def signer_in_force(office: Office, on: date | None = None) -> PenandaTangan | None:
    """Who signs on a day (today): the Kepala Dinas in force, else the one appointed last."""
    day = on or office.today
    in_force = [
        person
        for person in OfficeStore(office.db).list_penanda_tangan()
        if (person.berlaku_sejak is None or person.berlaku_sejak <= day)
        and (person.berlaku_sampai is None or day <= person.berlaku_sampai)
    ]
    heads = [one for one in in_force if one.jabatan.strip().lower().startswith("kepala dinas")]
    return next(iter(heads or in_force), None)


def capaian_row(set_iku: SetIku, hasil: HasilIku) -> BarisCapaian:
    """One line of the table of the year; an absent figure prints n/a with its reason."""
    percent = hasil.satuan == "%"
    return BarisCapaian(
        iku=number_iku(set_iku, hasil.kode),
        satuan=hasil.satuan,
        target=show_target(hasil.target) or TIDAK_ADA,
        realisasi=angka.show(hasil.realisasi) or TIDAK_ADA,
        capaian=angka.show_percent(hasil.capaian) or TIDAK_ADA,
        kategori=hasil.kategori or TIDAK_ADA,
        dasar=". ".join(filter(None, (hasil.dasar, (hasil.sebab or "").rstrip("."))))
        + ("" if percent or not hasil.kelas_sakip else f", predikat {hasil.kelas_sakip}"),
    )


def capaian_of(office: Office, set_iku: SetIku, tahun: int) -> Capaian:
    """The table of one year, counted now, with the rules in use under it."""
    result = count_tahun(office, tahun, set_iku.id)
    notes = rules_in_use(
        set_iku,
        tahun,
        batas=batas_of(office, tahun),
        pilihan=office.pilihan,
        penilai=penilai_of(office),
    )
    # how capaian is computed is one note: each on its own line pushes the table off its page
    counted = len(set_iku.iku)
    return Capaian(
        tahun=tahun,
        baris=tuple(capaian_row(set_iku, hasil) for hasil in result.iku),
        tabel=replace(TABEL_CAPAIAN, catatan=(*notes[:counted], " ".join(notes[counted:]))),
    )


def _plain(kantor: Kantor, set_iku: SetIku) -> IsiKeputusan:
    """The words of an annex whose set has no draft of its own."""
    return IsiKeputusan(
        Naskah(
            JenisNaskah.RANCANGAN,
            judul=f"KEPUTUSAN KEPALA {kantor.nama_singkat} KOTA {kantor.kota}".upper(),
            tentang=set_iku.keputusan_asal.tentang or set_iku.judul,
        )
    )


def _signature(person: PenandaTangan | None, kantor: Kantor) -> Penandatangan:
    if person is None:
        title = f"Kepala {kantor.nama_singkat} Kota {kantor.kota}"
        return Penandatangan(jabatan=tuple(_lines(title)))
    return Penandatangan(
        jabatan=tuple(_lines(person.jabatan)),
        nama=person.nama,
        pangkat=person.pangkat,
        nip=person.nip,
        awalan=person.awalan,
    )


def _lines(jabatan: str) -> Iterator[str]:
    """A title in capitals, broken by sense: before the name of the city."""
    yield from re.split(r"\s+(?=KOTA |KABUPATEN )", jabatan.upper().strip())
