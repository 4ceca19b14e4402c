"""Many yearly workbooks of one layout: pick, map the cells once, check, save as drafts."""
