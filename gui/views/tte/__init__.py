"""Signing issued papers with an own .p12, and the issuers that are trusted."""
