"""Unnamed sources of several articles: which are one, and what is a poll beside those it asked."""
