"""What every paper of the sample office says of itself, in one wording."""

CONTOH = "CONTOH, bukan data"
