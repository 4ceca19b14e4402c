"""What the reader of rule files refuses, in the words of an officer who edits a pedoman."""

import re

from core.rules.pedoman import Agregasi, Arah

_ANGKA = "Tulis angka, misalnya 7,5."
_ARAH = {
    Arah.TINGGI: "makin tinggi rasionya makin baik",
    Arah.RENDAH: "makin rendah rasionya makin baik",
    Arah.TENGAH: "yang terbaik di tengah",
}
_NAMA = {
    "kode": "Kode",
    "nama": "Nama",
    "judul": "Judul",
    "dasar": "Dasar",
    "teks": "Teks butir",
    "uraian": "Uraian",
    "alasan": "Alasan",
    "satuan": "Satuan",
    "jenis": "Jenis",
    "pola": "Pola",
    "id": "Kode",
    "aspek": "Aspek",
    "komponen": "Komponen",
    "predikat": "Predikat",
    "sumber": "Sumber",
    "butir": "Butir",
    "pembilang": "Pembilang",
    "penyebut": "Penyebut",
    "bobot": "Bobot",
    "pita": "Rentang nilai",
    "nilai": "Nilai",
    "minimal": "Batas bawah",
    "kali": "Pengali",
    "agregasi": "Cara menjumlah",
    "arah": "Arah",
    "keyakinan": "Keyakinan",
    "nol_penyebut": "Aturan penyebut nol",
    "tahun_buku_sejak": "Tahun buku sejak",
    "tahun_buku_sampai": "Tahun buku sampai",
}
_KATA = {
    "pita": "rentang nilai",
    "varian": "cara baca",
    "jumlah_butir": "banyaknya butir",
    "nilai_per_ya": "nilai setiap ya",
    "nilai_tanpa_bukti": "nilai tanpa bukti",
    "isian": "isian penilai",
    Agregasi.JUMLAH_SKOR.value: "jumlah skor",
    Agregasi.PERSEN_SKOR_ASPEK.value: "persen skor aspek",
}
_KALIMAT: tuple[tuple[str, str], ...] = (
    (r"harus bilangan bulat atau desimal.*|angka pecahan harus.*", _ANGKA),
    (r'syarat ".*" tidak dimengerti.*', "Isi setiap batas rentang dengan angka, misalnya 7,5."),
    (
        r'syarat "(\S+) .* (\S+)" tidak memuat bilangan apa pun',
        "Batas rentang tidak urut menaik: {0} lalu {1}.",
    ),
    (r"(?:pita .*|ada celah .*)", "Batas rentang nilai tidak urut menaik atau belum lengkap."),
    (
        r"nilai tertinggi yang dapat dicapai.*",
        "Nilai tertinggi rentang ini tidak memberi skor penuh komponen.",
    ),
    (
        r"jumlah_butir x nilai_per_ya.*",
        "Banyaknya butir dikali nilai setiap ya harus sama dengan bobot komponen.",
    ),
    (
        r"bobot komponen berjumlah (\S+), bobot aspek (\S+)",
        "Bobot komponen berjumlah {0}; bobot aspek ini {1}.",
    ),
    (
        r"bobot semua aspek berjumlah (\S+), seharusnya (\S+)",
        "Bobot semua aspek berjumlah {0}, seharusnya {1}.",
    ),
    (
        r"minimal harus lebih kecil.*",
        "Batas bawah harus lebih kecil daripada predikat di atasnya.",
    ),
    (
        r"urut harus 1, 2, 3.*",
        "Susun predikat dari yang terbaik.",
    ),
    (
        r"nilai penuh pada penyebut nol tanpa bukti",
        "Penyebut nol tidak boleh bernilai penuh tanpa bukti.",
    ),
    (r"akun tidak dikenal: (.*)", "Akun {0} tidak ada dalam bagan akun."),
    (r"bobot (\S+) nol", "Bobot akun {0} tidak boleh nol."),
    (r"tidak memuat akun|jumlah tidak dikenal: ?", "Pilih paling sedikit satu akun."),
    (r"tahun_buku_sampai mendahului.*", "Tahun buku sampai mendahului tahun buku sejak."),
    (r"nilai di luar (\S+) sampai (\S+)", "Nilai harus {0} sampai {1}."),
    (r"skor di luar 0 sampai (\S+)", "Skor harus 0 sampai {0}."),
    (r"(\w+) harus berupa bilangan bulat", "{nama} ditulis sebagai bilangan bulat."),
    (r"(\w+) (?:kosong|tidak ada)", "{nama} belum diisi."),
    (r"kunci tidak dikenal: (.*)", "Ada isian yang tidak dikenal: {0}."),
    (r"(\w+) tidak dikenal: .*", "{nama} belum dipilih dari daftarnya."),
)


def sentence(sebab: str) -> str:
    """The refusal as one sentence.

    >>> sentence("bobot komponen berjumlah 14, bobot aspek 15")
    'Bobot komponen berjumlah 14; bobot aspek ini 15.'
    >>> sentence("judul kosong"), sentence("kali harus lebih dari nol")
    ('Judul belum diisi.', 'Pengali harus lebih dari nol.')
    """
    if (twin := re.fullmatch(r".* ganda: (.*)", sebab, re.DOTALL)) is not None:
        return f"{twin[1]} dipakai dua kali."
    for pattern, words in _KALIMAT:
        hit = re.fullmatch(pattern, sebab, re.DOTALL)
        if hit is not None:
            groups = [_comma(each or "") for each in hit.groups()]
            return words.format(*groups, nama=_named(groups[0] if groups else ""))
    return _in_words(sebab)


def arah_words(arah: Arah) -> str:
    """Which side of a ratio is the good one, in words.

    >>> arah_words(Arah.TENGAH)
    'yang terbaik di tengah'
    """
    return _ARAH[arah]


def _in_words(sebab: str) -> str:
    first, space, rest = sebab.partition(" ")
    if first == "arah" and rest.startswith(tuple(_ARAH)):
        return f"Urutan nilai tidak cocok dengan arah: {_ARAH[Arah(rest.split(' ', 1)[0])]}."
    text = f"{_named(first)}{space}{rest}"
    for code, words in _KATA.items():
        text = re.sub(rf"\b{code}\b", words, text)
    return f"{_comma(text).rstrip('.')}."


def _named(key: str) -> str:
    return _NAMA.get(key) or _KATA.get(key, key)[:1].upper() + _KATA.get(key, key)[1:]


def _comma(text: str) -> str:
    """Decimals as an officer writes them."""
    return re.sub(r"(?<=\d)\.(?=\d)", ",", text)
