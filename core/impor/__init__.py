"""What a table from elsewhere means: its heads, its cells, and what would become of its rows."""
