"""Why a signature cannot be made: each with the way out."""

from core.errors import AppError


class KunciDitolakError(AppError):
    """The certificate or its key cannot sign."""

    hint = "Minta sertifikat yang baru kepada penerbitnya, lalu pilih berkas itu."


class SandiKunciError(AppError):
    """The password does not open the file."""

    hint = "Ketik lagi kata sandi berkas .p12; perhatikan huruf besar dan kecil."


class PdfDitolakError(AppError):
    """A PDF that cannot be signed; nothing was written."""

    hint = "Cetak lagi naskahnya dengan cara ruang TTE, lalu tanda tangani."
