"""MATCH: who puts what forward in each article, and which of it is the same; the door is ``match``."""
