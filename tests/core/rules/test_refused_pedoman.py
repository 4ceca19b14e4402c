"""A pedoman that does not hold together is refused, and the message names file and place."""

from collections.abc import Callable

import pytest

from core.errors import RuleFileError
from core.rules.bagan import BaganAkun
from core.rules.loader import read_pedoman

PERDEP = "kesehatan/perdep-06-2016.toml"
JUKNIS = "kesehatan/juknis-15-2021-ksp.toml"
SYARIAH = "kesehatan/perdep-07-2016-syariah.toml"
K11 = f"{PERDEP}, aspek 1, komponen 1.1"
K12 = f"{PERDEP}, aspek 1, komponen 1.2"
NOL_11 = "nol_penyebut = { nilai = 0, alasan"
NOL_12 = "nilai_tanpa_bukti = 0, alasan"
BAND_11 = '  ["20 < x <= 40", 50],\n'
TITLE = 'judul = "Penilaian kesehatan KSP dan USP Koperasi (Perdep 06/2016)"'
MODAL_SENDIRI = "akun = { simpanan_pokok = 1, simpanan_wajib = 1, modal_penyetaraan = 1, "
LINEAR = "linier = { kemiringan = 1, titik_potong = 0, minimal = 0, maksimal = 100 }"

REFUSALS = {
    "not TOML": (PERDEP, TITLE, "judul =", f"{PERDEP}: bukan TOML yang sah"),
    "unknown key at the top": (PERDEP, TITLE, f"{TITLE}\nwarna = 1", "kunci tidak dikenal: warna"),
    "unknown key in a component": (
        PERDEP, 'kode = "1.1"', 'kode = "1.1"\nwarna = 1',
        f"{K11}: kunci tidak dikenal: warna.",
    ),
    "missing key": (PERDEP, TITLE, "", "judul tidak ada"),
    "empty text": (PERDEP, TITLE, 'judul = " "', "judul kosong"),
    "number for a text": (PERDEP, TITLE, "judul = 7", "judul harus berupa teks"),
    "float for a text": (PERDEP, TITLE, "judul = 7.0", "judul: angka pecahan harus ditulis"),
    "number for an optional text": (
        PERDEP, 'alias = "permodalan_ms_ta"', "alias = 1", f"{K11}: alias harus berupa teks",
    ),
    "text for a whole number": (
        PERDEP, "tahun_buku_sejak = 2016", 'tahun_buku_sejak = "2016"',
        "tahun_buku_sejak harus berupa bilangan bulat",
    ),
    "float for a whole number": (
        PERDEP, "tahun_buku_sampai = 2020", "tahun_buku_sampai = 2020.0",
        f"{PERDEP}, tahun_buku_sampai: angka pecahan harus ditulis sebagai teks",
    ),
    "float for a weight": (
        PERDEP, "bobot = 6\n", "bobot = 6.0\n", f"{K11}, bobot: angka pecahan harus ditulis",
    ),
    "float in a band": (
        PERDEP, '["20 < x <= 40", 50]', '["20 < x <= 40", 50.0]',
        f"{K11}, pita ke-3: angka pecahan harus ditulis",
    ),
    "float in a sum": (
        PERDEP, 'kol_diragukan = "0.75"', "kol_diragukan = 0.75",
        f"{PERDEP}, jumlah, risiko_pinjaman_bermasalah, akun, kol_diragukan: angka pecahan",
    ),
    "unreadable number": (
        PERDEP, 'nilai_per_ya = "0.25"', 'nilai_per_ya = "0,25"',
        "komponen 3.1, nilai_per_ya: harus bilangan bulat atau desimal",
    ),
    "truth value for a number": (PERDEP, "kali = 100", "kali = true", f"{K11}, kali: harus"),
    "number for a truth value": (
        PERDEP, "usulan = true", "usulan = 1", "usulan harus berupa true atau false",
    ),
    "table for a list": (
        PERDEP, 'sumber = ["S2", "S10", "S12", "S19", "S31"]', 'sumber = "S2"',
        f"{K11}: sumber harus berupa daftar",
    ),
    "number in a list of texts": (
        PERDEP, 'sumber = ["S2", "S10", "S12", "S19", "S31"]', "sumber = [2]",
        f"{K11}: sumber harus berupa daftar teks",
    ),
    "text for a table": (
        PERDEP, 'instrumen_untuk = { jenis = ["ksp", "usp"], pola = ["konvensional"] }',
        'instrumen_untuk = "ksp"', "instrumen_untuk harus berupa tabel",
    ),
    "empty list": (PERDEP, 'jenis = ["ksp", "usp"]', "jenis = []", "instrumen_untuk: jenis kosong"),
    "twice in a list": (
        PERDEP, 'jenis = ["ksp", "usp"]', 'jenis = ["ksp", "ksp"]', "jenis ganda: ksp",
    ),
    "unknown word": (
        PERDEP, 'agregasi = "jumlah_skor"', 'agregasi = "rerata"',
        "agregasi tidak dikenal: rerata; yang ada: jumlah_skor, persen_skor_aspek",
    ),
    "kuk out of range": (JUKNIS, "kuk = [3, 4]", "kuk = [3, 5]", "kuk harus bilangan 1 sampai 4"),
    "kuk a truth value": (JUKNIS, "kuk = [3, 4]", "kuk = [true]", "kuk harus bilangan 1 sampai 4"),
    "another name than its id": (
        PERDEP, 'id = "perdep-06-2016"', 'id = "perdep-6"',
        "id perdep-6 tidak sama dengan nama berkas",
    ),
    "years backwards": (
        PERDEP, "tahun_buku_sampai = 2020", "tahun_buku_sampai = 2015",
        "tahun_buku_sampai mendahului tahun_buku_sejak",
    ),
    "unknown account": (
        PERDEP, MODAL_SENDIRI, f"{MODAL_SENDIRI}emas = 1, ",
        f"{PERDEP}, jumlah, modal_sendiri, akun: akun tidak dikenal: emas",
    ),
    "account of two years ago": (
        PERDEP, "akun = { kas = 1, bank = 1 }", 'akun = { kas = 1, "bank@-2" = 1 }',
        "akun tidak dikenal: bank@-2",
    ),
    "account without weight": (
        PERDEP, MODAL_SENDIRI, f"{MODAL_SENDIRI}kas = 0, ", "bobot kas nol",
    ),
    "sum without accounts": (
        PERDEP, "akun = { pinjaman_berisiko = 1 }", "akun = {}",
        "jumlah, pinjaman_berisiko, akun: tidak memuat akun",
    ),
    "sum that differs from the chart": (
        PERDEP, "akun = { kas = 1, bank = 1 }", "akun = { kas = 1, bank = 2 }",
        "jumlah kas_bank berbeda dari akun.toml",
    ),
    "sum nobody uses": (
        PERDEP, "[jumlah.total_aset]",
        '[jumlah.iseng]\nnama = "Iseng"\nakun = { kas = 1 }\n\n[jumlah.total_aset]',
        "jumlah iseng tidak dipakai",
    ),
    "unknown sum": (
        PERDEP, 'pembilang = "modal_sendiri"', 'pembilang = "modal"',
        f"{K11}: jumlah tidak dikenal: modal",
    ),
    "unknown source": (
        PERDEP, 'sumber = ["S2", "S10"', 'sumber = ["S99", "S10"',
        f"{K11}: sumber tidak dikenal: S99",
    ),
    "aspects not 100": (
        SYARIAH, 'nama = "Permodalan"\nbobot = 10', 'nama = "Permodalan"\nbobot = 11',
        f"{SYARIAH}, aspek 1: bobot komponen berjumlah 10, bobot aspek 11",
    ),
    "components not the aspect": (
        PERDEP, "bobot = 6\n", "bobot = 5\n",
        f"{PERDEP}, aspek 1: bobot komponen berjumlah 14, bobot aspek 15",
    ),
    "aspects of percentages not 100": (
        JUKNIS, 'nama = "Tata Kelola"\nbobot = 30', 'nama = "Tata Kelola"\nbobot = 31',
        f"{JUKNIS}: bobot semua aspek berjumlah 101, seharusnya 100",
    ),
    "aspect without weight": (
        JUKNIS, 'nama = "Tata Kelola"\nbobot = 30', 'nama = "Tata Kelola"\nbobot = 0',
        f"{JUKNIS}, aspek TK: bobot harus lebih dari nol",
    ),
    "component without weight": (
        PERDEP, "bobot = 6\n", "bobot = 0\n", f"{K11}: bobot harus lebih dari nol",
    ),
    "weight where aspects are percentages": (
        JUKNIS, 'kode = "TK1.1"', 'kode = "TK1.1"\nbobot = 4', "kunci tidak dikenal: bobot",
    ),
    "gap": (PERDEP, BAND_11, "", f"{K11}: ada celah antara pita"),
    "gap of one point": (
        PERDEP, '"20 < x <= 40"', '"20 < x < 40"',
        'ada celah antara pita "20 < x < 40" dan "40 < x <= 60"',
    ),
    "overlap": (
        PERDEP, '"20 < x <= 40"', '"15 < x <= 40"',
        f'{K11}: pita bertumpang tindih antara "0 < x <= 20" dan "15 < x <= 40"',
    ),
    "overlap of one point": (PERDEP, '"20 < x <= 40"', '"20 <= x <= 40"', "bertumpang tindih"),
    "out of order": (
        PERDEP, '  ["60 < x <= 80", 50],\n  ["x > 80", 25],\n',
        '  ["x > 80", 25],\n  ["60 < x <= 80", 50],\n', f"{K11}: ada celah antara pita",
    ),
    "open band in the middle": (
        PERDEP, '  ["x > 80", 25],\n', '  ["x > 80", 25],\n  ["x <= 0", 0],\n',
        f"{K11}: pita tidak urut menaik",
    ),
    "no band below": (
        PERDEP, '["x <= 0", 0]', '["-9 < x <= 0", 0]', "tidak mencakup bilangan terkecil",
    ),
    "no band above": (
        PERDEP, '["x > 80", 25]', '["80 < x <= 900", 25]', "tidak mencakup bilangan terbesar",
    ),
    "unreadable condition": (
        PERDEP, '"20 < x <= 40"', '"20 < x dan x <= 40"',
        f'{K11}, pita ke-3: syarat "20 < x dan x <= 40" tidak dimengerti',
    ),
    "condition from both sides": (PERDEP, '"20 < x <= 40"', '"20 < x > 40"', "tidak dimengerti"),
    "empty condition": (PERDEP, '"20 < x <= 40"', '"40 < x <= 40"', "tidak memuat bilangan"),
    "condition is a number": (PERDEP, '"20 < x <= 40"', "20", "syarat harus berupa teks"),
    "band without nilai": (
        PERDEP, '["20 < x <= 40", 50]', '["20 < x <= 40"]', "harus [syarat, nilai]",
    ),
    "band is not a list": (PERDEP, '["20 < x <= 40", 50]', "50", "pita ke-3: harus [syarat"),
    "nilai above 100": (
        PERDEP, '["40 < x <= 60", 100]', '["40 < x <= 60", 101]',
        f"{K11}, pita ke-4: nilai di luar 0 sampai 100",
    ),
    "nilai below 1 where a band is the skor": (
        JUKNIS, '["x <= 25", 1]', '["x <= 25", 0]', "pita ke-1: nilai di luar 1 sampai 4",
    ),
    "full marks out of reach": (
        PERDEP, '["40 < x <= 60", 100]', '["40 < x <= 60", 75]',
        f"{K11}: nilai tertinggi yang dapat dicapai tidak memberi skor maksimum",
    ),
    "skor above the weight": (
        PERDEP, '["x >= 100", 0, 1]', '["x >= 100", 0, 5]', "pita ke-4: skor di luar 0 sampai 4",
    ),
    "skor of its own where a band is the skor": (
        JUKNIS, '["x <= 25", 1]', '["x <= 25", 1, 1]', "skor tersendiri hanya untuk",
    ),
    "good side on the wrong end": (
        PERDEP, 'arah = "rendah"', 'arah = "tinggi"',
        "arah tinggi tidak cocok dengan urutan nilai pita",
    ),
    "kali of zero": (PERDEP, "kali = 100", "kali = 0", f"{K11}: kali harus lebih dari nol"),
    "nol_penyebut missing": (
        PERDEP, NOL_11, "x_nol = { nilai = 0, alasan", f"{K11}: nol_penyebut tidak ada",
    ),
    "full marks on zero without evidence": (
        PERDEP, NOL_11, "nol_penyebut = { nilai = 100, alasan",
        f"{K11}, nol_penyebut: nilai penuh pada penyebut nol tanpa bukti",
    ),
    "full skor on zero without evidence": (
        PERDEP, NOL_11, "nol_penyebut = { nilai = 0, skor = 6, alasan",
        "nilai penuh pada penyebut nol tanpa bukti",
    ),
    "full marks when evidence is missing": (
        PERDEP, NOL_12, "nilai_tanpa_bukti = 100, alasan",
        f"{K12}, nol_penyebut: nilai penuh pada penyebut nol tanpa bukti",
    ),
    "evidence without the other nilai": (
        PERDEP, NOL_12, "alasan", "bukti dan nilai_tanpa_bukti harus ditulis bersama",
    ),
    "the other nilai without evidence": (
        PERDEP, NOL_11, "nol_penyebut = { nilai = 0, nilai_tanpa_bukti = 0, alasan",
        "bukti dan nilai_tanpa_bukti harus ditulis bersama",
    ),
    "evidence that is no sum": (
        PERDEP, 'bukti = ["pinjaman_diberikan", "modal_sendiri"]', 'bukti = ["niat_baik"]',
        f"{K12}, nol_penyebut: jumlah tidak dikenal: niat_baik",
    ),
    "questions miscounted": (
        PERDEP, "jumlah_butir = 12", "jumlah_butir = 13",
        "jumlah_butir tidak sama dengan banyaknya butir (12)",
    ),
    "questions worth too little": (
        PERDEP, 'nilai_per_ya = "0.25"', 'nilai_per_ya = "0.2"',
        "jumlah_butir x nilai_per_ya tidak sama dengan skor maksimum",
    ),
    "questions with two ways to score": (
        PERDEP, 'nilai_per_ya = "0.25"', 'nilai_per_ya = "0.25"\npita = [["x < 5", 0]]',
        "harus memuat salah satu: nilai_per_ya atau pita",
    ),
    "questions with no way to score": (
        PERDEP, 'nilai_per_ya = "0.25"\n', "", "harus memuat salah satu: nilai_per_ya atau pita",
    ),
    "question code twice": (
        PERDEP, 'kode = "3.1.2"', 'kode = "3.1.1"', "komponen 3.1: kode pada butir ganda: 3.1.1",
    ),
    "question code in two components": (
        PERDEP, 'kode = "3.2.1"', 'kode = "3.1.1"', "kode butir ganda: 3.1.1",
    ),
    "component code twice": (
        PERDEP, 'kode = "1.2"', 'kode = "1.1"', "aspek 1: kode pada komponen ganda: 1.1",
    ),
    "component code in two aspects": (
        PERDEP, 'kode = "2.1"', 'kode = "1.1"', "kode komponen ganda: 1.1",
    ),
    "alias twice": (
        PERDEP, 'alias = "permodalan_ms_pb"', 'alias = "permodalan_ms_ta"',
        "alias komponen ganda: permodalan_ms_ta",
    ),
    "aspect code twice": (PERDEP, '[[aspek]]\nkode = "2"', '[[aspek]]\nkode = "1"', "ganda: 1"),
    "source twice": (PERDEP, 'id = "S2"', 'id = "S1"', "id pada sumber ganda: S1"),
    "entry of another unit": (
        SYARIAH, 'satuan = "skor"', 'satuan = "%"', 'satuan isian harus "skor"',
    ),
    "entry where aspects are percentages": (
        SYARIAH, 'agregasi = "jumlah_skor"', 'agregasi = "persen_skor_aspek"',
        "jenis isian hanya untuk agregasi jumlah_skor",
    ),
    "reading of an entry": (
        SYARIAH, 'alias = "A1a"', 'alias = "A1a"\nvarian = [{ id = "x" }]',
        "varian hanya untuk komponen rasio",
    ),
    "reading that changes nothing": (
        PERDEP, LINEAR + "\n", "", f"{K12}, varian linear: tidak mengganti apa pun",
    ),
    "reading with bands and a line": (
        PERDEP, LINEAR, LINEAR + '\npita = [["x < 5", 0], ["x >= 5", 100]]',
        f"{K12}, varian linear: pita dan linier tidak boleh bersama",
    ),
    "reading twice": (
        PERDEP, 'id = "linear"', 'id = "base_S1"', f"{K12}: id pada varian ganda: base_S1",
    ),
    "line without slope": (
        PERDEP, "kemiringan = 1,", "kemiringan = 0,", f"{K12}, varian linear, linier: kemiringan",
    ),
    "line beyond full marks": (
        PERDEP, "maksimal = 100", "maksimal = 110", "minimal dan maksimal harus 0 dan 100",
    ),
    "predikat out of turn": (PERDEP, "urut = 2", "urut = 3", "predikat Cukup Sehat: urut harus"),
    "predikat limits not falling": (
        PERDEP, "minimal = 66", "minimal = 80", "minimal harus lebih kecil",
    ),
    "no predikat for a low total": (
        PERDEP, "minimal = 0\n", "minimal = 1\n", "predikat terbawah harus mulai dari 0",
    ),
    "predikat nobody can reach": (
        PERDEP, "minimal = 80", "minimal = 101", "predikat teratas tidak dapat dicapai",
    ),
    "predikat twice": (
        PERDEP, 'nama = "Cukup Sehat"', 'nama = "Sehat"', "nama pada predikat ganda: Sehat",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSALS.values(), ids=REFUSALS)
def test_an_unsound_pedoman_is_refused(
    altered: Callable[[str, str, str], str], bagan: BaganAkun, case: tuple[str, str, str, str]
) -> None:
    name, old, new, message = case
    text = altered(name, old, new)

    with pytest.raises(RuleFileError) as refused:
        read_pedoman(text, name=name, bagan=bagan)

    assert refused.value.message.startswith(name)
    assert message in refused.value.message


SOUND = {
    "one year only": ("tahun_buku_sampai = 2020", "tahun_buku_sampai = 2016"),
    "a predikat for a full hundred": ("minimal = 80", "minimal = 100"),
    "a printed skor of nothing": ('["x >= 100", 0, 1]', '["x >= 100", 0, 0]'),
    "two bands that earn the same, falling": ('["90 <= x < 95", 75]', '["90 <= x < 95", 50]'),
    "two bands that earn the same, both sides": ('["60 < x <= 80", 50]', '["60 < x <= 80", 25]'),
    "two bands that earn the same, rising": ('["0 < x <= 20", 25]', '["0 < x <= 20", 0]'),
}


@pytest.mark.parametrize("case", SOUND.values(), ids=SOUND)
def test_the_edge_of_what_is_sound_is_accepted(
    altered: Callable[[str, str, str], str], bagan: BaganAkun, case: tuple[str, str]
) -> None:
    text = altered(PERDEP, *case)

    assert read_pedoman(text, name=PERDEP, bagan=bagan).id == "perdep-06-2016"


def test_a_pedoman_without_aspects_is_refused(
    altered: Callable[[str, str, str], str], bagan: BaganAkun
) -> None:
    text = altered(SYARIAH, "", "")
    head = text[: text.index("[[aspek]]")] + "aspek = []\n"
    moved = head.replace("[[sumber]]", "aspek = []\n[[sumber]]", 1).removesuffix("aspek = []\n")

    with pytest.raises(RuleFileError, match=f"{SYARIAH}: aspek kosong"):
        read_pedoman(moved, name=SYARIAH, bagan=bagan)


def test_bytes_that_are_not_utf8_are_refused(bagan: BaganAkun) -> None:
    with pytest.raises(RuleFileError, match="bukan teks UTF-8"):
        read_pedoman(b"judul = '\xff'", name=PERDEP, bagan=bagan)


def test_the_hash_sees_content_not_layout(
    altered: Callable[[str, str, str], str], bagan: BaganAkun
) -> None:
    plain = read_pedoman(altered(PERDEP, "", ""), name=PERDEP, bagan=bagan)

    commented = read_pedoman(
        b"\xef\xbb\xbf" + altered(PERDEP, "[[sumber]]", "# catatan\r\n[[sumber]]").encode(),
        name=PERDEP,
        bagan=bagan,
    )
    changed = read_pedoman(
        altered(PERDEP, "(Perdep 06/2016)", "(Perdep 6/2016)"), name=PERDEP, bagan=bagan
    )

    assert commented == plain
    assert changed.hash != plain.hash
