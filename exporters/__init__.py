"""Writes document trees to files in the official typography; knows nothing of plans."""
