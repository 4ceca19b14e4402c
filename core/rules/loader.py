"""Read a folder of rule files into one lawbook; refuse files that contradict each other."""

from itertools import pairwise
from pathlib import Path

from core.errors import RuleFileError
from core.findings import Finding
from core.rules.bagan import TAHUN_LALU, BaganAkun
from core.rules.pedoman import Pedoman
from core.rules.read_bagan import read_bagan
from core.rules.read_capaian import read_capaian
from core.rules.read_iku import read_set_iku
from core.rules.read_pedoman import read_pedoman
from core.rules.read_sakip import read_sakip
from core.rules.read_skala import read_skala_umkm
from core.rules.schema import Lawbook
from core.rules.tabel import Tabel, Tempat, frozen

__all__ = [
    "load_lawbook",
    "load_sound",
    "read_bagan",
    "read_capaian",
    "read_pedoman",
    "read_sakip",
    "read_set_iku",
    "read_skala_umkm",
]
_CHART, _SAKIP, _CAPAIAN = _SINGLE = ("akun.toml", "iku/sakip.toml", "iku/capaian.toml")
_PEDOMAN, _UMKM, _IKU = _SEVERAL = ("kesehatan/*.toml", "umkm/*.toml", "iku/iku-*.toml")
CODE_RUSAK = "pedoman.berkas_rusak"
_BUKAN_PEDOMAN = frozenset({"keragaan", "neraca_phu"})


def load_lawbook(folder: Path) -> Lawbook:
    """Every rule file of the folder; raises `RuleFileError` naming file and place."""
    bagan = read_bagan(_content(folder, _CHART))
    pedoman = {
        each.id: each
        for name in _names(folder, _PEDOMAN)
        for each in [read_pedoman(_content(folder, name), name=name, bagan=bagan)]
    }
    lawbook = _book(folder, bagan, pedoman)
    _check_use_of_accounts(bagan, pedoman)
    _check_shared_sums(pedoman)
    _check_predikat_of_iku(lawbook)
    return lawbook


def load_sound(folder: Path) -> tuple[Lawbook, tuple[Finding, ...]]:
    """The same, but a pedoman that is missing, damaged or altered is left out with a finding.

    Raises `RuleFileError` when a file that everything rests on is damaged.
    """
    bagan = read_bagan(_content(folder, _CHART))
    pedoman: dict[str, Pedoman] = {}
    faults: dict[str, str] = {}
    for name in sorted(path.relative_to(folder).as_posix() for path in folder.glob(_PEDOMAN)):
        try:
            each = read_pedoman(_content(folder, name), name=name, bagan=bagan)
            _check_own_accounts(bagan, each)
            _check_shared_sums({**pedoman, each.id: each})
            pedoman[each.id] = each
        except RuleFileError as error:
            faults[Path(name).stem] = error.message
    for missing in sorted(_known_users(bagan) - pedoman.keys() - faults.keys()):
        faults[missing] = f"kesehatan/{missing}.toml: berkasnya tidak ada."
    lawbook = _book(folder, bagan, pedoman)
    if not faults:
        _check_predikat_of_iku(lawbook)
    return lawbook, tuple(_left_out(*each) for each in faults.items())


def _left_out(pedoman_id: str, message: str) -> Finding:
    return Finding(
        CODE_RUSAK,
        f"pedoman:{pedoman_id}",
        f"{message} Pedoman ini tidak dipakai; hasil final tetap terbaca. {RuleFileError.hint}",
    )


def _book(folder: Path, bagan: BaganAkun, pedoman: dict[str, Pedoman]) -> Lawbook:
    """The pedoman with everything else of the folder, which must be sound."""
    lawbook = Lawbook(
        bagan=bagan,
        pedoman=frozen(pedoman),
        sakip=read_sakip(_content(folder, _SAKIP)),
        capaian=read_capaian(_content(folder, _CAPAIAN)),
        skala_umkm=tuple(
            read_skala_umkm(_content(folder, name), name=name) for name in _names(folder, _UMKM)
        ),
        set_iku=tuple(
            read_set_iku(_content(folder, name), name=name) for name in _names(folder, _IKU)
        ),
    )
    _check_no_stranger(folder)
    _check_ids(lawbook)
    _check_years(lawbook)
    return lawbook


def _names(folder: Path, pattern: str) -> list[str]:
    names = sorted(path.relative_to(folder).as_posix() for path in folder.glob(pattern))
    if not names:
        Tempat(pattern).refuse("tidak ada berkasnya")
    return names


def _content(folder: Path, name: str) -> bytes:
    try:
        return (folder / name).read_bytes()
    except OSError as error:
        Tempat(name).refuse(f"tidak dapat dibaca ({error.strerror})")


def _check_no_stranger(folder: Path) -> None:
    """A file under a wrong name would be silently left out, so it is refused."""
    known = {
        path.relative_to(folder).as_posix()
        for pattern in (*_SINGLE, *_SEVERAL)
        for path in folder.glob(pattern)
    }
    for name in _names(folder, "**/*.toml"):
        if name not in known:
            Tempat(name).refuse("bukan berkas aturan yang dikenal; periksa nama dan foldernya")


def _known_users(bagan: BaganAkun) -> set[str]:
    """The pedoman that the chart knows of."""
    return {each for akun in bagan.akun.values() for each in akun.dipakai} - _BUKAN_PEDOMAN


def _check_own_accounts(bagan: BaganAkun, pedoman: Pedoman) -> None:
    """The accounts of one pedoman must be those that the chart says it uses."""
    used = {kode.removesuffix(TAHUN_LALU) for kode in pedoman.nama_akun}
    listed = {akun.kode for akun in bagan.akun.values() if pedoman.id in akun.dipakai}
    if used != listed:
        wrong = ", ".join(sorted(used ^ listed))
        Tempat(f"kesehatan/{pedoman.id}.toml").refuse(
            f"akun yang dipakai tidak cocok dengan akun.toml: {wrong}"
        )


def _check_use_of_accounts(bagan: BaganAkun, pedoman: dict[str, Pedoman]) -> None:
    users: dict[str, set[str]] = {kode: set() for kode in bagan.akun}
    for each in pedoman.values():
        for kode in each.nama_akun:
            users[kode.removesuffix(TAHUN_LALU)].add(each.id)
    for akun in bagan.akun.values():
        tempat = Tempat("akun.toml", (f"akun {akun.kode}",))
        listed = set(akun.dipakai) - _BUKAN_PEDOMAN
        if listed != users[akun.kode]:
            wrong = ", ".join(sorted(listed ^ users[akun.kode]))
            tempat.refuse(f"dipakai tidak cocok dengan isi pedoman: {wrong}")


def _check_shared_sums(pedoman: dict[str, Pedoman]) -> None:
    first: dict[str, Pedoman] = {}
    for each in pedoman.values():
        for kode, jumlah in each.jumlah.items():
            other = first.setdefault(kode, each)
            if other.jumlah[kode].akun != jumlah.akun:
                Tempat(f"kesehatan/{each.id}.toml", (f"jumlah {kode}",)).refuse(
                    f"berbeda dari {other.id}.toml"
                )


def _check_predikat_of_iku(lawbook: Lawbook) -> None:
    known = {predikat.nama for each in lawbook.pedoman.values() for predikat in each.predikat}
    for set_iku in lawbook.set_iku:
        for iku in set_iku.iku:
            for nama in iku.rasio.hitung_pembilang.predikat if iku.rasio else ():
                if nama not in known:
                    Tempat("iku", (set_iku.id, f"iku {iku.kode}")).refuse(
                        f"predikat tidak dikenal pedoman mana pun: {nama}"
                    )


def _check_ids(lawbook: Lawbook) -> None:
    for folder, ids in (
        ("iku", [each.id for each in lawbook.set_iku]),
        ("umkm", [each.id for each in lawbook.skala_umkm]),
    ):
        Tabel({}, Tempat(folder)).refuse_twins(ids, "id")


def _check_years(lawbook: Lawbook) -> None:
    scales = sorted(lawbook.skala_umkm, key=lambda each: each.berlaku_sejak)
    for older, newer in pairwise(scales):
        if older.covers(newer.berlaku_sejak):
            Tempat("umkm").refuse(f"masa berlaku {older.id} dan {newer.id} bertumpang tindih")
    sets = sorted(lawbook.set_iku, key=lambda each: each.sejak)
    for earlier, later in pairwise(sets):
        if earlier.covers(later.sejak):
            Tempat("iku").refuse(f"masa berlaku {earlier.id} dan {later.id} bertumpang tindih")
