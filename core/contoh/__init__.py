"""A whole fictitious office, made anew and always the same: to learn on, to test with, to show."""

from core.contoh.susun import build

__all__ = ["build"]
