"""From the stored draft, the office and the year's figures to the annex as data."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from core import angka
from core.actions.iku import count_tahun, penilai_of
from core.actions.iku_dasar import set_in_force
from core.actions.office import Office, load_kantor
from core.actions.tahun_buku import batas_of
from core.iku.aturan import rules_in_use
from core.iku.keputusan import Rancangan, read_rancangan
from core.iku.model import HasilIku
from core.kantor.model import Kantor, PenandaTangan
from core.naskah.model import (
    TABEL_CAPAIAN,
    BarisCapaian,
    Capaian,
    Kepala,
    LampiranIku,
    Mode,
    Penandatangan,
    Tabel,
)
from core.naskah.susun import arrange, number_iku
from core.rules.capaian import show_target
from core.rules.schema import SetIku
from core.storage.iku_keputusan import IkuKeputusan
from core.storage.office_store import OfficeStore

TIDAK_ADA = "n/a"


@dataclass(frozen=True, slots=True)
class Cetakan:
    """What is asked of the annex. `rancangan` stands for words that are not saved yet."""

    tahun: int
    capaian: bool
    mode: Mode
    rancangan: Rancangan | None = None


def arrange_lampiran(office: Office, cetakan: Cetakan) -> LampiranIku:
    """Everything that will stand on the paper; raises `AppError` when no set covers the year."""
    set_iku = set_in_force(office, cetakan.tahun)
    kantor = load_kantor(office)
    rancangan = cetakan.rancangan or _stored(office, set_iku) or _plain(kantor, set_iku)
    lampiran = arrange(
        set_iku,
        kepala=Kepala(
            keputusan=rancangan.keputusan,
            nomor="",
            tanggal=None,
            tentang=rancangan.tentang,
            label=rancangan.label,
        ),
        instansi=kantor.nama_singkat.upper(),
        kota=f"KOTA {kantor.kota}".upper(),
        penandatangan=_signature(signer_in_force(office), kantor),
        mode=cetakan.mode,
        capaian=capaian_of(office, set_iku, cetakan.tahun) if cetakan.capaian else None,
    )
    asal = set_iku.keputusan_asal.nomor
    foot = f"Rancangan perubahan atas Keputusan Nomor {asal}" if asal else ""
    return replace(
        lampiran,
        tabel_cascade=_worded(lampiran.tabel_cascade, rancangan, "cascade"),
        tabel_iku=_worded(lampiran.tabel_iku, rancangan, "iku"),
        kaki=f"{foot}. Data CONTOH." if kantor.contoh else foot,
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
    result = count_tahun(office, tahun)
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


def _stored(office: Office, set_iku: SetIku) -> Rancangan | None:
    store = IkuKeputusan(office.db)
    for keputusan in store.all():
        if not keputusan.asli and keputusan.set_iku == set_iku.id:
            found = store.load(keputusan.id)
            return read_rancangan(found[1]) if found else None
    return None


def _plain(kantor: Kantor, set_iku: SetIku) -> Rancangan:
    """The words of an annex whose set has no draft of its own."""
    return Rancangan(
        label="LAMPIRAN",
        keputusan=f"KEPUTUSAN KEPALA {kantor.nama_singkat} KOTA {kantor.kota}".upper(),
        tentang=set_iku.keputusan_asal.tentang or set_iku.judul,
        tabel=(),
    )


def _worded(tabel: Tabel, rancangan: Rancangan, kode: str) -> Tabel:
    found = rancangan.tabel_of(kode)
    if found is None:
        return tabel
    return replace(tabel, label=found.label, judul=found.judul, kepala_kolom=found.kepala_kolom)


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
