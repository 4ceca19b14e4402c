"""Pengaturan, pedoman: read them, say how they are read, match, correct and add them."""
