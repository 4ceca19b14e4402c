"""What an officer can do: one function per duty. Office first; writes return Outcome."""
