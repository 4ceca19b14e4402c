"""Evidence files: made, and those made before."""
