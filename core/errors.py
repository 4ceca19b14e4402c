"""What stops an action: few typed errors, each with a message and a way out, both in Indonesian."""

from collections.abc import Sequence

from core.findings import Finding


class AppError(Exception):
    """Stops an action. `message` says what happened and where, `hint` how to mend it."""

    hint = ""

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        if hint is not None:
            self.hint = hint


class DataRejectedError(AppError):
    """The data has findings that forbid saving; nothing was written."""

    hint = "Perbaiki isian yang ditandai, lalu simpan lagi."

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__(" ".join(finding.message for finding in findings))
        self.findings = tuple(findings)


class RecordMovedError(AppError):
    """Somebody else saved the record while a form was open."""

    hint = "Muat ulang catatan, bandingkan, lalu simpan lagi. Isian Anda tidak dibuang."


class UndoRefusedError(AppError):
    """A saved change cannot be taken back any more; nothing was written."""

    hint = "Ubah catatannya dengan tangan; isi yang lama ada di riwayatnya."


class NotAllowedError(AppError):
    """The officer's role does not permit the action."""

    hint = "Minta petugas yang berwenang untuk masuk dan melakukannya."


class WrongPasswordError(AppError):
    """NIP and password do not belong together."""

    hint = "Periksa NIP dan kata sandi, lalu coba lagi. Admin dapat mengganti sandi yang terlupa."


class RuleFileError(AppError):
    """A rule file is not sound; the message names file and place.

    `langkah` is the way to the place inside the file, `sebab` what is wrong there.
    """

    hint = "Pulihkan berkas aturan itu dari pemasang SIKU, atau perbaiki bagian yang disebut."

    def __init__(self, message: str, *, langkah: Sequence[str] = (), sebab: str = "") -> None:
        super().__init__(message)
        self.langkah, self.sebab = tuple(langkah), sebab


class FileUnreadableError(AppError):
    """A file cannot be read or is of another kind."""


class FileUnwritableError(AppError):
    """A file cannot be written: folder read-only, disk full, or open in another program."""

    hint = "Tutup berkas itu di program lain, atau pilih folder lain yang dapat ditulisi."


class DatabaseRefusedError(AppError):
    """The database cannot be opened safely; subclasses say why."""


class DatabaseInUseError(DatabaseRefusedError):
    """Another copy of SIKU works on the same file."""

    hint = "Gunakan jendela SIKU yang sudah terbuka, atau tutup dahulu lalu buka lagi."


class NetworkPathError(DatabaseRefusedError):
    """The file lies on a network path, where WAL does not work."""

    hint = (
        "Simpan basis data di disk komputer ini, misalnya di folder Dokumen, lalu buka dari sana."
    )


class NewerDatabaseError(DatabaseRefusedError):
    """The file was written by a newer SIKU."""

    hint = "Perbarui SIKU di komputer ini, lalu buka lagi. Basis data tidak diubah."


class DamagedDatabaseError(DatabaseRefusedError):
    """The file is not a sound SIKU database."""

    hint = (
        "Buka salinan data terakhir dari folder salinan di sebelah basis data itu. "
        "Berkas yang rusak jangan dihapus."
    )


class PrintRefusedError(AppError):
    """A document cannot be set soundly; the message names the text that is in the way."""

    hint = "Perbaiki teks yang disebut, lalu cetak lagi. Tidak ada berkas yang dibuat."
