"""The record of one examination, from its surat tugas to what follows from it."""
