"""The page Data: tables in and out, and what was brought in before."""
