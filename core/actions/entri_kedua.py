"""The blind second entry: begin, keep what is typed, lay beside the first, resolve, apply."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from core.actions.entri_kedua_syarat import bentuk_kedua, deciding_codes
from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.penilaian import KertasBaru, store_kertas_kerja
from core.actions.penilaian_kerja import KertasKerja, isi_of, load_kertas_kerja
from core.actions.petugas import require
from core.errors import AppError, DataRejectedError, NotAllowedError
from core.findings import Finding, Severity
from core.koperasi.entri_kedua import (
    EntriKedua,
    KeadaanEntri,
    KodeNilai,
    Lingkup,
    Nilai,
    Putusan,
    check_values,
    is_blank,
    lay_beside,
    moved_since,
    stands,
    values_of,
    with_resolved,
)
from core.koperasi.entri_kedua_bentuk import Bentuk, GrupTanya
from core.koperasi.laporan import KunciLaporan
from core.koperasi.penilaian import AsalPenilaian
from core.rules.pedoman import Pedoman
from core.storage.entri_kedua_store import DITERAPKAN, EntriKeduaStore, Pemasuk
from core.storage.journal import Deed

PEMUTUS = ("verifikator", "pejabat", "admin")
_CHANGED = frozenset({Topic.PENILAIAN})
_OPEN = (KeadaanEntri.DIISI, KeadaanEntri.DIBANDINGKAN)


@dataclass(frozen=True, slots=True)
class Keputusan:
    """How one difference is resolved; `nilai` and `alasan` go with Putusan.LAIN."""

    tanya: KodeNilai
    putusan: Putusan
    nilai: str | None = None
    alasan: str = ""


@dataclass(frozen=True, slots=True)
class LembarEntriKedua:
    """What the view shows. This year's first values are not in it while the entry is blind.

    `lalu` are the figures of last year's own report; `berubah` tells that the first entry was
    saved again since the second began, or since both were laid side by side or agreed on.
    """

    kunci: KunciLaporan
    nama: str
    penilaian_id: int
    pemasuk: tuple[Pemasuk, ...]
    entri: EntriKedua | None
    pedoman: Pedoman | None
    grup: tuple[GrupTanya, ...]
    lalu: Mapping[str, int]
    jumlah_penentu: int
    jumlah_semua: int
    halangan: str
    berubah: bool
    terkunci: bool


def load_entri_kedua(office: Office, kunci: KunciLaporan, batas: date) -> LembarEntriKedua:
    """Read what the second entry of a report stands at; raises `AppError` when it is gone."""
    kertas = load_kertas_kerja(office, kunci, batas)
    store = EntriKeduaStore(office.db)
    bentuk = bentuk_kedua(office, kertas)
    pemasuk = _typists(store, kertas)
    entri = store.latest(kertas.penilaian.id, *_OPEN, KeadaanEntri.SELESAI)
    wanted = frozenset(one.tanya for one in entri.nilai) if entri else frozenset()
    return LembarEntriKedua(
        kunci=kunci,
        nama=kertas.nama,
        penilaian_id=kertas.penilaian.id,
        pemasuk=pemasuk,
        entri=entri,
        pedoman=bentuk.pedoman if bentuk else None,
        grup=bentuk.groups(wanted) if bentuk else (),
        lalu=kertas.lalu.tahun_ini if kertas.lalu else {},
        jumlah_penentu=len(deciding_codes(office, kertas)),
        jumlah_semua=len(bentuk.asked()) if bentuk else 0,
        halangan=_obstacle(kertas, bentuk),
        berubah=entri is not None and _changed_since(entri, kertas, pemasuk, bentuk),
        terkunci=kertas.terkunci,
    )


def _typists(store: EntriKeduaStore, kertas: KertasKerja) -> tuple[Pemasuk, ...]:
    return store.typists(kertas.laporan.id, *(one.id for one in kertas.putaran))


def _obstacle(kertas: KertasKerja, bentuk: Bentuk | None) -> str:
    """Why nobody can begin a second entry now; empty when it can be begun."""
    if kertas.terkunci:
        return "Penilaian ini sudah final."
    if kertas.penilaian.asal is AsalPenilaian.TERDAHULU:
        return "Hasil terdahulu tidak memiliki isian."
    if not kertas.laporan.id or not kertas.penilaian.id:
        return "Laporan ini belum disimpan; entri pertama dimasukkan dahulu."
    return "" if bentuk else "Pilih pedoman penilaian dahulu."


def _changed_since(
    entri: EntriKedua, kertas: KertasKerja, pemasuk: tuple[Pemasuk, ...], bentuk: Bentuk | None
) -> bool:
    if entri.keadaan is KeadaanEntri.DIISI:
        return any(one.kapan > entri.mulai for one in pemasuk)
    if bentuk is None:
        return False
    if entri.keadaan is KeadaanEntri.DIBANDINGKAN:
        return bool(moved_since(entri.nilai, _now(kertas), bentuk.wajib))
    return not stands(entri.nilai, _now(kertas), bentuk.wajib)


def start_entri_kedua(
    office: Office, kunci: KunciLaporan, lingkup: Lingkup, batas: date
) -> Outcome[EntriKedua]:
    """Begin a second entry by the officer who is signed in; it must not be who entered first.

    Raises `NotAllowedError`, or `AppError` when there is nothing to enter or one is under way.
    """
    kertas = load_kertas_kerja(office, kunci, batas)
    bentuk = bentuk_kedua(office, kertas)
    obstacle = _obstacle(kertas, bentuk)
    if obstacle or bentuk is None:
        raise AppError(obstacle, hint="Buka laporannya, lengkapi, lalu kembali ke sini.")
    store = EntriKeduaStore(office.db)
    under_way = store.latest(kertas.penilaian.id, *_OPEN)
    if under_way is not None:
        raise AppError(
            f"Entri kedua sedang dikerjakan {under_way.pembanding}.",
            hint="Lanjutkan yang itu, atau batalkan dahulu.",
        )
    pemasuk = _typists(store, kertas)
    _refuse_same(office, pemasuk)
    wanted = None if lingkup is Lingkup.SEMUA else deciding_codes(office, kertas)
    asked = bentuk.asked(wanted)
    if not asked:
        raise AppError(
            "Tidak ada angka penentu pada laporan ini.",
            hint="Angka penentu dicari setelah semua isian lengkap. Semua isian dapat dimasukkan "
            "lagi.",
        )
    entri = EntriKedua(
        kertas.penilaian.id,
        lingkup,
        pemasuk[0].id if pemasuk else None,
        " dan ".join(one.nama for one in pemasuk) or "petugas yang tidak tercatat",
        office.actor.petugas_id,
        _own_name(office),
        office.clock(),
        tuple(map(Nilai, asked)),
    )
    with office.db.atomic():
        new_id = store.add(_deed(office, "entri kedua dimulai", kunci), entri)
    return Outcome(_entri(store, new_id), _CHANGED)


def _refuse_same(office: Office, pemasuk: tuple[Pemasuk, ...]) -> None:
    mine = office.actor.petugas_id
    if mine is not None and any(one.id == mine for one in pemasuk):
        raise NotAllowedError(
            "Laporan ini Anda sendiri yang memasukkan.",
            hint="Entri kedua harus oleh petugas lain: minta petugas lain masuk (nama di kanan "
            "atas), lalu buka Entri kedua pada laporan ini.",
        )


def keep_entri_kedua(
    office: Office, entri_id: int, kedua: Mapping[KodeNilai, str]
) -> Outcome[None]:
    """Keep what was typed so far, so that interrupted work goes on later; no journal, no topic."""
    store = EntriKeduaStore(office.db)
    entri = _entri(store, entri_id)
    if entri.keadaan is KeadaanEntri.DIISI:
        _refuse_stranger(office, entri)
        with office.db.atomic():
            store.keep(entri_id, kedua)
    return Outcome(None)


def compare_entri_kedua(
    office: Office, kunci: KunciLaporan, entri_id: int, batas: date
) -> Outcome[EntriKedua]:
    """Lay both side by side; finished at once when they agree. Also again, after news.

    Raises `DataRejectedError` while a value is missing or cannot be meant.
    """
    store = EntriKeduaStore(office.db)
    entri = _entri(store, entri_id)
    kertas, bentuk = _open_paper(office, kunci, batas)
    if entri.keadaan is KeadaanEntri.DIISI:
        _refuse_stranger(office, entri)
        _refuse_faulty(entri, bentuk)
    elif entri.keadaan is not KeadaanEntri.DIBANDINGKAN:
        raise AppError("Entri kedua ini sudah selesai.", hint="Muat ulang halaman ini.")
    laid = replace(entri, nilai=lay_beside(entri.nilai, _now(kertas), bentuk.wajib))
    done = not laid.belum_diputus and not _to_apply(laid)
    keadaan = KeadaanEntri.SELESAI if done else KeadaanEntri.DIBANDINGKAN
    with office.db.atomic():
        store.step(_deed(office, "entri kedua dibandingkan", kunci), laid, keadaan)
    return Outcome(_entri(store, entri_id), _CHANGED)


def decide_entri_kedua(
    office: Office, kunci: KunciLaporan, entri_id: int, keputusan: Keputusan, batas: date
) -> Outcome[EntriKedua]:
    """Resolve one difference: first, second, or a corrected value with a reason."""
    require(office, *PEMUTUS)
    store = EntriKeduaStore(office.db)
    entri = _entri(store, entri_id)
    old = next((one for one in entri.berbeda if one.tanya == keputusan.tanya), None)
    if entri.keadaan is not KeadaanEntri.DIBANDINGKAN or old is None:
        raise AppError("Perbedaan ini sudah selesai.", hint="Muat ulang halaman ini.")
    _kertas, bentuk = _open_paper(office, kunci, batas)
    _refuse_decision(keputusan, bentuk)
    lain = keputusan.putusan is Putusan.LAIN
    decided = replace(
        old,
        putusan=keputusan.putusan,
        nilai=keputusan.nilai if lain else None,
        alasan=keputusan.alasan.strip() if lain else "",
        diputus_oleh="" if keputusan.putusan is Putusan.BELUM else _own_name(office),
    )
    with office.db.atomic():
        store.decide(_deed(office, "perbedaan entri diputus", kunci), entri, decided)
    return Outcome(_entri(store, entri_id))


def apply_entri_kedua(
    office: Office, kunci: KunciLaporan, entri_id: int, batas: date
) -> Outcome[KertasKerja]:
    """Write what was agreed into the report, in one transaction, by the way every save takes.

    Raises `AppError` while a difference is not resolved or when the first entry moved meanwhile.
    """
    require(office, *PEMUTUS)
    store = EntriKeduaStore(office.db)
    entri = _entri(store, entri_id)
    kertas, bentuk = _open_paper(office, kunci, batas)
    if entri.keadaan is not KeadaanEntri.DIBANDINGKAN:
        raise AppError("Entri kedua ini sudah selesai.", hint="Muat ulang halaman ini.")
    if entri.belum_diputus:
        raise AppError(
            f"Masih {entri.belum_diputus} perbedaan yang belum diputus.",
            hint="Putuskan setiap perbedaan dahulu: pertama, kedua, atau nilai lain.",
        )
    if moved_since(entri.nilai, _now(kertas), bentuk.wajib):
        raise AppError(
            "Entri pertama berubah sejak dibandingkan.",
            hint="Bandingkan lagi; putusan atas nilai yang tidak berubah tetap disimpan.",
        )
    laporan, penilaian = with_resolved(kertas.laporan, kertas.penilaian, entri.nilai)
    deed = _deed(office, DITERAPKAN, kunci)
    with office.db.atomic():
        saved = store_kertas_kerja(office, KertasBaru(laporan, penilaian), batas, deed.what)
        store.step(deed, entri, KeadaanEntri.SELESAI)
    return Outcome(saved.value, saved.topics, saved.findings)


def cancel_entri_kedua(office: Office, kunci: KunciLaporan, entri_id: int) -> Outcome[None]:
    """Give a second entry up: whoever types it may, and whoever resolves differences."""
    store = EntriKeduaStore(office.db)
    entri = _entri(store, entri_id)
    if entri.pembanding_id != office.actor.petugas_id:
        require(office, *PEMUTUS)
    if entri.keadaan not in _OPEN:
        raise AppError("Entri kedua ini sudah selesai.", hint="Muat ulang halaman ini.")
    with office.db.atomic():
        store.step(_deed(office, "entri kedua dibatalkan", kunci), entri, KeadaanEntri.BATAL)
    return Outcome(None, _CHANGED)


def _open_paper(office: Office, kunci: KunciLaporan, batas: date) -> tuple[KertasKerja, Bentuk]:
    kertas = load_kertas_kerja(office, kunci, batas)
    bentuk = bentuk_kedua(office, kertas)
    obstacle = _obstacle(kertas, bentuk)
    if obstacle or bentuk is None:
        raise AppError(obstacle, hint="Muat ulang halaman ini.")
    return kertas, bentuk


def _refuse_faulty(entri: EntriKedua, bentuk: Bentuk) -> None:
    blanks = {one.tanya for one in entri.nilai if is_blank(one, bentuk.wajib)}
    blank = [kode for kode in bentuk.asked() if kode in blanks]
    findings = [
        *check_values({one.tanya: one.kedua for one in entri.nilai}, bentuk.pedoman, bentuk.bagan)
    ]
    if blank:
        sentence = f"Masih {len(blank)} isian kosong; tulis 0 bila nihil."
        findings.append(Finding("entri_kedua.kosong", blank[0].kode, sentence))
    if findings:
        raise DataRejectedError(findings)


def _refuse_decision(keputusan: Keputusan, bentuk: Bentuk) -> None:
    if keputusan.putusan is Putusan.SAMA:
        raise AppError("Perbedaan diputus pertama, kedua, atau nilai lain.")
    if keputusan.putusan is not Putusan.LAIN:
        return
    values = {keputusan.tanya: keputusan.nilai or ""}
    findings = [*check_values(values, bentuk.pedoman, bentuk.bagan)]
    if not keputusan.nilai:
        findings.append(Finding("entri_kedua.nilai", "nilai", "Isi nilai yang benar."))
    if not keputusan.alasan.strip():
        findings.append(Finding("entri_kedua.alasan", "alasan", "Tulis alasan memakai nilai lain."))
    if any(each.severity is Severity.KESALAHAN for each in findings):
        raise DataRejectedError(findings)


def _refuse_stranger(office: Office, entri: EntriKedua) -> None:
    if entri.pembanding_id != office.actor.petugas_id:
        raise NotAllowedError(
            f"Entri kedua ini dikerjakan {entri.pembanding}.",
            hint="Hanya petugas itu yang melanjutkannya; verifikator dapat membatalkannya.",
        )


def _to_apply(entri: EntriKedua) -> bool:
    """Whether what was agreed differs from what stands in the report."""
    return any(one.akhir != one.pertama for one in entri.berbeda)


def _now(kertas: KertasKerja) -> dict[KodeNilai, str]:
    return values_of(isi_of(kertas.laporan, kertas.lalu, kertas.penilaian))


def _entri(store: EntriKeduaStore, entri_id: int) -> EntriKedua:
    found = store.get(entri_id)
    if found is None:
        raise AppError("Entri kedua ini tidak ada lagi.", hint="Muat ulang halaman ini.")
    return found


def _own_name(office: Office) -> str:
    """The officer's name without the NIP that the journal adds."""
    name, _, _nip = office.actor.nama.rpartition(" (")
    return name or office.actor.nama


def _deed(office: Office, what: str, kunci: KunciLaporan) -> Deed:
    return office.deed(
        f"{what}, tahun buku {kunci.tahun_buku}", induk=f"koperasi:{kunci.koperasi_id}"
    )
