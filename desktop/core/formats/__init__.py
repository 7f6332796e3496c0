"""Format packs and reference lists: what a ministry may change, as data, and the areas of the country."""
