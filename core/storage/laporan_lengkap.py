"""Whether a book year has what an assessment rests on: a sound report, or a result taken over."""


def laporan_lengkap(koperasi: str, tahun_buku: str) -> str:
    """SQL that is 1 when any unit's report is complete and passes, or a final result stands."""
    return f"""(EXISTS (SELECT 1 FROM laporan_keuangan ll WHERE ll.koperasi_id = {koperasi}
    AND ll.tahun_buku = {tahun_buku} AND ll.keadaan = 'lengkap' AND ll.dihapus_pada IS NULL)
  OR EXISTS (SELECT 1 FROM penilaian pl WHERE pl.koperasi_id = {koperasi}
    AND pl.tahun_buku = {tahun_buku} AND pl.status = 'final' AND pl.dihapus_pada IS NULL))"""  # noqa: S608 - names of columns and parameters
