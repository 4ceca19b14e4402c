"""A year in quarters: milestones, quarterly targets and realisasi, obstacles and follow-up."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from core import angka, tanggal
from core.actions.iku import load_tahun, penilai_of
from core.actions.iku_dasar import iku_of, set_in_force, sets_of
from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.target import exact_target
from core.actions.tonggak import PenghitungTonggak
from core.errors import DataRejectedError
from core.findings import Finding, blocks
from core.iku.aturan import capaian_rules
from core.iku.capaian import Penilai
from core.iku.triwulan import (
    TRIWULAN,
    IkuSetahun,
    IsiTriwulan,
    LangkahAksi,
    TahunTriwulan,
    TriwulanIku,
    quarter_end,
    quarter_start,
)
from core.iku.triwulan_checks import check_quarter, check_quarter_targets
from core.rules.capaian import read_target
from core.rules.set_iku import Iku
from core.storage.triwulan_store import BarisTriwulan, TriwulanStore

TOPICS = frozenset({Topic.TARGET})
_NONE = BarisTriwulan(IsiTriwulan(0, "", 0), (), None, None)


def load_triwulan(
    office: Office, tahun: int, triwulan: Sequence[int] = TRIWULAN, set_id: str = ""
) -> TahunTriwulan:
    """The year in quarters; milestones are counted for the quarters asked for alone.

    It is told by the set that leads the year, or by the one that `set_id` names.
    """
    this, sets = load_tahun(office, tahun, set_id), set_in_force(office, tahun, set_id)
    store, penilai = TriwulanStore(office.db), penilai_of(office)
    known, steps = store.of_year(tahun), store.aksi(tahun)
    counters = {
        one: PenghitungTonggak(office, tahun, min(quarter_end(tahun, one), office.today))
        for one in triwulan
        if quarter_start(tahun, one) <= office.today
    }
    return TahunTriwulan(
        tahun=tahun,
        keputusan=this.keputusan,
        iku=tuple(
            IkuSetahun(
                sasaran=sets.by_kode[hasil.kode].sasaran,
                hasil=hasil,
                triwulan=tuple(
                    _quarter(
                        known.get((hasil.kode, one), _empty(tahun, hasil.kode, one)),
                        sets.by_kode[hasil.kode],
                        counters,
                        steps,
                        penilai,
                        office.today,
                    )
                    for one in TRIWULAN
                ),
            )
            for hasil in this.iku
        ),
        aturan=capaian_rules(sets, penilai),
        belum_dihitung=this.belum_dihitung,
    )


def _empty(tahun: int, iku: str, triwulan: int) -> BarisTriwulan:
    return replace(_NONE, isi=IsiTriwulan(tahun, iku, triwulan))


def _quarter(  # noqa: PLR0913, PLR0917 - what a quarter is made of
    stored: BarisTriwulan,
    iku: Iku,
    counters: Mapping[int, PenghitungTonggak],
    steps: Sequence[LangkahAksi],
    penilai: Penilai,
    today: date,
) -> TriwulanIku:
    isi = stored.isi
    target, realisasi = read_target(isi.target), angka.parse(isi.realisasi)
    capaian = penilai.capaian(target, realisasi, iku.arah)
    kategori = penilai.kategori(capaian)
    counter = counters.get(isi.triwulan)
    if stored.disahkan is not None:
        tonggak, per = stored.tonggak, f"saat disahkan {_day(stored.disahkan.pada)}"
    elif counter is not None:
        end = quarter_end(isi.tahun, isi.triwulan)
        per = f"keadaan {tanggal.show(min(end, today))}"
        tonggak = counter.of(iku)
    else:
        tonggak, per = (), ""
    return TriwulanIku(
        isi=isi,
        target=target,
        realisasi=realisasi,
        capaian=capaian,
        kategori=kategori.sebutan if kategori else None,
        tonggak=tonggak,
        per=per,
        aksi=tuple(one for one in steps if (one.iku, one.triwulan) == (isi.iku, isi.triwulan)),
        disahkan=stored.disahkan,
        dibuka=stored.dibuka,
    )


def _day(moment: str) -> str:
    return tanggal.show(date.fromisoformat(moment[:10]))


def check_quarterly_targets(
    office: Office, tahun: int, texts: Mapping[str, Sequence[str]]
) -> tuple[Finding, ...]:
    """What the grid shows while four cumulative targets of each indicator are typed."""
    known = {
        hasil.kode: (one.by_kode[hasil.kode], hasil.target)
        for one in reversed(sets_of(office, tahun))
        for hasil in load_tahun(office, tahun, one.id).iku
    }
    return tuple(
        finding
        for kode, four in texts.items()
        for finding in check_quarter_targets(four, *known[kode])
    )


def save_quarterly_targets(
    office: Office, tahun: int, texts: Mapping[str, Sequence[str]]
) -> Outcome[None]:
    """Keep the cumulative targets that differ; signed quarters stay as they are.

    Raises `DataRejectedError`.
    """
    findings = check_quarterly_targets(office, tahun, texts)
    store = TriwulanStore(office.db)
    known = store.of_year(tahun)
    changed: list[IsiTriwulan] = []
    if not blocks(findings):
        for kode, four in texts.items():
            for one, text in zip(TRIWULAN, four, strict=True):
                stored = known.get((kode, one), _empty(tahun, kode, one))
                exact = exact_target(text)
                if exact == stored.isi.target:
                    continue
                if stored.disahkan is not None:
                    findings += (locked(kode, one),)
                changed.append(replace(stored.isi, target=exact))
    if blocks(findings):
        raise DataRejectedError(findings)
    with office.db.atomic():
        for isi in changed:
            store.save(office.deed(f"target triwulan {isi.triwulan} diisi"), isi)
    return Outcome(None, TOPICS, findings)


def check_isi(office: Office, isi: IsiTriwulan) -> tuple[Finding, ...]:
    """What the form of one quarter shows while it is typed."""
    iku = iku_of(office, isi.tahun, isi.iku)
    known = TriwulanStore(office.db).of_year(isi.tahun)
    before = known.get((isi.iku, isi.triwulan - 1), _NONE)
    return tuple(check_quarter(isi, iku, before.isi.realisasi))


def save_isi(office: Office, isi: IsiTriwulan) -> Outcome[None]:
    """Keep realisasi, obstacles and follow-up of one quarter; raises `DataRejectedError`."""
    findings = check_isi(office, isi)
    store = TriwulanStore(office.db)
    stored = store.of_year(isi.tahun).get((isi.iku, isi.triwulan))
    if stored is not None and stored.disahkan is not None:
        findings += (locked(isi.iku, isi.triwulan),)
    if blocks(findings):
        raise DataRejectedError(findings)
    figure = angka.parse(isi.realisasi)
    exact = replace(isi, realisasi="" if figure is None else angka.exact(figure))
    with office.db.atomic():
        store.save(office.deed(f"triwulan {isi.triwulan} {isi.tahun} diisi"), exact)
    return Outcome(None, TOPICS, findings)


def locked(iku: str, triwulan: int) -> Finding:
    """Why nothing of a signed quarter is changed."""
    return Finding(
        "triwulan.disahkan",
        f"{iku}:{triwulan}",
        f"Triwulan {triwulan} sudah disahkan; pejabat dapat membukanya kembali.",
    )
