"""Cooperatives: what they are, what is checked about them, whether they may be assessed."""
