"""Small charts for the screen only, painted with the tokens of the theme."""
