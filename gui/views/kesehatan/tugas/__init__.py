"""Surat tugas of a year: letters, teams, and the cooperatives they are sent to."""
