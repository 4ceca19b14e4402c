"""Apply a pedoman to figures. Pure and exact: same figures, same pedoman, same report."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from types import MappingProxyType

from core.errors import AppError
from core.rules.bagan import Jumlah
from core.rules.masukan import Masukan
from core.rules.pedoman import (
    NILAI_PENUH,
    SKOR_PENUH,
    Agregasi,
    Aspek,
    Komponen,
    Kuesioner,
    Pedoman,
    Rasio,
    Varian,
)
from core.rules.pita import find_pita
from core.rules.report import (
    HitungIsian,
    HitungKuesioner,
    HitungRasio,
    JumlahTerhitung,
    NolDipakai,
    Rincian,
    ScoreReport,
    SkorAspek,
    SkorKomponen,
    VarianDipakai,
)

__all__ = ["Masukan", "check_varian", "score", "total_of"]
_BAWAAN: Mapping[str, str] = MappingProxyType({})


def score(
    pedoman: Pedoman, masukan: Masukan, *, varian: Mapping[str, str] = _BAWAAN
) -> ScoreReport:
    """Score the figures; `varian` names another reading per component.

    Blank amounts and entries count as 0, blank answers as no; whether a score may be shown at all
    is for `kesiapan`. Raises `AppError` for a reading the pedoman does not have.
    """
    check_varian(pedoman, varian)
    hitungan = _Hitungan(pedoman, masukan, varian)
    aspek = tuple(hitungan.score_aspek(each) for each in pedoman.aspek)
    total = total_of(each.skor for each in aspek)
    return ScoreReport(
        pedoman_id=pedoman.id,
        pedoman_hash=pedoman.hash,
        judul=pedoman.judul,
        dasar=pedoman.dasar,
        status=pedoman.status,
        agregasi=pedoman.agregasi,
        skala=pedoman.predikat,
        aspek=aspek,
        total=total,
        predikat=pedoman.predikat_for(total).nama,
    )


def check_varian(pedoman: Pedoman, varian: Mapping[str, str]) -> None:
    """Raise `AppError` for a reading that the pedoman does not have, naming those it has."""
    for kode, varian_id in varian.items():
        komponen = pedoman.find_komponen(kode)
        if komponen is None:
            raise AppError(f"Komponen {kode} tidak ada dalam {pedoman.judul}.")
        if komponen.find_varian(varian_id) is None:
            known = ", ".join(each.id for each in komponen.varian) or "tidak ada"
            raise AppError(
                f"Cara baca {varian_id} tidak ada pada komponen {kode}.",
                hint=f"Cara baca yang ada: {known}.",
            )


@dataclass(frozen=True, slots=True)
class _Hitungan:
    """One run: sums are computed once, however many components use them."""

    pedoman: Pedoman
    masukan: Masukan
    varian: Mapping[str, str]
    sums: dict[str, JumlahTerhitung] = field(default_factory=dict)

    def score_aspek(self, aspek: Aspek) -> SkorAspek:
        komponen = tuple(self.score_komponen(each) for each in aspek.komponen)
        skor = sum((each.skor for each in komponen), Fraction(0))
        if self.pedoman.agregasi is Agregasi.PERSEN_SKOR_ASPEK:
            skor = aspek.bobot * skor / (SKOR_PENUH * len(komponen))
        return SkorAspek(aspek.kode, aspek.nama, aspek.bobot, skor, komponen)

    def score_komponen(self, komponen: Komponen) -> SkorKomponen:
        isi = komponen.isi
        match isi:
            case Rasio():
                chosen = komponen.find_varian(self.varian.get(komponen.kode, ""))
                hitung, nilai, fixed = self._rasio(chosen.rasio if chosen else isi)
                skor = self._skor(komponen, nilai) if fixed is None else fixed
                return self._result(komponen, hitung, nilai, skor)
            case Kuesioner():
                return self._kuesioner(komponen, isi)
        entry = self.masukan.isian.get(komponen.kode)
        skor = entry or Fraction(0)
        return self._result(komponen, HitungIsian(entry, isi.satuan), skor, skor)

    def _rasio(self, isi: Rasio) -> tuple[HitungRasio, Fraction, Fraction | None]:
        """The computation, its nilai, and the skor where the regulation prints one of its own."""
        pembilang, penyebut = self._sum(isi.pembilang), self._sum(isi.penyebut)
        rasio, hit, nol, skor = None, None, None, None
        if penyebut.nilai <= 0:
            rule = isi.nol_penyebut
            nol = NolDipakai(rule.alasan, rule.usulan, tuple(map(self._sum, rule.bukti)))
            nilai, skor = rule.nilai, rule.skor
            if rule.nilai_tanpa_bukti is not None and not nol.terbukti:
                nilai, skor = rule.nilai_tanpa_bukti, None
        else:
            rasio = isi.kali * pembilang.nilai / penyebut.nilai
            if isi.linier is not None:
                nilai = isi.linier.at(rasio)
            else:
                hit = find_pita(isi.pita, rasio)
                nilai, skor = isi.pita[hit].nilai, isi.pita[hit].skor
        hitung = HitungRasio(
            pembilang,
            penyebut,
            isi.kali,
            isi.satuan,
            isi.arah,
            rasio,
            isi.pita,
            hit,
            isi.linier,
            nol,
        )
        return hitung, nilai, skor

    def _kuesioner(self, komponen: Komponen, isi: Kuesioner) -> SkorKomponen:
        given = tuple(self.masukan.jawaban.get(komponen.kode, ()))[: isi.jumlah_butir]
        answers = given + (None,) * (isi.jumlah_butir - len(given))
        hitung = HitungKuesioner(answers, isi.nilai_per_ya, isi.pita, None)
        if isi.nilai_per_ya is not None:
            nilai = hitung.ya * isi.nilai_per_ya
            return self._result(komponen, hitung, nilai, nilai)
        hit = find_pita(isi.pita, hitung.persen)
        band = isi.pita[hit]
        skor = self._skor(komponen, band.nilai) if band.skor is None else band.skor
        hitung = HitungKuesioner(answers, None, isi.pita, hit)
        return self._result(komponen, hitung, band.nilai, skor)

    def _skor(self, komponen: Komponen, nilai: Fraction) -> Fraction:
        if self.pedoman.agregasi is Agregasi.PERSEN_SKOR_ASPEK:
            return nilai
        return nilai * komponen.bobot / NILAI_PENUH

    def _result(
        self,
        komponen: Komponen,
        hitung: HitungRasio | HitungKuesioner | HitungIsian,
        nilai: Fraction,
        skor: Fraction,
    ) -> SkorKomponen:
        sources = self.pedoman.sumber
        chosen = komponen.find_varian(self.varian.get(komponen.kode, ""))
        return SkorKomponen(
            kode=komponen.kode,
            nama=komponen.nama,
            alias=komponen.alias,
            sub_aspek=komponen.sub_aspek,
            bobot=komponen.bobot,
            hitung=hitung,
            nilai=nilai,
            skor=skor,
            varian=chosen if chosen is None else self._chosen(chosen),
            keyakinan=komponen.keyakinan,
            sumber=tuple(sources[each] for each in komponen.sumber),
            catatan=komponen.catatan,
        )

    def _chosen(self, varian: Varian) -> VarianDipakai:
        sources = tuple(self.pedoman.sumber[each] for each in varian.sumber)
        return VarianDipakai(varian.id, varian.nama, sources, varian.catatan)

    def _sum(self, jumlah: Jumlah) -> JumlahTerhitung:
        if jumlah.kode not in self.sums:
            amounts, names = self.masukan.akun, self.pedoman.nama_akun
            self.sums[jumlah.kode] = JumlahTerhitung(
                jumlah.kode,
                jumlah.nama,
                tuple(
                    Rincian(kode, names[kode], weight, amounts.get(kode))
                    for kode, weight in jumlah.akun.items()
                ),
                jumlah.of(amounts),
            )
        return self.sums[jumlah.kode]


def total_of(skor_aspek: Iterable[Fraction]) -> Fraction:
    """The total of aspect scores, exact."""
    return sum(skor_aspek, Fraction(0))
