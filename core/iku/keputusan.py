"""A decree about the indicators: signed and kept as printed, or a draft of its change."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

CASCADE, IKU = "cascade", "iku"
KOLOM = {CASCADE: 5, IKU: 6}
"""How many columns each table of the annex has."""


class Tahap(StrEnum):
    """How far a decree is; each step back needs a reason, and from the last there is none."""

    DRAF = "draf"
    DIPERIKSA = "diperiksa"
    DICETAK = "dicetak"
    DITETAPKAN = "ditetapkan"

    @property
    def sebutan(self) -> str:
        return _SEBUTAN[self]

    @property
    def next(self) -> "Tahap | None":
        steps = tuple(Tahap)
        place = steps.index(self) + 1
        return steps[place] if place < len(steps) else None

    @property
    def before(self) -> "Tahap | None":
        steps = tuple(Tahap)
        return steps[steps.index(self) - 1] if self not in (steps[0], steps[-1]) else None


_PERIODE = re.compile(r"\b(\d{4})\s*[-–]\s*(\d{4})\b")
_MACAM = {"perubahan": "Perubahan", "pencabutan": "Pencabutan"}
_SEBUTAN = {
    Tahap.DRAF: "Rancangan",
    Tahap.DIPERIKSA: "Diperiksa",
    Tahap.DICETAK: "Dicetak untuk tanda tangan",
    Tahap.DITETAPKAN: "Ditetapkan",
}


@dataclass(frozen=True, slots=True)
class Keputusan:
    """What the list of decrees shows. `tanggal_tercetak` is the date as it stands on the paper.

    `dicetak_pada` is when it was printed for signing, `asal_id` the decree it was made from,
    `nama` what the office calls a draft among its own, `dibuat` when that draft was made.
    """

    id: int
    jenis: str
    set_iku: str
    judul: str
    tentang: str
    nomor: str
    tanggal: date | None
    tanggal_tercetak: str
    status: str
    versi: int
    dicetak_pada: str = ""
    asal_id: int | None = None
    nama: str = ""
    dibuat: str = ""

    @property
    def macam(self) -> str:
        """What it does, by the first word of what it is about."""
        first = self.tentang.strip().partition(" ")[0].casefold()
        return _MACAM.get(first, "Penetapan")

    @property
    def sebutan(self) -> str:
        """How an officer calls it: by its number, by his own name for it, else by what it is."""
        if self.nomor.strip():
            return f"Keputusan Nomor {' '.join(self.nomor.split())}"
        years = _PERIODE.findall(self.tentang)
        whole = f"{self.macam} IKU {years[-1][0]}–{years[-1][1]}" if years else f"{self.macam} IKU"
        return self.nama or whole

    @property
    def tahap(self) -> Tahap:
        """Its state, the one between being checked and being signed included."""
        if self.status == Tahap.DIPERIKSA and self.dicetak_pada:
            return Tahap.DICETAK
        return Tahap(self.status)

    @property
    def terkunci(self) -> bool:
        """Whether nobody changes it any more."""
        return self.asli or self.tahap is Tahap.DITETAPKAN

    @property
    def asli(self) -> bool:
        """Whether it was signed, and therefore is only read."""
        return self.jenis == "asli"


@dataclass(frozen=True, slots=True)
class Bagian:
    """One part of a decree to be read: its heading and its lines."""

    judul: str
    isi: tuple[str, ...]


def read_asli(isi: Mapping[str, Any]) -> tuple[Bagian, ...]:
    """A signed decree, part by part, in the words that were printed."""
    return tuple(part for part in _parts(isi) if part.isi)


def _parts(isi: Mapping[str, Any]) -> Iterator[Bagian]:
    yield Bagian("Kepala keputusan", tuple(isi["kepala"]))
    yield Bagian("Menimbang", _lettered(isi["menimbang"]))
    yield Bagian("Mengingat", _numbered(isi["mengingat"]))
    yield Bagian("Menetapkan", (isi["menetapkan"] or "(tercetak kosong)",))
    yield Bagian("Diktum", tuple(f"{row['kode']}: {row['teks']}" for row in isi["diktum"]))
    signer = isi["penandatangan"]
    yield Bagian(
        "Penutup",
        (
            f"Ditetapkan di {isi['tempat']}",
            f"Pada tanggal {isi['tanggal']} (hari tidak tercetak)",
            signer["jabatan"],
            signer["nama"],
            signer["pangkat"] or "(pangkat tidak tercetak)",
            f"NIP {signer['nip']}",
        ),
    )
    yield Bagian("Tugas", (isi["tugas"],))
    yield Bagian("Fungsi", _numbered(isi["fungsi"]))
    yield Bagian(
        "Keterkaitan misi dengan IKU",
        tuple(
            " → ".join(
                (row["misi"], row["tujuan"], row["sasaran_rpjmd"], row["sasaran_renstra"],
                 *row["iku_tercetak"])
            )
            for row in isi["cascade"]
        ),
    )  # fmt: skip
    yield Bagian(
        "Tabel 3.1",
        (
            *(
                f"{row['label']} {row['judul']}".strip()
                for row in isi["tabel"]
                if row["kode"] == IKU
            ),
            *(" | ".join(row["kepala_kolom"]) for row in isi["tabel"] if row["kode"] == IKU),
            *(_iku_line(row) for row in isi["iku"]),
        ),
    )


def _iku_line(row: Mapping[str, Any]) -> str:
    formula = row.get("formulasi") or f"{row['pembilang']} : {row['penyebut']} × 100%"
    cells = (row["sasaran"], f"{row['nomor']}. {row['nama']}", formula, row["penjelasan"])
    return " | ".join((*cells, row["sumber_data"], row["periode"]))


def _lettered(texts: list[str]) -> tuple[str, ...]:
    return tuple(f"{chr(ord('a') + place)}. {text}" for place, text in enumerate(texts))


def _numbered(texts: list[str]) -> tuple[str, ...]:
    return tuple(f"{place}. {text}" for place, text in enumerate(texts, start=1))
