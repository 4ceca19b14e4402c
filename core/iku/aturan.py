"""The choices behind the figures of a year, in sentences: printed with them, shown beside them."""

from datetime import date

from core import tanggal
from core.iku.capaian import Penilai
from core.iku.realisasi import data_year
from core.rules.pilihan import Pilihan
from core.rules.set_iku import ArahIku, Iku, SetIku

_STATUS = {"aktif": "aktif", "tidak_aktif": "tidak aktif", "usul_bubar": "usul bubar"}


def rules_in_use(
    set_iku: SetIku, tahun: int, *, batas: date, pilihan: Pilihan, penilai: Penilai
) -> tuple[str, ...]:
    """Everything the office chose that moves a figure of this year."""
    return (
        *(rule_of(iku, tahun, batas=batas, pilihan=pilihan) for iku in set_iku.iku),
        " ".join(capaian_rules(set_iku, penilai)),
    )


def capaian_rules(set_iku: SetIku, penilai: Penilai) -> tuple[str, ...]:
    """The formula of every direction in the set, what is not computed, and the categories."""
    ways = dict.fromkeys(iku.arah for iku in set_iku.iku)
    return (
        *(direction_rule(arah, penilai) for arah in ways),
        "Capaian tidak dibatasi 100 %; n/a bila target nol, target kosong, atau realisasi kosong.",
        capaian_rule(penilai),
    )


def direction_rule(arah: ArahIku, penilai: Penilai) -> str:
    """How capaian is computed for indicators of one direction."""
    uraian = penilai.aturan.rumus[arah].uraian.replace(" x 100", " × 100 %")
    return f"{uraian}."


def rule_of(iku: Iku, tahun: int, *, batas: date, pilihan: Pilihan) -> str:
    """How one indicator is counted this year."""
    if iku.rasio is None:
        if pilihan.tahun_sakip == "dinilai":
            return f"Nilai SAKIP diambil dari LHE atas tahun dinilai {tahun}."
        return f"Nilai SAKIP diambil dari LHE yang terbit tahun {tahun}."
    data, day = data_year(iku, tahun, pilihan.tahun_data), tanggal.show(batas)
    if iku.rasio.hitung_penyebut.daftar.pihak == "umkm":
        return (
            f"UMKM dalam pengawasan pada {day}; laba tahun {data} lebih besar daripada {data - 1}, "
            "usaha dan jumlah bulannya sama, kedua tahun berbukti."
        )
    status = ", ".join(_STATUS[one] for one in pilihan.status_terdaftar)
    first = (
        "unit simpan pinjam lebih dahulu, lalu laporan koperasi"
        if pilihan.sumber_predikat == "usp_dulu"
        else "laporan koperasi lebih dahulu, lalu unit simpan pinjam"
    )
    return (
        f"Koperasi berbadan hukum pada {day} yang berstatus {status}; predikat tahun buku {data} "
        f"yang sudah final pada hari itu, {first}."
    )


def capaian_rule(penilai: Penilai) -> str:
    """How capaian and kategori come about."""
    source = (
        "dari target dan realisasi yang tercetak (dua desimal)"
        if penilai.dari_tercetak
        else "dari realisasi yang belum dibulatkan"
    )
    return f"Capaian dihitung {source}; kategori menurut {penilai.skala.dasar}."
