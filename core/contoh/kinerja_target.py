"""Targets of the period and quarters of the sample office."""

from core.actions.office import Office


def put(_office: Office) -> int:
    """Baselines, quarterly targets and notes; how many records."""
    return 0
