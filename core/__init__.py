"""Everything SIKU knows and does, without a window."""
