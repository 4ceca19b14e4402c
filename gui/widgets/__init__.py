"""Fields, panels and charts shared by pages."""
