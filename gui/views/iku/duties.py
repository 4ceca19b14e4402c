"""The duties of the performance cycle beside the figures, and the view of each target."""

from gui.duty_menu import Duty
from gui.views.iku import targets

_FOLDER = "gui.views.iku"
PLACES: dict[type, str] = {
    targets.SetIkuTarget: f"{_FOLDER}.set_iku.view:SetIkuView",
    targets.PenetapanIkuTarget: f"{_FOLDER}.penetapan.view:PenetapanIkuView",
    targets.PerubahanTarget: f"{_FOLDER}.perubahan.view:PerubahanView",
    targets.TriwulanTarget: f"{_FOLDER}.triwulan.view:TriwulanView",
    targets.SakipTarget: f"{_FOLDER}.sakip.view:SakipView",
    targets.ProgramTarget: f"{_FOLDER}.program.view:ProgramView",
    targets.BuktiTarget: f"{_FOLDER}.bukti.view:BuktiView",
}
DUTIES = (
    Duty("Set IKU dan pohon kinerja…", "list-checks", targets.SetIkuTarget),
    Duty("Penetapan realisasi…", "lock", targets.PenetapanIkuTarget),
    Duty("Mengapa berubah…", "trending-up", targets.PerubahanTarget),
    Duty("Target dan triwulan…", "calendar", targets.TriwulanTarget),
    Duty("Nilai SAKIP dan rekomendasi…", "shield-check", targets.SakipTarget),
    Duty("Program dan anggaran…", "columns-2", targets.ProgramTarget),
    Duty("Berkas bukti…", "file-text", targets.BuktiTarget),
)
