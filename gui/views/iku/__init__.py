"""The indicators of a year: figures, both named lists, targets and SAKIP scores."""
