"""Papers of the performance cycle: pick one, look, print, save, print all of a year."""
