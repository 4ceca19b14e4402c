"""The page Tempat sampah."""
