"""Books that balance: a yearly report grown from total assets and how well the year went."""

from core.contoh.acak import Acak

Buku = dict[str, int]
TERBAIK = 100


def share(amount: int, permille: int) -> int:
    """So many thousandths of an amount, in whole rupiah."""
    return amount * permille // 1000


class Rasa:
    """Turns the course of a year (0 worst, 100 best) into thousandths, with a little chance."""

    def __init__(self, acak: Acak, mutu: int) -> None:
        self._acak = acak
        self._mutu = mutu

    def between(self, worst: int, best: int, spread: int = 6) -> int:
        """A value on the way from worst to best, never negative."""
        middle = worst + (best - worst) * self._mutu // TERBAIK
        return max(0, middle + self._acak.between(-spread, spread))


def equity_and_debt(buku: Buku, rasa: Rasa, aset: int, *, usp: bool = False) -> None:
    """Fill the right side so that it equals total assets; SHU is in the books already."""
    shu = buku["shu_tahun_berjalan"]
    modal = max(share(aset, rasa.between(140, 420, 10)), share(aset, 80) + max(shu, 0))
    sisa = modal - shu
    buku["simpanan_pokok"] = share(sisa, 90)
    buku["simpanan_wajib"] = share(sisa, 500)
    buku["cadangan_risiko"] = share(sisa, rasa.between(20, 90))
    buku["hibah"] = share(sisa, 25)
    if usp:
        buku["modal_tetap_usp"] = share(sisa, 150)
    kept = ("simpanan_pokok", "simpanan_wajib", "cadangan_risiko", "hibah", "modal_tetap_usp")
    buku["cadangan_umum"] = sisa - sum(buku.get(kode, 0) for kode in kept)
    utang = aset - modal
    buku["tabungan_anggota"] = share(utang, rasa.between(230, 400, 10))
    buku["simpanan_berjangka_anggota"] = share(utang, rasa.between(90, 200, 10))
    buku["dana_bagian_shu"] = share(utang, 20)
    buku["beban_harus_dibayar"] = share(utang, 12)
    buku["utang_pajak"] = share(utang, 4)
    buku["pinjaman_diterima_pendek"] = share(utang, rasa.between(160, 40))
    owed = (
        "tabungan_anggota",
        "simpanan_berjangka_anggota",
        "dana_bagian_shu",
        "beban_harus_dibayar",
        "utang_pajak",
        "pinjaman_diterima_pendek",
        "utang_usaha",
    )
    buku["pinjaman_diterima_panjang"] = utang - sum(buku.get(kode, 0) for kode in owed)


def result_of_year(buku: Buku, rasa: Rasa, kotor: int) -> int:
    """Costs, other results and tax below the gross result; returns SHU after tax."""
    usaha = share(kotor, rasa.between(900, 360, 12))
    buku["beban_karyawan"] = share(usaha, 560)
    buku["beban_usaha_lain"] = usaha - buku["beban_karyawan"]
    buku["beban_usaha_bagi_anggota"] = share(usaha, rasa.between(860, 800))
    buku["beban_perkoperasian"] = share(kotor, 40)
    buku["pendapatan_lain"] = share(kotor, 12)
    buku["beban_lain"] = share(kotor, 6)
    laba = (
        kotor - usaha - buku["beban_perkoperasian"] + buku["pendapatan_lain"] - buku["beban_lain"]
    )
    buku["pajak_penghasilan"] = max(0, share(laba, 50))
    return laba - buku["pajak_penghasilan"]


def people(buku: Buku, acak: Acak, aset: int) -> None:
    """Members, managers and staff in proportion to size."""
    anggota = 25 + aset // 12_000_000 + acak.between(0, 30)
    buku["anggota_pria"] = share(anggota, acak.between(380, 620))
    buku["anggota_wanita"] = anggota - buku["anggota_pria"]
    buku["manajer_pria"] = acak.between(0, 1)
    buku["manajer_wanita"] = 1 - buku["manajer_pria"]
    buku["karyawan_pria"] = 1 + aset // 1_500_000_000
    buku["karyawan_wanita"] = acak.between(1, 3)
