"""What a plan is, how it is kept and checked: everything that needs no window."""
