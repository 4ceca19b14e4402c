"""Books of a savings and loan cooperative or unit."""

from core.contoh.acak import Acak
from core.contoh.buku import Buku, Rasa, equity_and_debt, people, result_of_year, share


def simpan_pinjam(acak: Acak, aset: int, mutu: int, *, usp: bool, kas_hemat: bool) -> Buku:
    """A whole report; `kas_hemat` keeps cash near the band that the older pedoman likes best."""
    rasa = Rasa(acak, mutu)
    buku: Buku = {}
    kas = share(aset, rasa.between(35, 62) if kas_hemat else rasa.between(40, 165))
    buku["kas"] = share(kas, 220)
    buku["simpanan_lembaga_lain"] = share(aset, rasa.between(30, 70))
    buku["penyertaan"] = share(aset, 15)
    buku["aset_tetap"] = share(aset, rasa.between(260, 120, 12))
    buku["akumulasi_penyusutan"] = share(buku["aset_tetap"], acak.between(200, 520))
    buku["pendapatan_akan_diterima"] = share(aset, rasa.between(40, 8))
    placed = (
        kas
        + buku["simpanan_lembaga_lain"]
        + buku["penyertaan"]
        + buku["aset_tetap"]
        - buku["akumulasi_penyusutan"]
        + buku["pendapatan_akan_diterima"]
    )
    _loans(buku, rasa, acak, aset - placed)
    buku["bank"] = kas - buku["kas"]
    buku["shu_tahun_berjalan"] = _year(buku, rasa)
    buku["shu_bagian_anggota"] = share(max(buku["shu_tahun_berjalan"], 0), 420)
    equity_and_debt(buku, rasa, aset, usp=usp)
    people(buku, acak, aset)
    return buku


def _loans(buku: Buku, rasa: Rasa, acak: Acak, neto: int) -> None:
    """Loans whose value after the allowance is `neto`, and how well they are repaid."""
    macet_permille = rasa.between(210, 12, 4)
    sisih_permille = share(macet_permille, rasa.between(260, 800))
    bruto = neto * 1000 // (1000 - sisih_permille)
    calon = share(bruto, acak.between(20, 120))
    buku["pinjaman_calon_anggota"] = calon
    buku["pinjaman_anggota"] = bruto - calon
    buku["penyisihan_pinjaman"] = bruto - neto
    buruk = share(bruto, macet_permille)
    buku["kol_kurang_lancar"] = share(buruk, 400)
    buku["kol_diragukan"] = share(buruk, 260)
    buku["kol_macet"] = buruk - buku["kol_kurang_lancar"] - buku["kol_diragukan"]
    buku["kol_lancar"] = bruto - buruk
    buku["pinjaman_berisiko"] = share(bruto, rasa.between(420, 150, 10))
    buku["volume_pinjaman_anggota"] = share(buku["pinjaman_anggota"], acak.between(1300, 1700))
    buku["volume_pinjaman_non_anggota"] = share(calon, acak.between(900, 1400))
    buku["volume_usaha"] = buku["volume_pinjaman_anggota"] + buku["volume_pinjaman_non_anggota"]


def _year(buku: Buku, rasa: Rasa) -> int:
    """Income and the cost of funds; returns SHU after tax, never a loss."""
    bruto = buku["pinjaman_anggota"] + buku["pinjaman_calon_anggota"]
    buku["partisipasi_jasa_pinjaman"] = share(bruto, rasa.between(110, 190))
    buku["partisipasi_lain"] = share(bruto, 9)
    buku["pendapatan_non_anggota"] = share(bruto, rasa.between(14, 6, 2))
    bruto_anggota = buku["partisipasi_jasa_pinjaman"] + buku["partisipasi_lain"]
    buku["beban_pokok_anggota"] = share(bruto_anggota, rasa.between(420, 240, 10))
    kotor = bruto_anggota - buku["beban_pokok_anggota"] + buku["pendapatan_non_anggota"]
    buku["meppp"] = share(bruto_anggota, rasa.between(10, 60))
    return result_of_year(buku, rasa, kotor)
