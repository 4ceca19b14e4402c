"""Gather Pengukuran kinerja of a quarter or of a year: the figures of the screen, as text."""

from collections.abc import Iterator
from fractions import Fraction

from core import angka
from core.actions.cetak_kesehatan_naskah import Naskah
from core.actions.cetak_kesehatan_tanda import answered_by, dated, load_penerbit, signers_of
from core.actions.cetak_kinerja import Permintaan
from core.actions.iku_dasar import set_in_force
from core.actions.office import Office
from core.actions.pohon import load_pohon
from core.actions.set_tahun import set_label, set_mark, set_note
from core.actions.triwulan import load_triwulan
from core.findings import Finding, Severity
from core.iku.penanggung import posts_answering
from core.iku.triwulan import ROMAWI, TRIWULAN, IkuSetahun, TahunTriwulan, quarter_end
from core.kantor.tanda_tangan_susunan import Susunan
from core.naskah.pengukuran import PENGUKURAN, BarisJejak, BarisUkur, NaskahPengukuran
from core.rules.capaian import show_target

NA = "n/a"


def susun_pengukuran(office: Office, permintaan: Permintaan) -> Naskah:
    """One quarter, or the whole year where no quarter is named."""
    tahun, triwulan, followed = permintaan.tahun, permintaan.triwulan, permintaan.set_iku
    penerbit, today = load_penerbit(office), office.today
    quarters = TRIWULAN if triwulan is None else (triwulan,)
    found = load_triwulan(office, tahun, quarters, followed)
    day = permintaan.tanggal or today
    kabid = _answering(office, tahun, followed, penerbit.susunan)
    tanda = answered_by(signers_of(penerbit, PENGUKURAN, on=day), penerbit, kabid, on=day)
    sebutan = f"Triwulan {ROMAWI[triwulan]}" if triwulan else ""
    model = NaskahPengukuran(
        instansi=penerbit.kantor.nama_dinas,
        kota=f"Kota {penerbit.kantor.kota}",
        tahun=tahun,
        triwulan=triwulan,
        sebutan=sebutan,
        keadaan=min(today, quarter_end(tahun, triwulan or TRIWULAN[-1])),
        baris=tuple(
            year_row(one) if triwulan is None else quarter_row(one, triwulan) for one in found.iku
        ),
        jejak=() if triwulan else tuple(_trace(found)),
        aturan=(*set_note(office, tahun, followed), *_rules(found, triwulan)),
        tanda=dated(tanda, penerbit.place_and(permintaan.tanggal)).baris,
        contoh=penerbit.contoh,
    )
    return Naskah(
        PENGUKURAN,
        model,
        f"{sebutan} {tahun}{set_label(office, tahun, followed)}".strip(),
        tahun,
        rujukan=f"tahun:{tahun}:{triwulan or 0}{set_mark(office, tahun, followed)}",
        catatan=tuple(_unsigned(found, triwulan)),
    )


def _answering(office: Office, tahun: int, set_id: str, susunan: Susunan) -> tuple[str, ...]:
    """The posts behind the indicators, where the office has not named one Kepala Bidang itself."""
    if susunan.jabatan_kabid != Susunan().jabatan_kabid:
        return ()
    units = [one.penanggung_jawab for one in set_in_force(office, tahun, set_id).iku]
    return posts_answering(units, load_pohon(office, tahun, set_id).jabatan)


def year_row(one: IkuSetahun) -> BarisUkur:
    """The year as the page of the indicators shows it, with the notes of its quarters."""
    hasil = one.hasil
    return BarisUkur(
        nomor=hasil.nomor,
        sasaran=one.sasaran,
        indikator=hasil.nama,
        satuan=hasil.satuan,
        target_tahun=show_target(hasil.target),
        target=show_target(hasil.target),
        realisasi=_shown(hasil.realisasi),
        capaian=_shown(hasil.capaian),
        kategori=hasil.kategori or NA,
        dasar=(hasil.dasar or hasil.sebab or "",),
        kendala=tuple(_of_quarters(one, "kendala")),
        tindak_lanjut=tuple(_of_quarters(one, "tindak_lanjut")),
    )


def quarter_row(one: IkuSetahun, triwulan: int) -> BarisUkur:
    """One quarter: cumulative figures the office set, and milestones counted from records."""
    hasil, quarter = one.hasil, one.of(triwulan)
    isi = quarter.isi
    return BarisUkur(
        nomor=hasil.nomor,
        sasaran=one.sasaran,
        indikator=hasil.nama,
        satuan=hasil.satuan,
        target_tahun=show_target(hasil.target),
        target=show_target(quarter.target),
        realisasi=_shown(quarter.realisasi),
        capaian=_shown(quarter.capaian),
        kategori=quarter.kategori or NA,
        dasar=(*map(str, quarter.tonggak), *([isi.catatan] if isi.catatan else [])),
        kendala=(isi.kendala,) if isi.kendala else (),
        tindak_lanjut=(isi.tindak_lanjut,) if isi.tindak_lanjut else (),
    )


def _shown(value: Fraction | None) -> str:
    return NA if value is None else angka.show(value)


def _of_quarters(one: IkuSetahun, name: str) -> Iterator[str]:
    for quarter in one.triwulan:
        text = getattr(quarter.isi, name)
        if text:
            yield f"TW {ROMAWI[quarter.triwulan]}: {text}"


def _trace(found: TahunTriwulan) -> Iterator[BarisJejak]:
    """Only where the office set or measured anything in a quarter."""
    if not any(one.isi.target or one.isi.realisasi for row in found.iku for one in row.triwulan):
        return
    for row in found.iku:
        angka_triwulan = tuple(
            (show_target(one.target), _shown(one.realisasi), _shown(one.capaian))
            for one in row.triwulan
        )
        yield BarisJejak(row.hasil.nomor, row.hasil.nama, angka_triwulan)


def _rules(found: TahunTriwulan, triwulan: int | None) -> Iterator[str]:
    yield from found.aturan
    if triwulan is None:
        return
    per = dict.fromkeys(one.of(triwulan).per for one in found.iku)
    counted = ", ".join(filter(None, per))
    yield (
        "Target dan realisasi triwulan kumulatif dan hanya ada bila ditetapkan kantor; tonggak "
        f"dihitung dari catatan{f', {counted}' if counted else ''}."
    )
    for one in found.iku:
        signed = one.of(triwulan).disahkan
        if signed is not None:
            yield f"{one.hasil.nama_pendek}: disahkan {signed.oleh}, {signed.pada[:10]}."


def _unsigned(found: TahunTriwulan, triwulan: int | None) -> Iterator[Finding]:
    for one in TRIWULAN if triwulan is None else (triwulan,):
        left = len(found.iku) - found.disahkan(one)
        if left:
            yield Finding(
                "pengukuran.belum_disahkan",
                "triwulan",
                f"Triwulan {ROMAWI[one]}: {left} dari {len(found.iku)} indikator belum disahkan.",
                Severity.CATATAN,
            )
