"""Electronic signatures: the only place that knows pyHanko and cryptography."""
