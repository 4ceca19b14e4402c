"""Plainly fictitious names: flowers, fruits and trees, with CONTOH in front of each."""

from core.contoh.acak import Acak

TANDA = "CONTOH"
BUNGA = (
    "Anggrek", "Bougenville", "Cempaka", "Dahlia", "Edelweis", "Flamboyan", "Gardenia",
    "Kamboja", "Kenanga", "Lavender", "Mawar", "Melati", "Nusa Indah", "Rafflesia", "Seroja",
    "Teratai", "Tulip", "Alamanda", "Asoka", "Aster", "Bakung", "Kaktus", "Krisan", "Lili",
    "Matahari", "Sedap Malam", "Soka", "Tanjung", "Wijaya Kusuma", "Puspa",
)  # fmt: skip
BUAH = (
    "Alpukat", "Belimbing", "Cempedak", "Delima", "Duku", "Durian", "Gandaria", "Jambu",
    "Jeruk", "Kelapa", "Kelengkeng", "Kemang", "Kepel", "Kesemek", "Manggis", "Mangga",
    "Markisa", "Melon", "Menteng", "Nanas", "Nangka", "Pepaya", "Pisang", "Rambutan", "Salak",
    "Sawo", "Semangka", "Sirsak", "Srikaya", "Sukun",
)  # fmt: skip
POHON = (
    "Akasia", "Aren", "Bambu", "Beringin", "Cemara", "Damar", "Gaharu", "Jati", "Kapuk", "Kenari",
    "Ketapang", "Mahoni", "Meranti", "Pinus", "Pinang", "Randu", "Rotan", "Sengon", "Sonokeling",
    "Trembesi", "Ulin", "Waru",
)  # fmt: skip
_SIFAT = ("", "Mekar", "Jaya", "Bersama", "Sejahtera", "Mandiri")


def cooperative_words(count: int) -> list[str]:
    """So many different names, single words first."""
    words = [*BUNGA, *BUAH, *POHON]
    found = [f"{word} {sifat}".strip() for sifat in _SIFAT for word in words]
    return found[:count]


def person(acak: Acak) -> str:
    """A name that belongs to nobody."""
    return f"{TANDA} {acak.pick(BUNGA)} {acak.pick(POHON)}"


def business(acak: Acak, kind: str, number: int) -> str:
    """A business name; the number keeps namesakes apart."""
    word = acak.pick((*BUNGA, *BUAH, *POHON))
    return f"{TANDA} {kind} {word} {number}"
