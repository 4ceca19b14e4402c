"""The editor of a document of many parts: a working copy, its parts, its faults, its last look."""
