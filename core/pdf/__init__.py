"""Printed documents: finished data in, bytes of a PDF out."""
