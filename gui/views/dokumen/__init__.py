"""Decrees: read, word, preview as the real PDF, print."""
