"""Writing of prose: the page of a section, and the rich field of forms."""
