"""Registers and open data taken out."""
