"""Pictures and recap of a year."""
