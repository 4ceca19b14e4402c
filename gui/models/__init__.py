"""Item models over pages of rows; they look up, never compute."""
