"""What was found in an electronic signature, in whole sentences for an officer."""

from collections.abc import Iterator, Sequence
from itertools import count

from core import tanggal
from core.naskah.tte import Keutuhan, Rantai, TandaDibaca

_KEUTUHAN = {
    Keutuhan.UTUH: "Tanda tangan utuh dan seluruh isi yang ditandatangani tidak diubah.",
    Keutuhan.DITAMBAH: "Tanda tangan utuh. Sesudahnya berkas mendapat tambahan yang tidak "
    "mengubah isinya.",
    Keutuhan.DIUBAH: "Sesudah ditandatangani, isi berkas diubah.",
    Keutuhan.RUSAK: "Tanda tangan tidak cocok dengan isi berkas: berkas diubah atau rusak.",
}
_RANTAI = {
    Rantai.DIPERCAYA: "Penerbit sertifikat dipercaya oleh kantor ini.",
    Rantai.TIDAK_DIPERIKSA: "Penerbit sertifikat tidak dapat diperiksa di sini: sertifikat "
    "penerbitnya belum dimasukkan.",
    Rantai.DITOLAK: "Sertifikat mengaku dari penerbit yang dipercaya kantor ini, tetapi tidak "
    "terbukti.",
}
PENCABUTAN = "Pencabutan sertifikat tidak diperiksa, karena pemeriksaan ini tanpa jaringan."


def is_sound(found: Sequence[TandaDibaca]) -> bool:
    """Whether nothing that was signed was changed."""
    return all(one.keutuhan in (Keutuhan.UTUH, Keutuhan.DITAMBAH) for one in found)


def sentences_of(found: Sequence[TandaDibaca]) -> tuple[str, ...]:
    """One paragraph for each signature, and what none of them can tell."""
    if not found:
        return ()
    numbers = count(1)
    several = len(found) > 1
    told = tuple(
        " ".join((*((f"Tanda tangan {next(numbers)}:",) if several else ()), *_one(each)))
        for each in found
    )
    return (*told, PENCABUTAN)


def _one(tanda: TandaDibaca) -> Iterator[str]:
    owner = tanda.sertifikat
    if owner is None:
        yield "Tanda tangan rusak; penanda tangannya tidak dapat dibaca."
        return
    place = f" ({owner.organisasi})" if owner.organisasi else ""
    yield f"Ditandatangani oleh {owner.pemilik}{place}."
    yield _KEUTUHAN[tanda.keutuhan]
    if tanda.waktu is None:
        yield "Waktunya tidak tercatat."
    else:
        when = tanggal.show_moment(tanda.waktu)
        yield f"Waktu menurut jam penanda tangan {when}; ini bukan cap waktu tepercaya."
    span = f"{tanggal.show(owner.sejak.date())} sampai {tanggal.show(owner.sampai.date())}"
    then = {True: "berlaku pada waktu itu", False: "tidak berlaku pada waktu itu"}
    state = then.get(tanda.berlaku_saat_itu) if tanda.berlaku_saat_itu is not None else "berlaku"
    yield f"Sertifikat nomor seri {owner.seri} dari {owner.penerbit} {state} ({span})."
    yield _RANTAI[tanda.rantai]
