"""The rules of a plan: what is missing, does not add up or is left over, each with its place."""
