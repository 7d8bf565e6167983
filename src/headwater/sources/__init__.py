"""RESOLVE: which source mentions of a story are the same source, and why. The door is ``resolve.resolve``."""
