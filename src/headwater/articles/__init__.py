"""CLEAN: from a capture to the article in it, apart from its furniture. The door is ``clean.clean``."""
