"""The library of regulations as this office has it: what ships, and what the office wrote."""

from collections.abc import Iterator
from dataclasses import dataclass

from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.errors import DataRejectedError
from core.findings import Finding
from core.naskah.peraturan import Peraturan, jenis_baku, shipped_peraturan
from core.storage import rows
from core.storage.rows import Key

_RANKS = (
    "undang-undang dasar",
    "undang-undang",
    "peraturan pemerintah pengganti undang-undang",
    "peraturan pemerintah",
    "peraturan presiden",
    "keputusan presiden",
    "instruksi presiden",
    "peraturan menteri",
    "keputusan menteri",
    "peraturan daerah",
    "peraturan gubernur",
    "peraturan wali kota",
)
_ALL = """SELECT id, versi, jenis, nomor, tahun, tentang, lembaran, tambahan, diubah_oleh
          FROM peraturan_kantor WHERE dihapus_pada IS NULL ORDER BY id"""


@dataclass(frozen=True, slots=True)
class PeraturanKantor:
    """One entry of the library; `id` 0 ships with the program and is not the office's own."""

    peraturan: Peraturan
    id: int = 0
    versi: int = 0

    @property
    def sendiri(self) -> bool:
        return self.id != 0


def list_peraturan(office: Office) -> tuple[PeraturanKantor, ...]:
    """Every regulation by rank, then year; the office's own stands for a shipped one."""
    found = {one.kunci: PeraturanKantor(one) for one in shipped_peraturan()}
    for (
        new_id,
        versi,
        jenis,
        nomor,
        tahun,
        tentang,
        lembaran,
        tambahan,
        diubah,
    ) in office.db.execute(_ALL):
        own = Peraturan(
            jenis,
            nomor,
            tahun,
            tentang,
            lembaran,
            tambahan,
            tuple(filter(None, diubah.split("\n"))),
            sumber="ditulis kantor ini",
        )
        found[own.kunci] = PeraturanKantor(own, new_id, versi)
    return tuple(sorted(found.values(), key=lambda one: rank_of(one.peraturan)))


def rank_of(peraturan: Peraturan) -> tuple[int, int, str]:
    """Where a regulation stands in Mengingat: by rank, then year, then number."""
    jenis = jenis_baku(peraturan.jenis)
    fitting = [place for place, rank in enumerate(_RANKS) if jenis.startswith(rank)]
    longest = max(fitting, key=lambda place: len(_RANKS[place]), default=len(_RANKS))
    return longest, peraturan.tahun, peraturan.nomor.zfill(12)


def save_peraturan(office: Office, entry: PeraturanKantor) -> Outcome[int]:
    """Keep an entry of the office; raises `DataRejectedError`, `RecordMovedError`."""
    found = list(check_peraturan(entry.peraturan))
    if found:
        raise DataRejectedError(found)
    row = _row(entry.peraturan)
    with office.db.atomic():
        if entry.sendiri:
            key = Key("peraturan_kantor", entry.id, entry.versi)
            rows.update(office.db, office.deed("peraturan diubah"), key, row)
            return Outcome(entry.id, frozenset({Topic.NASKAH}))
        new_id = rows.insert(office.db, office.deed("peraturan ditambah"), "peraturan_kantor", row)
    return Outcome(new_id, frozenset({Topic.NASKAH}))


def trash_peraturan(office: Office, entry: PeraturanKantor) -> Outcome[int]:
    """Move the office's own entry to Tempat sampah; a shipped one shows again."""
    with office.db.atomic():
        deed = office.deed("peraturan dihapus ke Tempat sampah")
        row = {"dihapus_pada": deed.when.isoformat(timespec="seconds")}
        rows.update(office.db, deed, Key("peraturan_kantor", entry.id, entry.versi), row)
    return Outcome(entry.id, frozenset({Topic.NASKAH}))


def check_peraturan(peraturan: Peraturan) -> Iterator[Finding]:
    """What an entry needs to be cited."""
    for field, label, text in (
        ("jenis", "Jenis peraturan", peraturan.jenis),
        ("nomor", "Nomor", peraturan.nomor),
        ("tentang", "Tentang", peraturan.tentang),
    ):
        if not text.strip():
            yield Finding(f"peraturan.{field}", field, f"{label} belum diisi.")
    if not 1945 <= peraturan.tahun <= 2200:
        yield Finding("peraturan.tahun", "tahun", "Tulis tahun peraturan, empat angka.")


def _row(one: Peraturan) -> dict[str, str | int]:
    return {
        "jenis": " ".join(one.jenis.split()),
        "nomor": " ".join(one.nomor.split()),
        "tahun": one.tahun,
        "tentang": " ".join(one.tentang.split()),
        "lembaran": one.lembaran.strip(),
        "tambahan": one.tambahan.strip(),
        "diubah_oleh": "\n".join(one.diubah_oleh),
    }
