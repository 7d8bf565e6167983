"""A source mention taken apart: its head, whom it names, whose it is."""
