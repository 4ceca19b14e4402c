"""The page Kegiatan: what the bidang did, for whom, and what is still to follow."""
