"""Books of a cooperative that trades, makes or serves."""

from core.contoh.acak import Acak
from core.contoh.buku import Buku, Rasa, equity_and_debt, people, result_of_year, share


def riil(acak: Acak, aset: int, mutu: int) -> Buku:
    """A whole report; a bad year may end in a loss."""
    rasa = Rasa(acak, mutu)
    buku: Buku = {"pinjaman_anggota": 0, "penyisihan_pinjaman": 0}
    kas = share(aset, rasa.between(35, 190))
    buku["kas"] = share(kas, 300)
    buku["bank"] = kas - buku["kas"]
    buku["piutang_usaha"] = share(aset, rasa.between(300, 110, 10))
    buku["persediaan"] = share(aset, rasa.between(240, 90, 10))
    buku["penyertaan"] = share(aset, 12)
    current = kas + buku["piutang_usaha"] + buku["persediaan"] + buku["penyertaan"]
    tetap_neto = aset - current
    susut = acak.between(200, 500)
    buku["aset_tetap"] = tetap_neto * 1000 // (1000 - susut)
    buku["akumulasi_penyusutan"] = buku["aset_tetap"] - tetap_neto
    buku["utang_usaha"] = share(aset, rasa.between(150, 60))
    buku["shu_tahun_berjalan"] = _year(buku, rasa, acak, aset)
    equity_and_debt(buku, rasa, aset)
    people(buku, acak, aset)
    return buku


def _year(buku: Buku, rasa: Rasa, acak: Acak, aset: int) -> int:
    """Sales, cost of sales and services; returns SHU after tax."""
    jual = share(aset, rasa.between(520, 1150, 30))
    buku["penjualan_anggota"] = share(jual, rasa.between(520, 880, 20))
    buku["penjualan_non_anggota"] = jual - buku["penjualan_anggota"]
    pokok = rasa.between(900, 690, 8)
    buku["hpp_anggota"] = share(buku["penjualan_anggota"], pokok)
    buku["hpp_non_anggota"] = share(buku["penjualan_non_anggota"], pokok)
    buku["partisipasi_lain"] = share(jual, acak.between(4, 20))
    buku["volume_usaha"] = jual
    kotor = jual - buku["hpp_anggota"] - buku["hpp_non_anggota"] + buku["partisipasi_lain"]
    shu = result_of_year(buku, rasa, kotor)
    if acak.hits(40) and shu > 0:
        extra = shu + share(kotor, 50)
        buku["beban_lain"] += extra
        buku["pajak_penghasilan"] = 0
        return _after(buku, kotor)
    return shu


def _after(buku: Buku, kotor: int) -> int:
    """SHU again, after something was changed below the gross result."""
    return (
        kotor
        - buku["beban_karyawan"]
        - buku["beban_usaha_lain"]
        - buku["beban_perkoperasian"]
        + buku["pendapatan_lain"]
        - buku["beban_lain"]
        - buku["pajak_penghasilan"]
    )
