"""Scores of the Inspektorat and the follow-up of their recommendations."""
