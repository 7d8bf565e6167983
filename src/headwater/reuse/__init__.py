"""Reuse: what one article took from another, and what changed on the way. The door is ``headwater.reuse.find``."""
