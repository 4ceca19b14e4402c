"""The duties of a decree, and why one of them cannot be done now."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from core.iku.keputusan import Tahap
from gui.views.dokumen.keputusan.menu import Duty
from gui.views.dokumen.keputusan.words import LOCKED, cannot_edit, kept_why

if TYPE_CHECKING:
    from gui.views.dokumen.keputusan.view import KeputusanView

_NO_SCAN = "Pindaian ada sesudah penetapan dicatat."
_UNSAVED = "Simpan (Ctrl+S) dahulu."


def duties_of(view: "KeputusanView") -> tuple[Duty, ...]:
    """All of them, in the order of the menu."""
    return tuple(_duties(view))


def _duties(view: "KeputusanView") -> Iterator[Duty]:
    yield Duty("Impor NASKAH.toml…", "inbox", view.files.take_in)
    terbuka = view.terbuka
    if terbuka is None:
        return
    keputusan, unsaved = terbuka.keputusan, _UNSAVED if view.draft.dirty else ""
    files, steps = view.files, view.steps
    yield Duty("Ekspor NASKAH.toml…", "download", lambda: files.take_out(terbuka), unsaved)
    yield Duty("Pustaka peraturan…", "search", view.open_library, cannot_edit(keputusan))
    yield Duty("Bandingkan dengan keputusan lain…", "columns-2", view.open_banding, unsaved)
    yield Duty("Pindaian yang dicatat…", "eye", view.open_pindaian,
               "" if terbuka.pindaian else _NO_SCAN)  # fmt: skip
    yield Duty("Buat rancangan baru dari keputusan ini", "plus",
               lambda: files.copy(keputusan), unsaved)  # fmt: skip
    yield Duty("Buat rancangan baru dari naskah bawaan", "file-text", lambda: files.draft(terbuka))
    printed = "" if keputusan.tahap is Tahap.DIPERIKSA else "Untuk keputusan yang sudah diperiksa."
    yield Duty("Tandai dicetak, tanpa mencetak di sini", "printer",
               lambda: steps.mark_printed(terbuka), printed)  # fmt: skip
    back = "" if keputusan.tahap.before else "Rancangan tidak dapat mundur lagi."
    yield Duty("Kembalikan selangkah…", "history", lambda: steps.back(terbuka),
               LOCKED if keputusan.terkunci else back)  # fmt: skip
    yield Duty("Hapus ke Tempat sampah…", "trash-2", lambda: files.trash(keputusan),
               kept_why(keputusan))  # fmt: skip
