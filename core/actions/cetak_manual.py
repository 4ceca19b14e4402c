"""Gather Manual IKU: every indicator that a year stands under, those of one set, or one."""

from collections.abc import Iterator
from dataclasses import replace

from core.actions.cetak_kesehatan_naskah import Naskah
from core.actions.cetak_kesehatan_tanda import dated, load_penerbit, signers_of
from core.actions.cetak_kinerja import Permintaan
from core.actions.iku import penilai_of
from core.actions.iku_dasar import set_in_force, sets_of
from core.actions.office import Office
from core.actions.set_tahun import set_label
from core.actions.tahun_buku import batas_of
from core.errors import AppError
from core.iku.aturan import capaian_rules, rule_of
from core.iku.pengumpulan import SEBUTAN_ARAH, collection, other_denominators
from core.iku.realisasi import data_year
from core.naskah.manual_iku import MANUAL_IKU, LembarManual, NaskahManual
from core.naskah.model import Rumus
from core.rules.set_iku import Iku, SetIku


def susun_manual(office: Office, permintaan: Permintaan) -> Naskah:
    """One sheet an indicator; raises `AppError` for a code that the year does not know."""
    tahun, today = permintaan.tahun, office.today
    penerbit = load_penerbit(office)
    tanda = signers_of(penerbit, MANUAL_IKU, on=permintaan.tanggal or today)
    model = NaskahManual(
        instansi=penerbit.kantor.nama_dinas,
        kota=f"Kota {penerbit.kantor.kota}",
        tahun=tahun,
        keadaan=today,
        lembar=tuple(_sheets(office, permintaan)),
        tanda=dated(tanda, penerbit.place_and(permintaan.tanggal)).baris,
        contoh=penerbit.contoh,
    )
    followed = permintaan.set_iku
    label = set_label(office, tahun, followed) if followed else ""
    asked = f":{permintaan.iku}" if permintaan.iku else ""
    # without a set named it holds the sheets of both, so that even the leading one is a paper apart
    asked += f":{followed}" if label else ""
    return Naskah(MANUAL_IKU, model, f"{tahun}{label}", tahun, rujukan=f"tahun:{tahun}{asked}")


def _sheets(office: Office, permintaan: Permintaan) -> Iterator[LembarManual]:
    set_in_force(office, permintaan.tahun, permintaan.set_iku)
    known: dict[str, tuple[SetIku, Iku]] = {}
    for found in sets_of(office, permintaan.tahun):
        if permintaan.set_iku not in ("", found.id):
            continue
        for iku in found.iku:
            known.setdefault(iku.kode, (found, iku))
    if permintaan.iku and permintaan.iku not in known:
        raise AppError(
            f"Tidak ada IKU berkode {permintaan.iku} pada tahun {permintaan.tahun}.",
            hint=f"Pilih salah satu: {', '.join(known)}.",
        )
    for nomor, (kode, (found, iku)) in enumerate(known.items(), start=1):
        if permintaan.iku in ("", kode):
            yield _sheet(office, permintaan.tahun, nomor, found, iku)


def _sheet(office: Office, tahun: int, nomor: int, set_iku: SetIku, iku: Iku) -> LembarManual:
    pilihan = office.pilihan
    rumus = Rumus(iku.rasio.pembilang, iku.rasio.penyebut) if iku.rasio else Rumus("", "", "")
    return LembarManual(
        nomor=nomor,
        nama=iku.nama,
        sasaran=iku.sasaran,
        definisi=iku.penjelasan,
        pembilang=rumus.pembilang,
        penyebut=rumus.penyebut,
        pengali=rumus.pengali,
        formulasi=iku.formulasi,
        satuan=iku.satuan,
        arah=SEBUTAN_ARAH[iku.arah],
        sumber_data=iku.sumber_data,
        penanggung_jawab=iku.penanggung_jawab,
        periode=iku.periode,
        pengumpulan=(
            *collection(iku, tahun, data_year(iku, tahun, pilihan.tahun_data)),
            rule_of(iku, tahun, batas=batas_of(office, tahun), pilihan=pilihan),
        ),
        penyebut_lain=other_denominators(iku),
        capaian=capaian_rules(replace(set_iku, iku=(iku,)), penilai_of(office)),
    )
