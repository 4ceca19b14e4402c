"""The result of a working paper, in force or under another pedoman, ready to be compared."""

from dataclasses import dataclass

from core import tanggal
from core.actions.office import Office
from core.actions.penilaian_kerja import KertasKerja, appraise_stored, isi_of
from core.errors import AppError
from core.koperasi.bentuk_laporan import form_for
from core.koperasi.dampak import HasilLain, appraise_under
from core.koperasi.penilaian import AsalPenilaian
from core.rules.pedoman import Pedoman
from core.rules.report import ScoreReport


@dataclass(frozen=True, slots=True)
class Hasil:
    """A result and where it comes from; `belum` counts its blank questions and entries."""

    report: ScoreReport
    asal: str
    belum: int = 0


def result_of(office: Office, kertas: KertasKerja) -> Hasil | str:
    """The result of a working paper, or why it has none."""
    penilaian = kertas.penilaian
    tahun = kertas.kunci.tahun_buku
    if penilaian.hasil is not None and kertas.terkunci:
        return Hasil(penilaian.hasil, f"Final {tanggal.show(penilaian.final.pada)}")
    if penilaian.asal is AsalPenilaian.TERDAHULU and penilaian.total is not None:
        return (
            f"Hasil {tahun} diambil dari sertifikat (skor {kertas.skor[penilaian.id]}, "
            f"{penilaian.predikat}), tanpa rincian komponen."
        )
    telaah = appraise_stored(office, kertas)
    if telaah is None:
        return f"Tahun buku {tahun} belum mempunyai pedoman penilaian."
    if not telaah.terisi and not penilaian.id:
        return f"Tahun buku {tahun} belum ada laporannya di SIKU."
    if not telaah.ada_skor:
        return f"Tahun buku {tahun} belum mempunyai skor: {telaah.penghalang.lower()}."
    return Hasil(telaah.report, "Dihitung dari isian yang tersimpan", telaah.kesiapan.unanswered)


def needed(found: Hasil | str) -> Hasil:
    """The result, or an `AppError` that says why there is none."""
    if isinstance(found, str):
        raise AppError(found, hint="Lengkapi dan simpan laporannya dahulu, lalu bandingkan lagi.")
    return found


def under(office: Office, kertas: KertasKerja, ke: Pedoman) -> HasilLain:
    """The same stored books by another pedoman, read as the office reads it."""
    readings = kertas.cara_baca.get(ke.id)
    return appraise_under(
        pedoman_of(office, kertas.penilaian.pedoman_id),
        ke,
        office.law.bagan,
        isi_of(kertas.laporan, kertas.lalu, kertas.penilaian),
        kind=form_for(kertas.jenis, kertas.kunci.unit, None),
        varian=readings.varian if readings else {},
    )


def is_meant_for(pedoman: Pedoman, kertas: KertasKerja) -> bool:
    """Whether the pedoman is meant for the kind of report and the pola of this cooperative."""
    meant = pedoman.instrumen_untuk
    own = form_for(kertas.jenis, kertas.kunci.unit, None)
    return own in meant.jenis and kertas.pola.lower() in meant.pola


def pedoman_of(office: Office, pedoman_id: str) -> Pedoman:
    """The pedoman by its id, or an `AppError` when SIKU has it no longer."""
    found = office.law.pedoman.get(pedoman_id)
    if found is None:
        raise AppError(
            f"Pedoman {pedoman_id} tidak ada lagi di SIKU.",
            hint="Pulihkan pedoman itu di Pengaturan, Pedoman, lalu bandingkan lagi.",
        )
    return found
