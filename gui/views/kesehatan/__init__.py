"""The page Kesehatan: the list of the year, and the editor of one report and its assessment."""
