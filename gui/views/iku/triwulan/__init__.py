"""Targets of the period, quarters, action plan and deadlines of the year."""
