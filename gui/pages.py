"""The pages of the navigation: where each lives, imported when first looked at."""

import importlib
from dataclasses import dataclass
from importlib.util import find_spec

from gui.page import Page


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the navigation."""

    key: str
    title: str
    icon: str
    module: str
    name: str
    short: str = ""
    """The word under the icon in a narrow window, where the title is too wide."""

    @property
    def exists(self) -> bool:
        """Whether the page is part of this program; what does not exist is not shown."""
        try:
            return find_spec(self.module) is not None
        except ModuleNotFoundError:
            return False

    def page_class(self) -> type[Page]:
        found: type[Page] = getattr(importlib.import_module(self.module), self.name)
        return found


ENTRIES = (
    Entry("beranda", "Beranda", "house", "gui.views.beranda.page", "BerandaPage"),
    Entry("koperasi", "Koperasi", "building-2", "gui.views.koperasi.page", "KoperasiPage"),
    Entry("kesehatan", "Kesehatan", "activity", "gui.views.kesehatan.page", "KesehatanPage"),
    Entry("umkm", "UMKM", "store", "gui.views.umkm.page", "UmkmPage"),
    Entry("laba", "Laba UMKM", "trending-up", "gui.views.laba.page", "LabaPage"),
    Entry("rekap", "Rekap", "columns-2", "gui.views.rekap.page", "RekapPage"),
    Entry("kegiatan", "Kegiatan", "calendar", "gui.views.kegiatan.page", "KegiatanPage"),
    Entry("iku", "IKU", "target", "gui.views.iku.page", "IkuPage"),
    Entry(
        "dokumen", "SK & Dokumen", "file-text", "gui.views.dokumen.page", "DokumenPage", "SK & Dok."
    ),
    Entry("data", "Data", "database", "gui.views.data.page", "DataPage"),
    Entry("pengaturan", "Pengaturan", "settings", "gui.views.pengaturan.page", "PengaturanPage"),
)
HELP = Entry("bantuan", "Bantuan", "info", "gui.views.help_page", "HelpPage")
"""Opened with F1; it has no place in the rail."""
CHECK = Entry("periksa", "Periksa data", "list-checks", "gui.views.check_page", "CheckPage")
"""Opened from Utilitas."""
TRASH = Entry("sampah", "Tempat sampah", "trash-2", "gui.views.sampah.page", "SampahPage")
"""Opened from Utilitas, and from lists that do not find what was taken away."""


def shown_entries() -> tuple[Entry, ...]:
    """The entries whose page is part of this program."""
    return tuple(entry for entry in ENTRIES if entry.exists)
