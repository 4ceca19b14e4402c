"""The blind second entry of a report, and how differences are resolved."""
