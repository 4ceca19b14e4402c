"""The duties of the section beside entering a report, and the view of each target."""

from gui.duty_menu import Duty
from gui.views.kesehatan import targets

_FOLDER = "gui.views.kesehatan"
PLACES: dict[type, str] = {
    targets.TugasTarget: f"{_FOLDER}.tugas.view:TugasView",
    targets.PemeriksaanTarget: f"{_FOLDER}.pemeriksaan.view:PemeriksaanView",
    targets.EntriKeduaTarget: f"{_FOLDER}.entri_kedua.view:EntriKeduaView",
    targets.BandingTarget: f"{_FOLDER}.banding.view:BandingView",
    targets.PenetapanTarget: f"{_FOLDER}.penetapan.view:PenetapanView",
    targets.GambarTarget: f"{_FOLDER}.gambar.view:GambarView",
    targets.CetakTarget: f"{_FOLDER}.cetak.view:CetakView",
}
OF_REPORT = (
    Duty("Pemeriksaan…", "list-checks", targets.PemeriksaanTarget),
    Duty("Entri kedua…", "shield-check", targets.EntriKeduaTarget),
    Duty("Bandingkan…", "columns-2", targets.BandingTarget),
    Duty("Cetak…", "printer", lambda kunci: targets.CetakTarget((kunci,))),
)
OF_YEAR = (
    Duty("Surat tugas…", "user", targets.TugasTarget),
    Duty("Tetapkan banyak…", "lock", targets.PenetapanTarget),
    Duty("Rekap dan gambar…", "trending-up", targets.GambarTarget),
    Duty("Cetak banyak…", "printer", targets.CetakTarget),
)
