"""Papers of examinations: choose, look, print, save, and check what came back."""
