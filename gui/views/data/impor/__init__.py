"""Four steps from a file to a register."""
