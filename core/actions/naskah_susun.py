"""From a decree and its office to the paper: lines broken by sense, signatories of its day."""

from dataclasses import replace
from datetime import date
from tomllib import loads

from core.actions.cetak_kesehatan_tanda import Penerbit, load_penerbit, signers_of, title_lines
from core.actions.naskah import NaskahTerbuka
from core.actions.office import Office
from core.berkas import resource
from core.naskah.isi_keputusan import IsiKeputusan
from core.naskah.keputusan_iku import (
    KEPUTUSAN,
    NaskahKeputusan,
    as_annexes,
    closed,
    lines_of_title,
)
from core.naskah.model import Kepala, LampiranIku, Mode, Penandatangan, Tabel
from core.naskah.naskah_model import CASCADE, IKU, Naskah, PenandatanganNaskah, TabelNaskah
from core.naskah.surat import Diktum, Keputusan
from core.naskah.susun import arrange
from core.naskah.tanda_tangan import BlokTanda
from core.naskah.teks import as_sentence, tidy
from core.storage.keputusan_store import day_of

_TITLE = "KEPUTUSAN "


def arrange_keputusan(
    office: Office, terbuka: NaskahTerbuka, isi: IsiKeputusan | None = None
) -> NaskahKeputusan:
    """Everything on the paper; `isi` stands for words that are not saved yet."""
    penerbit, used = load_penerbit(office), isi or terbuka.isi
    naskah = used.naskah
    blok = narrowed(signer_of(penerbit, naskah, on=day_of(naskah.tanggal) or office.today))
    judul = title_lines(_title_of(naskah))
    made = _annex(terbuka, penerbit, naskah, blok)
    lampiran = replace(made, kepala=replace(made.kepala, label=used.label))
    apart = (naskah.tabel_of(IKU) or TabelNaskah()).label.upper().startswith("LAMPIRAN")
    keputusan = Keputusan(
        dokumen=KEPUTUSAN,
        kop=penerbit.kop,
        judul=judul,
        nomor=tidy(naskah.nomor),
        tanggal=day_of(naskah.tanggal),
        tentang=lines_of_title(naskah.tentang) or ("",),
        pejabat=title_lines(_title_of(naskah).removeprefix(_TITLE)),
        menimbang=closed(naskah.menimbang),
        mengingat=closed(naskah.mengingat),
        menetapkan=tidy(naskah.menetapkan) or menetapkan_of(naskah),
        diktum=tuple(Diktum(one.kode, tidy(one.teks)) for one in naskah.diktum if tidy(one.teks)),
        tempat=tidy(naskah.tempat) or penerbit.kantor.kota,
        tanda=((blok,),),
        tembusan=tuple(filter(None, map(tidy, naskah.tembusan))),
        paraf=paraf_of(used),
        contoh=penerbit.kantor.contoh,
    )
    return NaskahKeputusan(
        keputusan,
        as_annexes(lampiran) if apart else (lampiran,),
        as_sentence(penerbit.contoh),
    )


def menetapkan_of(naskah: Naskah) -> str:
    """The whole title in capitals, closed by a full stop."""
    about = " ".join(tidy(naskah.tentang).split()).upper()
    return as_sentence(f"{_title_of(naskah)} TENTANG {about}")


def signer_of(penerbit: Penerbit, naskah: Naskah, *, on: date) -> BlokTanda:
    """Whom the decree names, else who holds the post on that day."""
    named = naskah.penandatangan
    if tidy(named.nama):
        return BlokTanda(
            jabatan=title_lines(named.jabatan),
            nama=named.nama,
            pangkat=named.pangkat,
            nip=named.nip,
            awalan=named.awalan,
        )
    return signers_of(penerbit, KEPUTUSAN, on=on).semua[0]


def signed_by(penerbit: Penerbit, naskah: Naskah, *, today: date) -> Naskah:
    """The decree with whoever will sign it, as the paper has it."""
    if tidy(naskah.penandatangan.nama):
        return naskah
    blok = signer_of(penerbit, naskah, on=day_of(naskah.tanggal) or today)
    signer = PenandatanganNaskah(
        blok.awalan, " ".join(blok.jabatan), blok.nama, blok.pangkat, blok.nip
    )
    return replace(naskah, penandatangan=signer)


def narrowed(blok: BlokTanda) -> BlokTanda:
    """A prefix makes a long title too wide to stand beside the lembar paraf: one line more."""
    first, *others = blok.jabatan
    before, dan, after = first.partition(" DAN ")
    if not blok.awalan or not dan:
        return blok
    return replace(blok, jabatan=(before, f"DAN {after}", *others))


def paraf_of(isi: IsiKeputusan) -> tuple[str, ...]:
    """Who initials the draft: as the decree says, else as decrees of this office ship."""
    if isi.paraf is not None:
        return tuple(filter(None, map(tidy, isi.paraf)))
    shipped = loads(resource("cetak", "keputusan.toml").read_text(encoding="utf-8"))
    return tuple(shipped["paraf"])


def head_of(naskah: Naskah) -> Kepala:
    """The block at the upper right of an annex."""
    return Kepala(
        keputusan=_title_of(naskah),
        nomor=tidy(naskah.nomor),
        tanggal=day_of(naskah.tanggal),
        tentang=" ".join(naskah.tentang.split()),
    )


def worded(lampiran: LampiranIku, naskah: Naskah) -> LampiranIku:
    """The annex with labels, titles, heads and notes of its tables as the decree words them."""
    return replace(
        lampiran,
        tabel_cascade=_worded(lampiran.tabel_cascade, naskah.tabel_of(CASCADE)),
        tabel_iku=_worded(lampiran.tabel_iku, naskah.tabel_of(IKU)),
    )


def _title_of(naskah: Naskah) -> str:
    """The name of the decree in capitals; drafts of earlier versions called it a draft."""
    whole = tidy(naskah.judul).upper()
    at = whole.find(_TITLE)
    return " ".join(whole[max(at, 0) :].split())


def _annex(
    terbuka: NaskahTerbuka, penerbit: Penerbit, naskah: Naskah, blok: BlokTanda
) -> LampiranIku:
    kantor = penerbit.kantor
    made = arrange(
        terbuka.set_iku,
        kepala=head_of(naskah),
        instansi=kantor.nama_singkat.upper(),
        kota=f"KOTA {kantor.kota}".upper(),
        penandatangan=Penandatangan(
            jabatan=blok.jabatan,
            nama=blok.nama,
            pangkat=blok.pangkat,
            nip=blok.nip,
            awalan=blok.awalan,
        ),
        mode=Mode.BASAH,
    )
    return worded(made, naskah)


def _worded(tabel: Tabel, words: TabelNaskah | None) -> Tabel:
    if words is None:
        return tabel
    notes = tuple(filter(None, map(tidy, words.catatan.split("\n"))))
    columns = len(tabel.kepala_kolom)
    heads = (*words.kepala_kolom, *[""] * columns)[:columns]
    return replace(
        tabel,
        label=words.label,
        judul=words.judul,
        kepala_kolom=heads,
        catatan=(*tabel.catatan, *notes),
    )
