"""Qt's own texts in Indonesian, as far as an officer can meet them."""

WORDS = {"OK": "OK", "Cancel": "Batal"}
