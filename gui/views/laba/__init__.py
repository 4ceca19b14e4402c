"""The page Laba UMKM: a keyboard grid of one year and one filter."""
