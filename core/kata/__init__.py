"""Drafts that an officer goes on writing: .docx files made from the models of the papers."""
