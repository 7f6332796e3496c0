"""What a plan is: records, money, years, Thai text, rich text, and the rules of putting them together."""
