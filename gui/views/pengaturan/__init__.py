"""What the office is, who works in it, and how it chose to count."""
