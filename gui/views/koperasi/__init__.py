"""The page Koperasi: list, filters, and the detail of one cooperative."""
