"""Many assessments marked as checked or made final at once."""
