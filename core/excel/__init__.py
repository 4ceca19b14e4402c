"""Workbooks that others made: read only here, and only for their values."""
