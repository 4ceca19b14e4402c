"""The chart, SAKIP, capaian, size classes and IKU set: what does not hold together is refused."""

from collections.abc import Callable

import pytest

from core.errors import RuleFileError
from core.rules.loader import (
    read_bagan,
    read_capaian,
    read_sakip,
    read_set_iku,
    read_skala_umkm,
)

BAGAN = "akun.toml"
SAKIP = "iku/sakip.toml"
CAPAIAN = "iku/capaian.toml"
SET_IKU = "iku/iku-2021-2026.toml"
SKALA = "umkm/skala-pp-7-2021.toml"
READERS: dict[str, Callable[[str], object]] = {
    BAGAN: read_bagan,
    SAKIP: read_sakip,
    CAPAIAN: read_capaian,
    SET_IKU: lambda text: read_set_iku(text, name=SET_IKU),
    SKALA: lambda text: read_skala_umkm(text, name=SKALA),
}
BALANCE = "toleransi = 1000\nkeparahan"
PRESENT_30 = "rincian = { keberadaan = 6, kualitas = 9, pemanfaatan = 15 }"

REFUSALS = {
    "account twice": (BAGAN, 'kode = "bank"', 'kode = "kas"', "kode pada akun ganda: kas"),
    "account code with the mark of last year": (
        BAGAN, 'kode = "kas"', 'kode = "kas@-1"', "akun kas@-1: kode tidak boleh memuat @",
    ),
    "account without code": (BAGAN, 'kode = "kas"\n', "", "akun ke-1: kode tidak ada"),
    "unknown key of an account": (
        BAGAN, 'kode = "kas"', 'kode = "kas"\nwarna = 1', "akun kas: kunci tidak dikenal: warna",
    ),
    "unknown group": (
        BAGAN, 'kelompok = "neraca.aset_lancar"', 'kelompok = "neraca.aset"',
        "akun kas: kelompok tidak dikenal: neraca.aset",
    ),
    "unknown sign": (BAGAN, 'tanda = "+"', 'tanda = "0"', "tanda tidak dikenal: 0; yang ada: +, -"),
    "unknown form": (BAGAN, '"usp", "riil"]', '"usp", "desa"]', "untuk tidak dikenal: desa"),
    "chart sum of an unknown account": (
        BAGAN, "akun = { kas = 1, bank = 1 }", "akun = { kas = 1, emas = 1 }",
        "jumlah, kas_bank, akun: akun tidak dikenal: emas",
    ),
    "identity of an unknown account": (
        BAGAN, "kiri = { shu_tahun_berjalan = 1 }", "kiri = { laba = 1 }",
        "pemeriksaan shu_neraca_phu, kiri: akun tidak dikenal: laba",
    ),
    "identity with a broken weight": (
        BAGAN, "kiri = { shu_tahun_berjalan = 1 }", 'kiri = { shu_tahun_berjalan = "0.5" }',
        "pemeriksaan shu_neraca_phu, kiri: bobot harus bilangan bulat",
    ),
    "identity with a negative tolerance": (
        BAGAN, BALANCE, "toleransi = -1\nkeparahan", "toleransi kurang dari nol",
    ),
    "identity with an unknown relation": (
        BAGAN, 'hubungan = "<="', 'hubungan = ">="', "hubungan tidak dikenal: >=",
    ),
    "identity twice": (
        BAGAN, 'id = "penyusutan"', 'id = "penyisihan"', "id pada pemeriksaan ganda: penyisihan",
    ),
    "sakip limits in another manner": (
        SAKIP, 'aturan_batas = "lebih_besar"', 'aturan_batas = "sampai"', "aturan_batas tidak",
    ),
    "sakip scale not 0 to 100": (SAKIP, "[0, 100]", "[0, 10]", "skala harus [0, 100]"),
    "sakip scale with a float": (SAKIP, "[0, 100]", "[0, 100.0]", "skala: angka pecahan"),
    "sakip years that overlap": (
        SAKIP, "tahun_evaluasi_sampai = 2021", "tahun_evaluasi_sampai = 2022",
        "tahun Permen PANRB 12/2015 tidak mendahului Permen PANRB 88/2021",
    ),
    "sakip period that never ends before the next": (
        SAKIP, "tahun_evaluasi_sampai = 2021\n", "", "tidak mendahului Permen PANRB 88/2021",
    ),
    "sakip years backwards": (
        SAKIP, "tahun_evaluasi_sampai = 2014", "tahun_evaluasi_sampai = 2009",
        "tahun_evaluasi_sampai mendahului tahun_evaluasi_sejak",
    ),
    "sakip weights not 100": (
        SAKIP, "bobot = 20\n", "bobot = 21\n",
        "terdahulu Permen PANRB 12/2015: bobot komponen berjumlah 101, seharusnya 100",
    ),
    "sakip parts not the weight": (
        SAKIP, PRESENT_30, PRESENT_30.replace("9", "8"),
        "komponen Perencanaan Kinerja: rincian tidak berjumlah bobot",
    ),
    "sakip part unknown": (
        SAKIP, PRESENT_30, PRESENT_30.replace(" }", ", lain = 0 }"),
        "rincian: kunci tidak dikenal: lain",
    ),
    "sakip classes with a gap": (
        SAKIP, "sampai = 90", "sampai = 89", "kelas A: sampai tidak bersambung",
    ),
    "sakip class upside down": (
        SAKIP, "lebih_dari = 90\nsampai = 100", "lebih_dari = 100\nsampai = 100",
        "kelas AA: lebih_dari harus lebih kecil daripada sampai",
    ),
    "sakip lowest class with a floor": (
        SAKIP, "sampai = 30\n", "lebih_dari = 0\nsampai = 30\n",
        "kelas terbawah tidak boleh mempunyai lebih_dari",
    ),
    "sakip class out of turn": (SAKIP, "urut = 2", "urut = 3", "kelas A: urut harus 1, 2, 3"),
    "capaian rounding of another kind": (
        CAPAIAN, '"setengah_ke_atas"', '"ke_bawah"', "pembulatan tidak dikenal: ke_bawah",
    ),
    "capaian cut at a hundred": (
        CAPAIAN, "dipotong_seratus = false", "dipotong_seratus = true", "belum didukung",
    ),
    "capaian with negative decimals": (CAPAIAN, "desimal = 2", "desimal = -1", "desimal kurang"),
    "capaian without a formula": (
        CAPAIAN, 'arah = "rentang"', 'arah = "rentangan"', "arah tidak dikenal: rentangan",
    ),
    "capaian formula missing": (
        CAPAIAN, '[[rumus]]\narah = "rentang"', '[[rumus]]\narah = "rendah"',
        "arah pada rumus ganda: rendah",
    ),
    "capaian with two standard scales": (
        CAPAIAN, "baku = false", "baku = true", "tepat satu skala harus baku",
    ),
    "capaian class out of turn": (
        CAPAIAN, "urut = 2", "urut = 3", "kelas Tinggi: urut harus 1, 2, 3",
    ),
    "capaian class with two limits": (
        CAPAIAN, "minimal = 91", "minimal = 91\nlebih_dari = 90", "tidak boleh bersama",
    ),
    "capaian limits not falling": (
        CAPAIAN, "minimal = 76", "minimal = 91", "batas kelas tidak urut menurun",
    ),
    "capaian class without limit above the lowest": (
        CAPAIAN, "minimal = 76\n", "", "hanya kelas terbawah yang tanpa batas",
    ),
    "capaian lowest class with a limit": (
        CAPAIAN, 'sebutan = "Sangat Rendah"', 'sebutan = "Sangat Rendah"\nminimal = 0',
        "hanya kelas terbawah yang tanpa batas",
    ),
    "capaian example that does not come out": (
        CAPAIAN, 'capaian = "97.73"', 'capaian = "97.74"',
        "uji ke-1: rumus tidak menghasilkan capaian yang ditulis",
    ),
    "capaian example with an unreadable target": (
        CAPAIAN, 'target = "71.5"', 'target = "banyak"', "uji ke-1: target tidak terbaca",
    ),
    "size classes with a float": (
        SKALA, "penjualan_sampai = 2000000000", "penjualan_sampai = 2e9",
        "kelas Mikro, penjualan_sampai: angka pecahan",
    ),
    "size classes not rising": (
        SKALA, "modal_usaha_sampai = 5000000000", "modal_usaha_sampai = 1000000000",
        "kelas Kecil: batas tidak urut menaik",
    ),
    "size classes by different measures": (
        SKALA, "modal_usaha_sampai = 5000000000\n", "",
        "kelas Kecil: batas harus memakai ukuran yang sama",
    ),
    "size class without a limit below the largest": (
        SKALA, "modal_usaha_sampai = 1000000000\npenjualan_sampai = 2000000000\n", "",
        "kelas Mikro: batas harus memakai ukuran yang sama",
    ),
    "largest size class with a limit": (
        SKALA, 'nama = "Besar"', 'nama = "Besar"\npenjualan_sampai = 1',
        "kelas Besar: kelas teratas tidak boleh mempunyai batas",
    ),
    "size class out of turn": (SKALA, "urut = 2", "urut = 1", "kelas Kecil: urut harus"),
    "size classes years backwards": (
        SKALA, "berlaku_sejak = 2021", "berlaku_sejak = 2021\nberlaku_sampai = 2020",
        "berlaku_sampai mendahului berlaku_sejak",
    ),
    "iku set years backwards": (
        SET_IKU, "sejak = 2021, sampai = 2026", "sejak = 2027, sampai = 2026",
        f"{SET_IKU}, berlaku: sampai mendahului sejak",
    ),
    "iku set with an unknown key": (
        SET_IKU, "sejak = 2021,", "sejak = 2021, mulai = 2021,", "berlaku: kunci tidak dikenal",
    ),
    "cascade to an indicator that is not there": (
        SET_IKU, 'iku = ["koperasi_sehat"]', 'iku = ["koperasi_bugar"]',
        "cascade menyebut IKU yang tidak ada: koperasi_bugar",
    ),
    "unknown list": (
        SET_IKU, 'daftar = "koperasi_terdaftar"', 'daftar = "koperasi_semua"',
        "iku koperasi_sehat, hitung_penyebut: daftar tidak dikenal: koperasi_semua",
    ),
    "unknown other denominator": (
        SET_IKU, '["koperasi_aktif", ', '["koperasi_rajin", ',
        "pilihan_penyebut tidak dikenal: koperasi_rajin",
    ),
    "the denominator again among the others": (
        SET_IKU, '["koperasi_aktif", ', '["koperasi_terdaftar", ',
        "pilihan_penyebut memuat penyebut yang sudah dipakai",
    ),
    "cooperatives over small businesses": (
        SET_IKU, 'daftar = "koperasi_terdaftar"', 'daftar = "umkm_dalam_pengawasan"',
        "daftar koperasi dan daftar UMKM tidak dapat dibandingkan",
    ),
    "a filter where none belongs": (
        SET_IKU, '{ daftar = "umkm_laba_naik" }', '{ daftar = "umkm_laba_naik", predikat = ["x"] }',
        "hitung_pembilang: kunci tidak dikenal: predikat",
    ),
    "no filter where one belongs": (
        SET_IKU, ', predikat = ["Sehat", "Cukup Sehat"]', "", "predikat tidak ada",
    ),
    "unknown data year": (
        SET_IKU, 'tahun_data = "T-1"', 'tahun_data = "T-2"', "tahun_data tidak dikenal: T-2",
    ),
    "entry without words": (SET_IKU, "formulasi = ", "rumusan = ", "formulasi tidak ada"),
    "ratio with words": (
        SET_IKU, 'pembilang = "Jumlah koperasi', 'formulasi = "x"\npembilang = "Jumlah koperasi',
        "iku koperasi_sehat: kunci tidak dikenal: formulasi",
    ),
    "indicator twice": (
        SET_IKU, 'kode = "umkm_laba_meningkat"', 'kode = "koperasi_sehat"',
        "kode pada iku ganda: koperasi_sehat",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSALS.values(), ids=REFUSALS)
def test_an_unsound_file_is_refused(
    altered: Callable[[str, str, str], str], case: tuple[str, str, str, str]
) -> None:
    name, old, new, message = case
    text = altered(name, old, new)

    with pytest.raises(RuleFileError) as refused:
        READERS[name](text)

    assert refused.value.message.startswith(name)
    assert message in refused.value.message


SOUND = {
    "an iku set of one year": (SET_IKU, "sampai = 2026", "sampai = 2021"),
    "a sakip period of one year": (
        SAKIP, "tahun_evaluasi_sampai = 2014", "tahun_evaluasi_sampai = 2010",
    ),
    "size classes of one year": (
        SKALA, "berlaku_sejak = 2021", "berlaku_sejak = 2021\nberlaku_sampai = 2021",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", SOUND.values(), ids=SOUND)
def test_the_edge_of_what_is_sound_is_accepted(
    altered: Callable[[str, str, str], str], case: tuple[str, str, str]
) -> None:
    name = case[0]

    assert READERS[name](altered(*case)) is not None


def test_a_direction_without_formula_is_refused(altered: Callable[[str, str, str], str]) -> None:
    text = altered(CAPAIAN, "", "")
    start, end = text.index('[[rumus]]\narah = "rentang"'), text.index("[[skala]]")

    with pytest.raises(RuleFileError, match="rumus untuk arah rentang tidak ada"):
        read_capaian(text[:start] + text[end:])


def test_an_iku_set_without_other_denominators_is_sound(
    altered: Callable[[str, str, str], str],
) -> None:
    text = altered(SET_IKU, 'pilihan_penyebut = ["umkm_dua_tahun_lengkap", "umkm_bukti_kuat"]', "")

    set_iku = read_set_iku(text, name=SET_IKU)

    rasio = set_iku.by_kode["umkm_laba_meningkat"].rasio
    assert rasio is not None
    assert rasio.pilihan_penyebut == ()
