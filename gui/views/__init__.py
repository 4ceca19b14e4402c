"""One page or dialog per duty."""
