"""The calendar of RAT: held, reported, late or missing; dates entered; status proposed."""
