"""IKU sets of the office: read, made from another one, changed, tried, kept as versions."""
