"""Composes the official documents: a plan and a format pack become a document tree."""
