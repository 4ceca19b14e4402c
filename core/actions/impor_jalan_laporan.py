"""Plan rows of yearly reports: one cooperative a row, one account a column, always a draft."""

from collections.abc import Iterator, Mapping
from typing import Any

from core import tanggal
from core.actions.impor_jalan_kerja import SETAHUN_LALU, Kerja
from core.actions.impor_jalan_koperasi import key_of, known
from core.impor.banding_baris import merge
from core.impor.rencana import Alasan, Tambah, Ubah
from core.impor.rencana_kunci import Kunci, Pencocok
from core.koperasi.laporan import KeadaanLaporan, KunciLaporan, Unit
from core.rules.masukan import check_amounts
from core.storage.impor_laporan import LaporanTersimpan, stored_laporan, what_rests_on
from core.storage.impor_tulis import AKUN


def plan_laporan(work: Kerja) -> None:
    """Give every row its fate."""
    begin(work)
    for at, kunci, typed in rows_with_report(work):
        plan_one(work, at, kunci, typed)


def rows_with_report(work: Kerja) -> Iterator[tuple[int, KunciLaporan, dict[str, Any]]]:
    """The rows that mean one report each, the first of the file about it; others are refused."""
    keys = [key_of(work.bacaan.row(at)) for at in range(len(work.bacaan))]
    found = known(work, keys)
    seen: dict[KunciLaporan, int] = {}
    for chunk in work.chunks():
        for at in chunk:
            if work.rencana.refused(at):
                continue
            typed = work.bacaan.row(at)
            kunci = kunci_of(work, at, keys[at], typed, found)
            if kunci is None:
                continue
            first = seen.setdefault(kunci, at)
            if first != at:
                work.refuse_twin(at, first)
            else:
                yield at, kunci, typed


def begin(work: Kerja) -> None:
    """Make room for new reports and their amounts."""
    work.rencana.tambah["laporan_keuangan"] = Tambah(
        ("koperasi_id", "unit", "tahun_buku", "keadaan")
    )
    work.rencana.tambah["laporan_akun"] = Tambah(
        ("laporan_id", "kode", "jumlah"), "laporan_id", "laporan_keuangan"
    )


def kunci_of(
    work: Kerja, at: int, key: Kunci, typed: Mapping[str, Any], found: Pencocok
) -> KunciLaporan | None:
    """Which report a row is; None when it is refused."""
    tahun_buku = typed.get("tahun_buku") or work.permintaan.tahun
    if tahun_buku is None:
        work.rencana.refuse(at, Alasan("tahun_buku", "", SETAHUN_LALU))
        return None
    if tahun_buku > work.office.today.year:
        message = f"Tahun buku {tahun_buku} belum tiba."
        work.rencana.refuse(at, Alasan("tahun_buku", str(tahun_buku), message))
        return None
    target = found.find(key)
    if target == 0:
        message = "Koperasi ini tidak ada di daftar. Tambah atau impor koperasinya dahulu."
        work.rencana.refuse(at, Alasan("nama", work.shown("nama", at), message))
        return None
    if isinstance(target, str):
        work.rencana.refuse(at, Alasan("", "", target))
        return None
    return KunciLaporan(target, Unit(typed.get("unit", work.permintaan.unit)), tahun_buku)


def plan_one(
    work: Kerja,
    at: int,
    kunci: KunciLaporan,
    typed: Mapping[str, Any],
    keadaan: KeadaanLaporan = KeadaanLaporan.DRAF,
) -> None:
    """Give a row about this report its fate; `keadaan` is how the report would stand then."""
    bagan = work.office.law.bagan
    akun = {kode: jumlah for kode, jumlah in typed.items() if bagan.knows(kode)}
    if not akun:
        work.rencana.refuse(at, Alasan("", "", "Baris ini tanpa angka satu akun pun."))
        return
    kept = stored_laporan(work.office.db, kunci)
    if not work.weigh(at, check_amounts(bagan, akun), {}):
        return
    if kept is None:
        if not _refused(work, at, kunci, kept):
            _add(work, at, kunci, akun, keadaan)
        return
    fresh = kept.dihapus_pada is not None
    stored: dict[str, int | None] = {**dict.fromkeys(akun), **kept.akun}
    changed = dict(akun) if fresh else merge(stored, akun, work.policy)
    if fresh:
        changed = {**dict.fromkeys(kept.akun), **changed}
    if not changed:
        work.settle_row(at, kept.id, changed=False)
        return
    if _refused(work, at, kunci, kept):
        return
    before: dict[str, int | str | None] = {f"{AKUN}{kode}": kept.akun.get(kode) for kode in changed}
    after: dict[str, int | str | None] = {
        f"{AKUN}{kode}": jumlah for kode, jumlah in changed.items()
    }
    if kept.keadaan is not keadaan:
        before["keadaan"], after["keadaan"] = kept.keadaan.value, keadaan.value
        _tell_draft(work, at, kept.keadaan, keadaan)
    if fresh:
        before["dihapus_pada"], after["dihapus_pada"] = kept.dihapus_pada, None
    work.rencana.ubah.append(Ubah(at, "laporan_keuangan", kept.id, kept.versi, before, after))
    work.settle_row(at, kept.id, changed=True)


def _tell_draft(work: Kerja, at: int, kept: KeadaanLaporan, keadaan: KeadaanLaporan) -> None:
    if keadaan is KeadaanLaporan.DRAF:
        words = f"Laporan yang {kept.sebutan.lower()} menjadi draf lagi."
        work.rencana.note(at, words)


def _add(
    work: Kerja,
    at: int,
    kunci: KunciLaporan,
    akun: Mapping[str, int],
    keadaan: KeadaanLaporan,
) -> None:
    head = (kunci.koperasi_id, kunci.unit.value, kunci.tahun_buku, keadaan.value)
    work.rencana.tambah["laporan_keuangan"].add(at, head)
    for kode, jumlah in akun.items():
        work.rencana.tambah["laporan_akun"].add(at, (None, kode, jumlah))
    work.settle_row(at, 0, changed=True)


def _refused(work: Kerja, at: int, kunci: KunciLaporan, kept: LaporanTersimpan | None) -> bool:
    words = _locked(work, kunci, kept)
    if words:
        work.rencana.refuse(at, Alasan("", "", words))
    return bool(words)


def _locked(work: Kerja, kunci: KunciLaporan, kept: LaporanTersimpan | None) -> str:
    """Why a report is not touched; "" when it may be."""
    resting = what_rests_on(work.office.db, kunci)
    if resting.final_pada is not None:
        return (
            f"Penilaian atas laporan ini final sejak {tanggal.show(resting.final_pada)}; "
            "buka kembali penilaiannya bila angkanya memang harus berubah."
        )
    if resting.diperiksa is not None:
        return (
            f"Penilaian tahun buku {resting.diperiksa} sudah diperiksa dengan angka yang ada; "
            "ubah angkanya lewat kertas kerja."
        )
    if kept is not None and kept.dihapus_pada is not None and not kept.dibatalkan:
        return "Laporan ini ada di Tempat sampah. Kembalikan dahulu dari sana, lalu impor lagi."
    return ""
