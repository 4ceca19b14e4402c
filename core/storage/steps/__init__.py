"""Released schema steps: statements that are never edited once an office has them."""
